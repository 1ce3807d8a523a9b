/** Checks the first view, for every way of opening the atlas: from a host, from a disk, or from the browser's cache. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ANNOUNCEMENTS, expectAnnouncements, part } from './hooks.ts'

/** Returns the sorted ids of the announcements whose markers on the map receive a click on their middle. */
export async function clickable(page: Page): Promise<string[]> {
  const ids = await part(page, 'map')
    .locator('.marker[data-event]')
    .evaluateAll((markers) =>
      markers.flatMap((marker) => {
        const { left, top, width, height } = marker.getBoundingClientRect()
        const hit = document.elementFromPoint(left + width / 2, top + height / 2)
        return hit?.closest('[data-event]') === marker ? (marker.getAttribute('data-event') ?? []) : []
      }),
    )
  return ids.toSorted()
}

/** Checks that a ready page, at 1024 × 768 or more, shows everything of the first view. */
export async function expectFirstLight(page: Page): Promise<void> {
  expect(await page.evaluate(() => performance.getEntriesByName('atlas:ready').length)).toBe(1)
  expect(await part(page, 'sentence').textContent()).toMatch(/2018/)
  await expectAnnouncements(page, ANNOUNCEMENTS)
  expect(await part(page, 'timeline').locator('[data-event]').count()).toBeGreaterThan(ANNOUNCEMENTS.length)
  expect(await clickable(page), 'can be told apart and clicked on the map').toEqual(ANNOUNCEMENTS)
  const drawn = (selector: string) =>
    part(page, 'map')
      .locator(selector)
      .evaluateAll((paths) => paths.filter((path) => (path.getAttribute('d') ?? '').length > 100).length)
  expect(await drawn('.leaflet-pane path'), 'panels with land').toBe(3)
  expect(await drawn('.locator .land'), 'a locator with land').toBe(1)
  expect((await part(page, 'notice').textContent())?.trim(), 'nothing to be told').toBe('')
}
