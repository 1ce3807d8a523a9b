/** The page on paper, read back by PDF.js. */
import { expect, it } from 'vitest'
import { sheetsOf } from '../support/sheets.ts'
import { printed } from './support/by-engine.ts'
import { readyToPrint } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

async function printedWhenReady(path: string): Promise<Awaited<ReturnType<typeof sheetsOf>>> {
  const page = await openAtlas(path)
  await readyToPrint(page, '.printed')
  return sheetsOf(await printed(page))
}

it('prints maps, timeline, the marks’ meaning and sources on one page, and no controls', async () => {
  const sheets = await printedWhenReady('?lang=en')
  expect(sheets).toHaveLength(1)
  const { text } = sheets[0]!
  for (const said of [
    'AI laboratories and partnerships of 2018',
    'Five announcements and four milestones',
    'Singapore',
    'Hong Kong',
    'Shenzhen',
    'JD Group and CUHK',
    'OpenStreetMap',
    'sources disagree on the date',
    'planned',
    'Hong Kong AI Lab release',
  ])
    expect(text).toContain(said.replaceAll(' ', ''))
  for (const control of ['Play', 'Settings', 'Search', 'Share']) expect(text).not.toContain(control)
})

it('prints an open event after the picture', async () => {
  const sheets = await printedWhenReady('?lang=en&event=hkai-lab')
  expect(sheets.length).toBeGreaterThan(1)
  expect(sheets[0]!.text).toContain('sourcesdisagreeonthedate')
  expect(sheets.map(({ text }) => text).join('')).toContain('Afoundingceremony')
})

it('prints the list in full, with its sources', async () => {
  const sheets = await printedWhenReady('?lang=en&show=list')
  const text = sheets.map((sheet) => sheet.text).join('')
  for (const title of ['Alibaba', 'HongKongAI', 'Tencent', 'JDGroup', 'PolyU']) expect(text).toContain(title)
  expect(text).toContain('Sources:')
  expect(text).not.toContain('uncertain')
})
