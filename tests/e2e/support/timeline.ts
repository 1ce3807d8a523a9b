/** The timeline's parts by name, and input to them. */
import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { painted } from './hooks.ts'
import { openAtlas, type OpenOptions } from './page.ts'

export const view = (page: Page) => page.evaluate(() => window.atlas?.get())
export const timeline = (page: Page) => page.locator('[data-part="timeline"]')
export const first = (page: Page) => timeline(page).getByRole('slider', { name: 'First day shown' })
export const last = (page: Page) => timeline(page).getByRole('slider', { name: 'Last day shown' })
export const button = (page: Page, name: string | RegExp) => timeline(page).getByRole('button', { name, exact: true })
export const plot = (page: Page) => timeline(page).getByRole('group', { name: 'Timeline' })
export const overview = (page: Page) => timeline(page).getByRole('group', { name: /^The whole period/ })
export const change = (page: Page, state: Record<string, string>) =>
  page.evaluate((patch) => window.atlas?.set(patch), state)
export const events = (page: Page) => timeline(page).locator('[data-event]')

/** Opens the panel with the options of playback, lanes and scale. */
export async function openSettings(page: Page): Promise<void> {
  await button(page, /^Settings/).click()
  await timeline(page).getByRole('group', { name: 'Settings' }).waitFor()
  await timeline(page).locator('select').first().waitFor()
}

export async function open(path = '', options: OpenOptions = {}): Promise<Page> {
  return openAtlas(path, options)
}

export async function box(locator: Locator) {
  const found = await locator.boundingBox()
  if (!found) throw new Error('expected something that is drawn')
  return found
}

export async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await box(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

/** Returns where a day begins on the strip, px: the strip shows 2018 with margins of 12 px. */
export async function xOnOverview(page: Page, dayOfYear: number): Promise<number> {
  const { x, width } = await box(overview(page).locator('.track'))
  return x + 12 + ((width - 24) * dayOfYear) / 365
}

/** px by which a grip is outside of its edge of the window. */
const GRIP = 6

/** Drags an edge of the window on the strip to a day of 2018, by its grip. */
export async function dragEdge(page: Page, edge: 'first' | 'last', dayOfYear: number): Promise<void> {
  const [slider, offset] = edge === 'first' ? [first, -GRIP] : [last, GRIP]
  const x = await xOnOverview(page, dayOfYear)
  await dragTo(page, await middle(slider(page).locator('.grip')), x + offset)
}

/** Drags from a position to an x at the same height, and resolves when the page has drawn it. */
export async function dragTo(page: Page, from: { x: number; y: number }, x: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + x) / 2, from.y)
  await page.mouse.move(x, from.y)
  await page.mouse.up()
  await painted(page)
}

export async function expectEvents(page: Page, count: number): Promise<void> {
  await expect.poll(() => events(page).count()).toBe(count)
}

/** Returns the axis lines' positions in the lanes, from left to right: whole px of the page. */
export function gridLines(page: Page): Promise<number[]> {
  return page
    .locator('.plot .grid')
    .evaluate((path: SVGGraphicsElement) =>
      [...(path.getAttribute('d') ?? '').matchAll(/M(-?[\d.]+),0L/g)].map(([, x]) =>
        Math.round(new DOMPoint(Number(x)).matrixTransform(path.getScreenCTM() ?? undefined).x),
      ),
    )
}
