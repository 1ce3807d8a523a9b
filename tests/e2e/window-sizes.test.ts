/** What is seen without scrolling: in windows of the commonest sizes, and with more events than the atlas has. */
import { describe, expect, it } from 'vitest'
import { withMore } from './support/made-up-atlas.ts'
import { painted } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'
import { button, timeline } from './support/timeline.ts'

describe('without scrolling', () => {
  it('a window of any common size shows play, the dates and the settings', async () => {
    const page = await openAtlas('?lang=en', { viewport: { width: 1440, height: 900 } })
    for (const [width, height] of [
      [1440, 900],
      [1366, 768],
      [1280, 720],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await painted(page)
      for (const control of [
        timeline(page).getByRole('button', { name: /^Play/ }),
        timeline(page).getByRole('button', { name: /^1 Mar.*30 Nov/ }),
        button(page, /^Settings/),
      ]) {
        const box = (await control.boundingBox())!
        expect(box.y + box.height, `${width} × ${height}`).toBeLessThanOrEqual(height)
      }
    }
  })

  it('a window of 2560 × 1440 uses its height, most of it for the maps', async () => {
    const page = await openAtlas('?lang=en', { viewport: { width: 2560, height: 1440 } })
    const bottom = await timeline(page).evaluate((one) => one.getBoundingClientRect().bottom)
    expect(bottom).toBeGreaterThan(1440 * 0.85)
    expect(bottom).toBeLessThanOrEqual(1440)
    const map = (await page.locator('[data-part="map"]').boundingBox())!
    expect(map.height).toBeGreaterThan(500)
  })

  it.each([
    [6, 6],
    [12, 12],
    [30, 25],
  ])('the page fits 1440 × 900 with %i announcements in the same cities, and names %i', async (count, named) => {
    const atlas = withMore(count)
    const page = await openAtlas('?lang=en', { viewport: { width: 1440, height: 900 }, atlas })
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900)
    const words = await timeline(page).locator('[data-event] text').allTextContents()
    const announcements = atlas.events.filter(({ kind }) => kind !== 'milestone')
    const found = announcements.filter(({ title }) => words.some((one) => one.includes(title.en ?? '?')))
    expect(found.length).toBeGreaterThanOrEqual(named)
    if (count <= 12) {
      // Each mark has its whole name.
      const names = await page.locator('[data-part="map"] .marker[data-event] .label').allTextContents()
      expect(names).toHaveLength(count)
      expect(names.filter((name) => name.includes('…'))).toEqual([])
    }
    // The chips are on one line; the rest is behind a button.
    const tops = await page
      .locator('[data-part="filters"] [data-organisation]')
      .evaluateAll((chips) => chips.map((chip) => Math.round(chip.getBoundingClientRect().top)))
    expect(new Set(tops).size).toBe(1)
    if (count > 6) await page.getByRole('button', { name: /^\+\d+ partners$/ }).waitFor()
  })
})

it('a map shown large takes the place of the others and moves nothing', async () => {
  const page = await openAtlas('?lang=en', { viewport: { width: 1440, height: 900 } })
  const top = () => timeline(page).evaluate((one) => one.getBoundingClientRect().top)
  const before = await top()
  await page.evaluate(() => window.atlas?.set({ map: 'hong-kong' }))
  expect(await top()).toBe(before)
})

it('an event that is pressed at 1024 × 768 moves nothing, however often', async () => {
  const page = await openAtlas('?lang=en', { viewport: { width: 1024, height: 768 } })
  const edges = () =>
    timeline(page).evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return [top, bottom]
    })
  const map = () => page.locator('[data-part="map"]').evaluate((one) => one.getBoundingClientRect().bottom)
  const before = await edges()
  for (const id of ['tencent-cuhksz', 'hkai-lab', 'tencent-cuhksz']) {
    await timeline(page).locator(`[data-event="${id}"]`).click()
    await page.locator(`[data-part="details"][data-event="${id}"]`).waitFor()
    expect(await edges()).toEqual(before)
    // What the maps have below them stays above the timeline.
    expect(await map()).toBeLessThanOrEqual(before[0]!)
  }
  await page.keyboard.press('Escape')
  await page.locator('[data-part="details"]:not([data-event])').waitFor({ state: 'attached' })
  expect(await edges()).toEqual(before)
})
