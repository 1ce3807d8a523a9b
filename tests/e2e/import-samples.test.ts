/** Each sample of another tool, and its broken twin, through the page: atlas and words are those of the importer. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { atlasOf, importFixture, sentences } from '../unit/import/imported.ts'
import { saved } from './support/by-engine.ts'
import { part } from './support/hooks.ts'
import { casesHere } from './support/one-engine.ts'
import { openAtlas } from './support/page.ts'

const SAMPLES = ['timelinejs.csv', 'timelinejs-old.csv', 'timemap.json', 'laboratories.xlsx'].flatMap((name) => [
  name,
  `broken/${name}`,
])
/** One of each format. */
const FORMATS = ['broken/timelinejs.csv', 'timemap.json', 'laboratories.xlsx']

it.each(casesHere('import-samples', SAMPLES, (name) => FORMATS.includes(name)))('%s', async (name) => {
  const page = await openAtlas('?lang=en')
  const open = part(page, 'open')
  await page.getByRole('button', { name: 'Open…' }).click()
  await open.locator('input[type="file"]').setInputFiles({
    name: basename(name),
    mimeType: 'text/plain',
    buffer: readFileSync(`tests/fixtures/import/${name}`),
  })
  await open.getByRole('heading', { name: 'Read', exact: true }).waitFor()
  const expected = importFixture(name, { fileName: basename(name) })

  const { leftOut, remarks } = expected.report
  const told = sentences([...leftOut, ...remarks]).map((one) => one.replace(/^(\d+):\d+: /, 'line $1 '))
  expect(await problemsOn(page)).toEqual(told)
  const { bytes } = await saved(page, () => open.getByRole('button', { name: 'Save as atlas.json' }).click())
  expect(JSON.parse(bytes.toString())).toEqual(JSON.parse(JSON.stringify(atlasOf(expected))))
})

/** Returns all problems as “line 19 sentence”. */
async function problemsOn(page: Page): Promise<string[]> {
  const problems = part(page, 'open').getByRole('region', { name: 'Problems, by line' })
  const all = problems.getByRole('button', { name: /^All \d/ })
  if ((await all.count()) > 0) await all.click()
  const items = await problems.getByRole('listitem').all()
  return Promise.all(
    items.map(async (item) => {
      const texts = await item.locator(':scope > span').evaluateAll((spans) =>
        // Without its button.
        spans.map((span) =>
          [...span.childNodes]
            .filter(({ nodeName }) => nodeName === '#text')
            .map((one) => one.textContent)
            .join(''),
        ),
      )
      return texts.map((text) => text.trim()).join(' ')
    }),
  )
}
