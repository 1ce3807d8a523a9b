import { describe, expect, it } from 'vitest'
import { madeUpAtlas } from '../fixtures/made-up/made-up-atlas.ts'
import { expectAccessible } from './support/accessible.ts'
import { serving } from './support/made-up-atlas.ts'
import type { Page } from 'playwright-core'
import { painted } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'
import { view } from './support/timeline.ts'

const LARGE = madeUpAtlas({ events: 2000 })
/** So low that dots don't fit. */
const LOW = { width: 1280, height: 560 }
const TIMELINE = '[data-part="timeline"]'

const openLarge = (query = '', options: Parameters<typeof openAtlas>[1] = {}) =>
  openAtlas(query, { ...options, before: serving(LARGE) })
const formOf = (page: Page) => page.locator(TIMELINE).getAttribute('data-form')
const slider = (page: Page) => page.locator(`${TIMELINE} [role="slider"][tabindex="0"]:not([data-edge])`)

describe('a timeline of two thousand events', () => {
  it('is bars over all of time where the window is low, else dots, and names as the window narrows', async () => {
    const low = await openLarge('?show=timeline', { viewport: LOW })
    expect(await formOf(low)).toBe('bars')
    expect(await low.locator(`${TIMELINE} [data-event]`).count()).toBe(0)
    await expectAccessible(low)
    const page = await openLarge('?show=timeline', { viewport: { width: 1440, height: 1600 } })
    expect(await formOf(page)).toBe('dots')
    for (const [to, form] of [
      ['2023-05-12', 'names'],
      ['2025-12-31', 'dots'],
    ] as const) {
      await page.evaluate((day) => window.atlas?.set({ from: '2023-05-01', to: day }), to)
      await painted(page)
      expect(await formOf(page)).toBe(form)
    }
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
})
