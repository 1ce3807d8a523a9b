/** The page with made-up data of any size. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { madeUpAtlas } from '../fixtures/made-up/made-up-atlas.ts'
import { expectNoSidewaysScroll, painted, part } from './support/hooks.ts'
import { casesHere } from './support/one-engine.ts'
import { openAtlas, type OpenOptions } from './support/page.ts'

const SCREENS = [
  { width: 1440, height: 900, lines: 2 },
  { width: 1024, height: 768, lines: 2 },
  { width: 640, height: 800, lines: 2 },
  { width: 360, height: 740, lines: 3 },
]

const ATLASES = new Map([60, 300].map((events) => [events, madeUpAtlas({ events })]))
const EVENTS = casesHere('any-size', [...ATLASES.keys()], (events) => events === 300)

describe.each(EVENTS)('the sentence about %i events', (events) => {
  it.each(['en', 'zh-Hans'])('takes two lines at most, three on a phone: %s', async (language) => {
    const page = await openOf(events, `?lang=${language}`, { viewport: SCREENS[0]! })
    for (const filters of [{}, { from: '2019-02-03', to: '2020-12-06', kinds: ['laboratory'], q: 'lab' }]) {
      await page.evaluate((patch) => window.atlas?.set(patch), filters)
      for (const { width, height, lines } of SCREENS) {
        await page.setViewportSize({ width, height })
        await painted(page)
        await expect.poll(() => linesOf(page), { message: `${width} px` }).toBeLessThanOrEqual(lines)
        await expectNoSidewaysScroll(page)
      }
    }
  })
})

describe.each(EVENTS)('the partners of %i events', (events) => {
  it('are one line of chips at any width, with a button for the others at its end', async () => {
    const page = await openOf(events, '?lang=en', { viewport: { width: 1440, height: 800 } })
    const chips = part(page, 'filters').locator('.chips > li')
    const lines = () =>
      chips.evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size)
    const last = madeUpAtlas({ events }).organisations[15]!.id
    for (const width of [1440, 1024, 700]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(lines, { message: `${width} px` }).toBe(1)
      await page.getByRole('button', { name: /^\+\d+ partners$/ }).waitFor()
      // One beyond the row joins it when it is chosen; the row stays one line.
      await page.evaluate((id) => window.atlas?.set({ partners: [id] }), last)
      await part(page, 'filters').locator(`.chips [data-organisation="${last}"]`).waitFor()
      expect(await lines(), `${width} px`).toBe(1)
      await page.evaluate(() => window.atlas?.set({ partners: [] }))
    }
  })
})

describe('the panel of all partners', () => {
  it('opens over the map and moves nothing; keys walk, press and close it', async () => {
    const page = await openOf(300, '?lang=en', { viewport: { width: 1440, height: 900 } })
    const top = () => part(page, 'timeline').evaluate((one) => one.getBoundingClientRect().top)
    const before = await top()
    const button = page.getByRole('button', { name: /^\+\d+ partners$/ })
    await button.press('Enter')
    const panel = page.getByRole('region', { name: /^All \d+ partners$/ })
    await panel.getByRole('searchbox').waitFor()
    expect(await top()).toBe(before)
    // Down the first column of seven, and over to the second.
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const item = panel.locator('li', { has: page.locator(':focus') })
    expect(await item.getAttribute('aria-posinset')).toBe('9')
    await page.keyboard.press('Space')
    await panel.locator('[aria-pressed="true"]').waitFor()
    expect(await page.evaluate(() => window.atlas?.get()['partners'])).toMatch(/^[a-z-]+$/)
    await page.keyboard.press('End')
    expect(await item.getAttribute('aria-posinset')).toBe(await item.getAttribute('aria-setsize'))
    await expectInSight(page)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
    // The end of the list of cities opens the same panel with cities, in place of the one with partners.
    await button.press('Enter')
    const rest = part(page, 'map').getByRole('button', { name: /^\d+ more cities$/ })
    const filtered = await top()
    await rest.press('Enter')
    const cities = page.getByRole('region', { name: /^All \d+ cities$/ })
    await cities.getByRole('searchbox').waitFor()
    expect(await panel.count()).toBe(0)
    expect(await top()).toBe(filtered)
    await page.keyboard.press('Escape')
    expect(await rest.evaluate((one) => one === document.activeElement)).toBe(true)
    // On a large screen, too, the page is seen whole.
    await page.setViewportSize({ width: 1920, height: 1080 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(1080)
  })

  it('is a sheet on a phone, with rows for fingers', async () => {
    const page = await openOf(300, '?lang=zh-Hans', { viewport: { width: 360, height: 740 } })
    await page.getByRole('button', { name: /^\+\d+ 个合作方$/ }).click()
    const panel = page.getByRole('region', { name: /^全部 \d+ 个合作方$/ })
    const rows = panel.locator('li button')
    await rows.first().waitFor()
    const heights = await rows.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(43)
    await rows.nth(3).click()
    await panel.locator('[aria-pressed="true"]').waitFor()
    await expectNoSidewaysScroll(page)
  })
})

/** What has the focus lies in its scrolled box. */
async function expectInSight(page: Page): Promise<void> {
  const isInside = await page.evaluate(() => {
    const one = document.activeElement?.getBoundingClientRect()
    const box = document.activeElement?.closest('.list')?.getBoundingClientRect()
    return one !== undefined && box !== undefined && one.top >= box.top - 1 && one.bottom <= box.bottom + 1
  })
  expect(isInside).toBe(true)
}

function openOf(events: number, query = '', options: OpenOptions = {}): Promise<Page> {
  return openAtlas(query, { ...options, atlas: ATLASES.get(events)! })
}

/** Returns the number of lines that the sentence is drawn on. */
async function linesOf(page: Page): Promise<number> {
  return part(page, 'sentence').evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
}
