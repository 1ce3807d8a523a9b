/** `lab-atlas.html` by itself: as somebody has it on a stick, in a folder with nothing else, on a machine without a network. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { IDS_IN } from '../support/taken.ts'
import { expectFirstLight } from './support/first-light.ts'
import { mark, part, query } from './support/hooks.ts'
import { openAtlas, untilReady } from './support/page.ts'

const SLIDES = 13

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-atlas-stick-'))
  copyFileSync('dist/lab-atlas.html', join(folder, 'lab-atlas.html'))
  file = pathToFileURL(join(folder, 'lab-atlas.html')).href
})
afterAll(() => rmSync(folder, { recursive: true }))

const before = (context: BrowserContext) => context.setOffline(true)
const stepOf = (page: Page) => Number(new URLSearchParams(query(page)).get('step') ?? 0)

it('is the whole atlas: at first light, in each language, with every part, and what is taken from it', async () => {
  const page = await openAtlas(file, { before })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await expectFirstLight(page)

  await mark(page, 'timeline', 'hkai-lab').click()
  expect(await part(page, 'details').getAttribute('data-event')).toBe('hkai-lab')
  expect(page.url()).toBe(`${file}?event=hkai-lab`)
  await page.goBack()
  expect(page.url()).toBe(file)
  for (const [lang, title] of [
    ['zh-Hans', '实验室地图'],
    ['zh-Hant', '實驗室地圖'],
    ['en', 'Lab Atlas'],
  ] as const) {
    await page.evaluate((language) => window.atlas?.set({ lang: language }), lang)
    expect(await page.title()).toBe(title)
  }
  await page.evaluate(() => window.atlas?.set({ show: 'list,evidence', q: '香港', cities: 'hong-kong' }))
  expect(await part(page, 'list').locator('[data-event]').count()).toBeGreaterThan(0)
  const shown = await part(page, 'list')
    .locator('[data-event]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event') ?? ''))

  await page.getByRole('button', { name: 'Download' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('dialog [data-format="geojson"]').click(),
  ])
  const saved = join(folder, download.suggestedFilename())
  await download.saveAs(saved)
  expect(IDS_IN.geojson(readFileSync(saved, 'utf8')).toSorted()).toEqual(shown.toSorted())
  expect(asked.filter((address) => !/^(blob|data):/.test(address))).toEqual([])
}, 60_000)

it('presents by Page Down alone, with the speaker’s window in step, and hands the story out', async () => {
  const page = await openAtlas(`${file}?view=present&lang=en`, { before })
  for (let slide = 2; slide <= SLIDES; slide++) {
    await page.keyboard.press('PageDown')
    await expect.poll(() => stepOf(page)).toBe(slide)
  }
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await untilReady(speaker)
  await expect.poll(() => stepOf(speaker)).toBe(SLIDES)
  await speaker.keyboard.press('PageUp')
  await expect.poll(() => stepOf(page)).toBe(SLIDES - 1)
  await page.keyboard.press('Home')
  await expect.poll(() => stepOf(speaker)).toBe(1)
  await speaker.reload()
  await untilReady(speaker)
  await page.keyboard.press('PageDown')
  await expect.poll(() => stepOf(speaker)).toBe(2)
  await speaker.close()

  await page.bringToFront()
  await page.keyboard.press('o')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-handout="slides"]').click()])
  expect(download.suggestedFilename()).toMatch(/\.pptx$/)
  await page.keyboard.press('Escape')
}, 60_000)
