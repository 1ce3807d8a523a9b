/** What the page promises to those who read it by machine: parts, events, the open one. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export type Part = 'timeline' | 'map' | 'list' | 'evidence' | 'filters' | 'details' | 'notice' | 'sentence'

export const ANNOUNCEMENTS = ['alibaba-ntu', 'hkai-lab', 'jd-cuhksz', 'polyu-alibaba-cloud', 'tencent-cuhksz']

export function part(page: Page, name: Part): Locator {
  return page.locator(`[data-part="${name}"]`)
}

/** An event's mark, of which a part may have several where it stands in several lanes. */
export function mark(page: Page, inPart: Part, event: string): Locator {
  return part(page, inPart).locator(`[data-event="${event}"]`).first()
}

export function chip(page: Page, organisation: string): Locator {
  return part(page, 'filters').locator(`[data-organisation="${organisation}"]`)
}

/** The announcements that a part shows, sorted; clusters stand for theirs. */
export async function announcementsIn(page: Page, inPart: 'timeline' | 'map'): Promise<string[]> {
  const ids = await part(page, inPart)
    .locator('[data-event], [data-cluster]')
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        (element.getAttribute('data-event') ?? element.getAttribute('data-cluster') ?? '').split(' '),
      ),
    )
  return ANNOUNCEMENTS.filter((id) => ids.includes(id))
}

/** Holds both parts to just these announcements, once the page has painted. */
export async function expectAnnouncements(page: Page, ids: readonly string[]): Promise<void> {
  await painted(page)
  expect(await announcementsIn(page, 'timeline')).toEqual(ids.toSorted())
  expect(await announcementsIn(page, 'map')).toEqual(ids.toSorted())
}

/** Resolves in the task after the next frame. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => void setTimeout(resolve))))
}

/** Of an address: its query as the reader sees it. */
export function query(page: Page): string {
  return new URL(page.url()).search
}

/** Whether the middle of a mark is on the screen, where a pointer would find it. */
export async function isInSight(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false
    return width * height > 0 || element.contains(document.elementFromPoint(x, y))
  })
}

/** Moves the pointer to the middle of a mark. */
export async function pointAt(locator: Locator): Promise<void> {
  const { x, y } = await middleOf(locator)
  await locator.page().mouse.move(x, y)
}

/** Clicks in the middle of a mark. */
export async function press(locator: Locator): Promise<void> {
  const { x, y } = await middleOf(locator)
  await locator.page().mouse.click(x, y)
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  return locator.evaluate((element) => {
    element.scrollIntoView({ block: 'nearest' })
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
}

/** Writes into a field by its keys, over what is in it. `fill` of Playwright sets the value by script in Firefox, so that no change is told. */
export async function typeOver(field: Locator, text: string): Promise<void> {
  await field.press('Control+a')
  await field.pressSequentially(text)
}

/** Holds the page to no scrolling sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }))
  expect(content, 'wider than the screen, px').toBeLessThanOrEqual(screen)
}
