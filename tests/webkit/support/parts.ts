/** What the parts of the page show. */
import { By } from 'selenium-webdriver'
import { expect } from 'vitest'
import { ANNOUNCEMENTS } from '../../e2e/support/hooks.ts'
import type { Reader } from './reader.ts'

/** Returns the sorted ids of the announcements that a part shows; a cluster counts as its events. */
export async function announcementsIn(reader: Reader, part: 'timeline' | 'map' | 'list'): Promise<string[]> {
  const ids = await reader.run(
    (name: string) =>
      [...document.querySelectorAll<HTMLElement>(`[data-part="${name}"] :is([data-event], [data-cluster])`)].flatMap(
        ({ dataset }) => (dataset['event'] ?? dataset['cluster'] ?? '').split(' '),
      ),
    part,
  )
  return ANNOUNCEMENTS.filter((id) => ids.includes(id))
}

/** Returns the sorted ids of all events on the timeline. */
export async function eventsOn(reader: Reader): Promise<string[]> {
  return [...new Set(await reader.attributes('[data-part="timeline"] [data-event]', 'data-event'))].toSorted()
}

/**
 * Returns the sorted ids of the announcements whose markers receive a click on their middle; if the cities have tabs,
 * after a click on each tab.
 */
export async function hitOnTheMap(reader: Reader): Promise<string[]> {
  const tabs = await reader.driver.findElements(By.css('[data-part="map"] [role="tab"]'))
  if (tabs.length === 0) return (await hits(reader)).toSorted()
  const ids = new Set<string>()
  for (const tab of tabs) {
    await reader.press(tab)
    await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true')
    await reader.painted()
    for (const id of await hits(reader)) ids.add(id)
  }
  return [...ids].toSorted()
}

async function hits(reader: Reader): Promise<string[]> {
  return reader.run(() =>
    [...document.querySelectorAll<HTMLElement>('[data-part="map"] .marker[data-event]')].flatMap((marker) => {
      const { left, top, width, height } = marker.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      return hit?.closest('[data-event]') === marker ? (marker.dataset['event'] ?? []) : []
    }),
  )
}
