/** WCAG 2.4.11: a focused control is never covered by anything over the page. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { painted } from './support/hooks.ts'
import { casesHere } from './support/one-engine.ts'
import { openAtlas } from './support/page.ts'

/** More stops than any of these pages has. */
const MOST_STOPS = 150

const SCREENS = [
  ['an open event on a phone', '?event=hkai-lab', { width: 360, height: 740 }],
  ['an open event at 200 % zoom of a laptop', '?event=hkai-lab', { width: 720, height: 450 }],
  ['an open event in a narrow window', '?event=hkai-lab', { width: 1024, height: 700 }],
  ['nothing found', '?q=zzzz', { width: 1280, height: 800 }],
  ['nothing found on a phone', '?q=zzzz', { width: 360, height: 740 }],
  ['an open event while nothing is found, on a phone', '?event=hkai-lab&q=zzzz', { width: 360, height: 740 }],
] as const

describe.each(casesHere('focus-in-sight', SCREENS, ([name]) => name.endsWith(' on a phone')))(
  '%s',
  (_, path, viewport) => {
    it('hides no stop of Tab', async () => {
      const page = await openAtlas(path, { viewport })
      const { stops, hidden } = await walk(page)
      expect(stops).toBeGreaterThan(15)
      expect(hidden).toEqual([])
    })
  },
)

/** Goes through the page by Tab until it begins again, and gives the stops of which no point is seen. */
async function walk(page: Page): Promise<{ stops: number; hidden: string[] }> {
  await page.evaluate(() => document.body.focus())
  const seen = new Set<string>()
  const hidden: string[] = []
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press('Tab')
    await painted(page)
    const stop = await page.evaluate(lookAtFocus)
    if (stop === undefined || seen.has(stop.key)) break
    seen.add(stop.key)
    if (!stop.isSeen) hidden.push(stop.name)
  }
  return { stops: seen.size, hidden }
}

/** In the page: the focused element, and whether any point of it is on the screen and under nothing. */
function lookAtFocus(): { key: string; name: string; isSeen: boolean } | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const elements = [...document.querySelectorAll('*')]
  const { left, top, width, height } = element.getBoundingClientRect()
  const parts = [0.02, 0.25, 0.5, 0.75, 0.98]
  const isSeen = parts.some((x) =>
    parts.some((y) => {
      const hit = document.elementFromPoint(left + x * width, top + y * height)
      return hit !== null && (element.contains(hit) || element.closest('label')?.contains(hit) === true)
    }),
  )
  const name = `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`
  return { key: String(elements.indexOf(element)), name: `${name.slice(0, 60)} at ${Math.round(top)}`, isSeen }
}
