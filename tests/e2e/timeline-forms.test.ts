import { describe, expect, it } from 'vitest'
import { madeUpAtlas } from '../fixtures/made-up/made-up-atlas.ts'
import { expectAccessible } from './support/accessible.ts'
import { motions, watchMotions } from './support/motions.ts'
import type { Page } from 'playwright-core'
import { expectNoSidewaysScroll, painted, part } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'
import { view } from './support/timeline.ts'

const LARGE = madeUpAtlas({ events: 2000 })
/** So low that dots don't fit. */
const LOW = { width: 1280, height: 560 }
const TIMELINE = '[data-part="timeline"]'

const openLarge = (query = '', options: Parameters<typeof openAtlas>[1] = {}) =>
  openAtlas(query, { ...options, atlas: LARGE })
const formOf = (page: Page) => page.locator(TIMELINE).getAttribute('data-form')
const slider = (page: Page) => page.locator(`${TIMELINE} [role="slider"][tabindex="0"]:not([data-edge])`)

/** Returns the kinds of marks that the key explains. */
async function keyOf(page: Page): Promise<(string | null)[]> {
  await page.keyboard.press('?')
  const key = page.getByRole('dialog', { name: 'How to read' })
  await key.getByRole('heading', { name: 'Shape and colour: the region' }).waitFor()
  const kinds = await key.locator('[data-key]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')))
  await page.keyboard.press('Escape')
  await key.waitFor({ state: 'detached' })
  return kinds
}

