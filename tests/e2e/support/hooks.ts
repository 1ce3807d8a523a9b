/** The page's public hooks: parts, events, the open one. */
import type { Frame, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export type Part =
  'timeline' | 'map' | 'relations' | 'list' | 'evidence' | 'filters' | 'details' | 'notice' | 'sentence' | 'open'

export const ANNOUNCEMENTS = ['alibaba-ntu', 'hkai-lab', 'jd-cuhksz', 'polyu-alibaba-cloud', 'tencent-cuhksz']

export function part(page: Page, name: Part): Locator {
  return page.locator(`[data-part="${name}"]`)
}

/** Returns an event's first mark; a part has several if the event is in several lanes. */
export function mark(page: Page, inPart: Part, event: string): Locator {
  return part(page, inPart).locator(`[data-event="${event}"]`).first()
}

export function chip(page: Page, organisation: string): Locator {
  return part(page, 'filters').locator(`[data-organisation="${organisation}"]`)
}

/** Returns the announcements that a part shows, sorted; clusters count as their events. */
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

/** Checks that timeline and map show exactly these announcements, once the page has painted. */
export async function expectAnnouncements(page: Page, ids: readonly string[]): Promise<void> {
  await painted(page)
  expect(await announcementsIn(page, 'timeline')).toEqual(ids.toSorted())
  expect(await announcementsIn(page, 'map')).toEqual(ids.toSorted())
}

/** Resolves in the task after the next two frames: then everything that follows an input or a size is drawn. */
export async function painted(page: Page | Frame): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => void setTimeout(resolve))),
      ),
  )
}

/**
 * Resolves when the page has painted all that it was still loading. A test waits for this before it leaves a page:
 * Firefox reports a file that is asked for while its page is left as an error of the service worker.
 */
export async function settled(page: Page | Frame): Promise<void> {
  await page.evaluate(() => window.atlas?.set({}))
}

/**
 * Resolves when what the page fetches once it is ready has taken its place: dropped files are read, inputs are the same
 * in all browsers, translations are followed.
 */
export async function afterReady(page: Page): Promise<void> {
  const found = await page.waitForFunction(
    () => performance.getEntriesByType('resource').find(({ name }) => /\/after-ready[^/]*\.js/.test(name))?.name,
  )
  // The same module, which resolves for the page first.
  await page.evaluate(`import(${JSON.stringify(await found.jsonValue())}).then(() => undefined)`)
}

/**
 * Resolves when what prints is there: it is loaded once the page is idle, and a browser's printing doesn't wait for it.
 * @param paper selects what is laid over the page for printing
 */
export async function readyToPrint(page: Page, paper: '.printed' | '.handout'): Promise<void> {
  await page.waitForFunction((selector) => {
    dispatchEvent(new Event('beforeprint'))
    const isLaid = document.querySelector(selector) !== null
    dispatchEvent(new Event('afterprint'))
    return isLaid
  }, paper)
}

/** Waits for the page's title, which the page changes in a task after it has painted. */
export async function expectTitle(page: Page, title: string | RegExp, message = ''): Promise<void> {
  const polled = expect.poll(() => page.title(), { message })
  await (typeof title === 'string' ? polled.toBe(title) : polled.toMatch(title))
}

/** Returns the query of the page's address. */
export function query(page: Page): string {
  return new URL(page.url()).search
}

/** Returns whether the middle of a mark is on the screen, where a pointer can reach it. */
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

/** Clicks the middle of a mark. */
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

/**
 * Replaces a field's text by typing. Playwright's `fill` sets the value by script in Firefox, without a change event.
 */
export async function typeOver(field: Locator, text: string): Promise<void> {
  await field.press('Control+a')
  await field.pressSequentially(text)
}

/** Checks that the page doesn't scroll horizontally. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }))
  expect(content, 'wider than the screen, px').toBeLessThanOrEqual(screen)
}
