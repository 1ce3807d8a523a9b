/** The map of many cities: circles, and the list of the busiest. */
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { madeUpAtlas } from '../fixtures/made-up/made-up-atlas.ts'
import { expectNoSidewaysScroll, part, painted, query } from './support/hooks.ts'
import { motions, watchMotions } from './support/motions.ts'
import { expectAccessible, openAtlas, screenshot } from './support/page.ts'

const ATLAS = madeUpAtlas({ events: 300, claims: false })
const PLACED = ATLAS.events.filter(({ place }) => place !== undefined)
const circles = (page: Page) => part(page, 'map').locator('[data-cluster], [data-event]')

function open(address = '?lang=en&show=map,details', viewport = { width: 1440, height: 900 }): Promise<Page> {
  return openAtlas(address, { atlas: ATLAS, viewport })
}

/** Some ten cities, which stand apart on maps of their regions. */
const FEW = madeUpAtlas({ events: 60, claims: false })

describe('maps of regions', () => {
  const openFew = (viewport = { width: 1440, height: 900 }) => openAtlas('?lang=en', { atlas: FEW, viewport })

  it('show each city at one zoom, and its events by a press', async () => {
    const page = await openFew()
    const map = part(page, 'map')
    expect(await map.getAttribute('data-form')).toBe('regions')
    await map.getByText('One zoom for all maps.').waitFor()
    const found = await circles(page).evaluateAll((all) =>
      all.flatMap((one) => (one.getAttribute('data-event') ?? one.getAttribute('data-cluster') ?? '').split(' ')),
    )
    expect(found.toSorted()).toEqual(
      FEW.events.flatMap(({ id, place }) => (place === undefined ? [] : [id])).toSorted(),
    )
    const bars = await map.locator('.scale').allTextContents()
    expect(bars.length).toBeGreaterThan(1)
    await map.getByRole('button', { name: /^London, 7/ }).press('Enter')
    const group = page.getByRole('group', { name: /^London, 7/ })
    await group.waitFor()
    expect(await group.getByRole('button').count()).toBe(7)
    await page.keyboard.press('Escape')
    await screenshot(page, 'map-regions')
  })

  it('are enlarged one at a time over the others, at their height, until Escape', async () => {
    const page = await openFew()
    const map = part(page, 'map')
    const panels = map.locator('[id^="city-panel-region-"]')
    const boxes = () => panels.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    const before = await boxes()
    const button = map.getByRole('button', { name: 'Enlarge the map of Europe' })
    await button.press('Enter')
    await painted(page)
    const [large, ...others] = await boxes()
    expect(others).toEqual([])
    expect(large!.width).toBeGreaterThanOrEqual(before.at(-1)!.right - before[0]!.left - 1)
    expect(large!.height).toBe(before[0]!.height)
    expect(await map.getByText('One zoom for all maps.').count()).toBe(0)
    await map.getByRole('button', { name: /^London, 7/ }).waitFor()
    await expectAccessible(page)
    await screenshot(page, 'map-region-large')
    // The map closes before an open event.
    await page.evaluate((id) => window.atlas?.set({ event: id }), FEW.events[0]!.id)
    await painted(page)
    await page.keyboard.press('Escape')
    await painted(page)
    expect(await boxes()).toEqual(before)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(query(page)).toContain('event=')
    await page.keyboard.press('Escape')
    await painted(page)
    expect(query(page)).not.toContain('event=')
  })

  it('are accessible', async () => {
    await expectAccessible(await openFew())
  })

  it('give way to circles where there is no room', async () => {
    const page = await openFew({ width: 360, height: 740 })
    expect(await part(page, 'map').getAttribute('data-form')).toBe('circles')
  })
})

