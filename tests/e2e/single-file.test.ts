/** `lab-atlas.html` alone: as on a USB stick, in a folder with nothing else, without a network. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { IDS_IN } from '../support/exported.ts'
import { saved } from './support/by-engine.ts'
import { expectFirstLight } from './support/first-light.ts'
import { mark, part, expectTitle } from './support/hooks.ts'
import { openAtlas, untilReady } from './support/page.ts'
import { expectStep, SLIDES } from './support/slides.ts'
import { BUILT } from '../support/built.ts'

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-atlas-stick-'))
  copyFileSync(`${BUILT}/lab-atlas.html`, join(folder, 'lab-atlas.html'))
  file = pathToFileURL(join(folder, 'lab-atlas.html')).href
})
afterAll(() => rmSync(folder, { recursive: true }))

it('has the whole atlas, in each language, with every part and its downloads', async () => {
  const page = await openAtlas(file)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await expectFirstLight(page)

  await mark(page, 'timeline', 'hkai-lab').click()
  expect(await part(page, 'details').getAttribute('data-event')).toBe('hkai-lab')
  await expect.poll(() => page.url()).toBe(`${file}?event=hkai-lab`)
  await page.goBack()
  await expect.poll(() => page.url()).toBe(file)
  for (const [lang, title] of [
    ['zh-Hans', '实验室地图'],
    ['zh-Hant', '實驗室地圖'],
    ['en', 'Lab Atlas'],
  ] as const) {
    await page.evaluate((language) => window.atlas?.set({ lang: language }), lang)
    await expectTitle(page, title)
  }
  await page.evaluate(() => window.atlas?.set({ show: 'list,evidence', q: '香港', cities: 'hong-kong' }))
  expect(await part(page, 'list').locator('[data-event]').count()).toBeGreaterThan(0)
  const shown = await part(page, 'list')
    .locator('[data-event]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event') ?? ''))

  await page.getByRole('button', { name: 'Download' }).click()
  const { bytes } = await saved(page, () => page.locator('dialog [data-format="geojson"]').click())
  expect(IDS_IN.geojson(bytes.toString()).toSorted()).toEqual(shown.toSorted())
  expect(asked.filter((address) => !/^(blob|data):/.test(address))).toEqual([])
}, 60_000)

it('presents by Page Down, in sync with the speaker’s window, and writes the handout', async () => {
  const page = await openAtlas(`${file}?view=present&lang=en`)
  for (let slide = 2; slide <= SLIDES; slide++) {
    await page.keyboard.press('PageDown')
    await expectStep(page, slide)
  }
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await untilReady(speaker)
  await expectStep(speaker, SLIDES)
  await speaker.keyboard.press('PageUp')
  await expectStep(page, SLIDES - 1)
  await page.keyboard.press('Home')
  await expectStep(speaker, 1)
  await speaker.reload()
  await untilReady(speaker)
  await page.keyboard.press('PageDown')
  await expectStep(speaker, 2)
  await speaker.close()

  await page.bringToFront()
  await page.keyboard.press('o')
  const { name } = await saved(page, () => page.locator('[data-handout="slides"]').click())
  expect(name).toMatch(/\.pptx$/)
  await page.keyboard.press('Escape')
}, 60_000)