describe('a timeline of two thousand events', () => {
  it('is bars over all of time where the window is low, else dots, and names as the window narrows', async () => {
    const low = await openLarge('?show=timeline', { viewport: LOW })
    expect(await formOf(low)).toBe('bars')
    expect(await low.locator(`${TIMELINE} [data-event]`).count()).toBe(0)
    await expectAccessible(low)
    expect(await keyOf(low)).toEqual(['bar', 'inexact'])
    const page = await openLarge('?show=timeline', { viewport: { width: 1440, height: 1600 } })
    expect(await formOf(page)).toBe('dots')
    expect(await keyOf(page)).toEqual(['dot', 'plannedDot', 'inexact'])
    for (const [to, form] of [
      ['2023-05-12', 'names'],
      ['2025-12-31', 'dots'],
    ] as const) {
      await page.evaluate((day) => window.atlas?.set({ from: '2023-05-01', to: day }), to)
      await painted(page)
      expect(await formOf(page)).toBe(form)
    }
  })

  it.each([
    { reducedMotion: 'no-preference', copies: 2 },
    { reducedMotion: 'reduce', copies: 0 },
  ] as const)(
    'moves marks to their dots and back: $copies motions with $reducedMotion',
    async ({ copies, ...reader }) => {
      const page = await openLarge('?show=timeline', { ...reader, viewport: { width: 1440, height: 1600 } })
      await watchMotions(page, 'timeline')
      for (const to of ['2023-05-12', '2025-12-31']) {
        await page.evaluate((day) => window.atlas?.set({ from: '2023-05-01', to: day }), to)
        await expect.poll(() => page.locator('.ghost').count()).toBe(0)
      }
      const seen = await motions(page)
      expect(seen).toHaveLength(copies)
      // Marks grow from their dots, and shrink to them: from dots there is one copy for all lanes.
      if (copies > 0) {
        expect(seen[0]?.moved).toBeGreaterThan(2)
        expect(seen[1]?.moved).toBeGreaterThan(2)
        expect(seen.map(({ found }) => found)).toEqual([0, 0])
      }
    },
  )

  it('lets columns of another length grow from the base line, and ends a motion with the next input', async () => {
    // Weeks, and then days.
    const page = await openLarge('?show=timeline&from=2022-01-01', { viewport: LOW, reducedMotion: 'no-preference' })
    await watchMotions(page, 'timeline', { isEnded: true })
    await page.evaluate(() => window.atlas?.set({ from: '2025-05-01', to: '2025-12-31' }))
    await painted(page)
    expect(await formOf(page)).toBe('dots')
    expect(await page.locator('.ghost').count()).toBe(0)
    // Where the columns stay, what a filter leaves out fades.
    await page.evaluate((id) => window.atlas?.set({ partners: id }), LARGE.organisations[0]!.id)
    await painted(page)
    const [grown, faded, ...others] = await motions(page)
    expect(others).toEqual([])
    expect(grown?.moved).toBeGreaterThan(2)
    expect(faded?.moved).toBe(0)
  })

  it('has few elements, however many events are drawn', async () => {
    const page = await openLarge('?show=timeline&from=2022-01-01&to=2025-12-31')
    expect(await page.locator(`${TIMELINE} .plot *`).count()).toBeLessThan(600)
  })

  it('keeps its form and its lanes when a filter makes most events pale', async () => {
    const page = await openLarge('?show=timeline', { viewport: LOW })
    const [partner] = LARGE.organisations
    const heights = () => page.locator(`${TIMELINE} .plot .grid`).getAttribute('d')
    const before = await heights()
    await page.evaluate((id) => window.atlas?.set({ partners: id }), partner!.id)
    await painted(page)
    expect(await formOf(page)).toBe('bars')
    expect(await heights()).toBe(before)
    const pale = page.locator(`${TIMELINE} path.fill[opacity="0.24"]`)
    expect(await pale.count()).toBeGreaterThan(3)
    // Without room for the pale ones, the others are laid out as richly as they fit.
    await page.evaluate(() => window.atlas?.set({ rest: 'hidden' }))
    await painted(page)
    expect(await pale.count()).toBe(0)
    expect(await heights()).not.toBe(before)
  })

  it('is walked by arrow keys: columns, lanes, and Enter shows the days of a column', async () => {
    const page = await openLarge('?show=timeline')
    await slider(page).focus()
    const said = () => slider(page).getAttribute('aria-valuetext')
    const lane = () => slider(page).getAttribute('aria-label')
    const [column, name] = [await said(), await lane()]
    expect(name).toMatch(/^North America, \d+ events, most in /)
    await page.keyboard.press('ArrowLeft')
    await painted(page)
    expect(await said()).not.toBe(column)
    await page.keyboard.press('ArrowDown')
    await painted(page)
    expect(await lane()).toMatch(/^Europe, /)
    await page.keyboard.press('Home')
    await page.keyboard.press('End')
    await painted(page)
    await page.keyboard.press('Enter')
    await painted(page)
    expect(await view(page)).toHaveProperty('from')
  })

  it('of dots opens the event that is pressed, and rings it', async () => {
    const page = await openLarge('?show=timeline,details&from=2023-05-01&to=2023-07-31')
    expect(await formOf(page)).toBe('dots')
    const dot = await page
      .locator(`${TIMELINE} path.round`)
      .first()
      .evaluate((path) => {
        const [x = 0, y = 0] = /M([\d.]+),([\d.]+)h0/
          .exec(path.getAttribute('d') ?? '')!
          .slice(1)
          .map(Number)
        const { x: left, y: top } = new DOMPoint(x, y).matrixTransform((path as SVGPathElement).getScreenCTM()!)
        return { x: left, y: top }
      })
    await page.mouse.move(dot.x, dot.y)
    await painted(page)
    expect(await page.locator(`${TIMELINE} .ring`).count()).toBe(1)
    expect(await page.locator(`${TIMELINE} .tooltip`).textContent()).not.toBe('')
    await page.mouse.click(dot.x, dot.y)
    await painted(page)
    const { event } = (await view(page)) as { event?: string }
    expect(await page.locator('[data-part="details"]').getAttribute('data-event')).toBe(event)
    expect(event).toBeDefined()
  })

  it('is named in a list at its side: a column comes to the top, and a closed event leaves it in place', async () => {
    const page = await openLarge('?lang=en', { viewport: { width: 1440, height: 900 } })
    expect(await page.locator('*').count()).toBeLessThan(2200)
    const height = () => page.evaluate(() => document.documentElement.scrollHeight)
    expect(await height()).toBeLessThanOrEqual(900)
    // Two lines of the atlas's description have room in the head.
    expect(await page.locator('.description').evaluate((one) => one.clientHeight)).toBeLessThan(40)
    // A search makes the sentence a line longer, and the lanes lower.
    await page.evaluate(() => window.atlas?.set({ q: 'learning' }))
    await painted(page)
    await expect.poll(height).toBeLessThanOrEqual(900)
    await page.evaluate(() => window.atlas?.set({ q: '' }))
    await painted(page)
    const list = page.locator('[data-part="list"]')
    await slider(page).focus()
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft')
    await painted(page)
    const days = (await slider(page).getAttribute('aria-valuetext'))!
    await page.keyboard.press('Enter')
    const row = page.locator('[data-part="list"] [data-event]:focus')
    await row.waitFor()
    const group = list.locator('section', { has: page.locator('[data-event]:focus') })
    const [first, last] = days.split(': ')[0]!.split(' to ')
    expect(await group.locator('h3').textContent()).toContain(last?.replace(/^\d+ /, '') ?? first)
    const [at, top] = [await row.getAttribute('data-event'), await scrollOf(page)]
    expect(top).toBeGreaterThan(300)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.locator(`[data-part="details"][data-event="${at}"] h2:focus`).waitFor()
    expect(await page.locator('[data-part="details"] .steps').textContent()).toMatch(/of 2,000/)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await row.waitFor()
    expect([await row.getAttribute('data-event'), await scrollOf(page)]).toEqual([at, top])
    // Without a column at the side, it is below.
    await page.setViewportSize({ width: 1024, height: 768 })
    await expect.poll(() => list.evaluate((one) => one.closest('aside') === null)).toBe(true)
    const edge = await page.locator(TIMELINE).evaluate((one) => one.getBoundingClientRect().bottom)
    expect(await list.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(edge)
    await expectNoSidewaysScroll(page)
  })

  it('is a table of figures at the press of a button, which gets the focus back', async () => {
    const page = await openLarge('?lang=en&from=2018-01-01&to=2020-12-31')
    await page
      .locator(TIMELINE)
      .getByRole('button', { name: /^Settings/ })
      .click()
    const button = page.getByRole('button', { name: 'As a table', exact: true })
    await button.click()
    const table = page.getByRole('dialog').locator('[data-periods]')
    await table.waitFor()
    expect(await table.locator('tbody th').allInnerTexts()).toEqual(expect.arrayContaining(['2018', '2019', '2020']))
    const sum = await table.locator('tfoot td').last().innerText()
    expect(await part(page, 'sentence').innerText()).toMatch(new RegExp(`^${sum} of 2,000 `))
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('is a pane of rows on a phone, of which few are drawn, and the page ends soon below it', async () => {
    const page = await openLarge('?lang=en', { viewport: { width: 360, height: 740 } })
    const rows = page.locator(`${TIMELINE} li [data-event]`)
    expect(await rows.count()).toBeLessThan(40)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2500)
    // The years at the strip's ends are in the row of the dates between them, or give way to longer dates.
    const ends = page.locator(`${TIMELINE} .labels .end`)
    for (const [lang, years] of [
      ['zh-Hans', ['', '']],
      ['en', ['2010', '2025']],
    ] as const) {
      await page.evaluate((tag) => window.atlas?.set({ lang: tag }), lang)
      await expect.poll(async () => (await ends.allTextContents()).map((text) => text.trim())).toEqual(years)
      expect(await page.locator(`${TIMELINE} .labels`).evaluate((one) => one.clientHeight)).toBeLessThan(40)
    }
    await rows.first().press('End')
    await page.locator(`${TIMELINE} li:last-child [data-event]:focus`).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[data-part="details"][data-event] h2').waitFor()
    await expectAccessible(page)
  })
})

/** How far the list is scrolled, px. */
function scrollOf(page: Page): Promise<number> {
  return page.locator('[data-part="list"] .pane').evaluate((pane) => pane.scrollTop)
}