describe('a map of many cities', () => {
  it('says how many announcements it shows, and names circles, the busiest first', async () => {
    const page = await open()
    const map = part(page, 'map')
    expect(await map.getAttribute('data-form')).toBe('circles')
    await map.getByText(`${PLACED.length} announcements in ${ATLAS.cities.length} cities`).waitFor()
    const counts = await circles(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-cluster')?.split(' ').length ?? 1),
    )
    expect(counts.length).toBeGreaterThan(10)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(await circles(page).first().getAttribute('aria-label')).toMatch(/^\S.*, \d+ announcements$/)
    await screenshot(page, 'map-circles')
  })

  it('opens up to twelve events in place by keyboard, and gives the focus back', async () => {
    const page = await open()
    const few = circles(page).filter({ hasText: /./ })
    const index = await few.evaluateAll((all) =>
      all.findIndex((one) => {
        const { length } = one.getAttribute('data-cluster')?.split(' ') ?? []
        return length >= 3 && length <= 8
      }),
    )
    const circle = few.nth(index)
    const name = await circle.getAttribute('aria-label')
    await circle.press('Enter')
    const group = page.getByRole('group', { name: name ?? '' })
    await group.waitFor()
    expect(await circle.getAttribute('aria-expanded')).toBe('true')
    await group.getByRole('button').first().press('Enter')
    await expect.poll(() => query(page)).toContain('event=')
    await page.keyboard.press('Escape')
    expect(await group.count()).toBe(0)
    expect(await circle.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('zooms to many events', async () => {
    const page = await open()
    const largest = circles(page).first()
    const before = (await largest.getAttribute('data-cluster'))?.split(' ').length ?? 0
    await largest.click()
    await expect
      .poll(async () => (await circles(page).first().getAttribute('data-cluster'))?.split(' ').length)
      .toBeLessThan(before)
  })

  it('shows one city’s events by a press in the list, and all again by another', async () => {
    const page = await open()
    const [first, second] = await part(page, 'map').locator('[data-city]').all()
    const id = await second?.getAttribute('data-city')
    await second?.click()
    await painted(page)
    await expect.poll(() => query(page)).toContain(`cities=${id}`)
    expect(await second?.getAttribute('aria-pressed')).toBe('true')
    const events = PLACED.filter(({ place }) => ATLAS.places.find((one) => one.id === place)?.city === id)
    await part(page, 'map').getByText(`${events.length} announcements in 1 city`).waitFor()
    expect(await circles(page).count()).toBe(1)
    expect(await first?.getAttribute('aria-pressed')).toBe('false')
    await second?.click()
    await expect.poll(() => query(page)).not.toContain('cities=')
  })

  it('keeps its circles where they are under a filter', async () => {
    const page = await open()
    const places = () =>
      part(page, 'map')
        .locator('svg .circle')
        .evaluateAll((all) => all.map((one) => (one as SVGElement).style.transform))
    const before = await places()
    await page.evaluate(() => window.atlas?.set({ from: '2024-01-01', to: '2024-12-31' }))
    await painted(page)
    expect(await places()).toEqual(before)
  })

  it('fits on a phone, without the list', async () => {
    const page = await open('?lang=en', { width: 360, height: 740 })
    expect(await part(page, 'map').locator('[data-city]').count()).toBe(0)
    expect(await circles(page).count()).toBeGreaterThan(1)
    await expectNoSidewaysScroll(page)
    await screenshot(page, 'map-circles-phone')
  })

  it('is accessible', async () => {
    await expectAccessible(await open())
  })
})

it('circles fade into squares where a zoom needs them, and the copy goes', async () => {
  const page = await openAtlas('?lang=en&show=map', {
    atlas: madeUpAtlas({ events: 2000, claims: false }),
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'no-preference',
  })
  const map = part(page, 'map')
  expect(await map.getAttribute('data-form')).toBe('circles')
  await watchMotions(page, 'map')
  await map.getByRole('button', { name: 'Zoom in' }).dispatchEvent('click')
  await expect.poll(() => map.getAttribute('data-form')).toBe('squares')
  await expect.poll(() => map.locator('.ghost').count()).toBe(0)
  const [faded, ...others] = await motions(page)
  expect(others).toEqual([])
  expect(faded?.copied).toBeGreaterThan(20)
})
