/** The page with made-up data of any size. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { madeUpAtlas } from '../fixtures/made-up/made-up-atlas.ts'
import { expectNoSidewaysScroll, part } from './support/hooks.ts'
import { serving } from './support/made-up-atlas.ts'
import { openAtlas, type OpenOptions } from './support/page.ts'

const SCREENS = [
  { width: 1440, height: 900, lines: 2 },
  { width: 1024, height: 768, lines: 2 },
  { width: 640, height: 800, lines: 2 },
  { width: 360, height: 740, lines: 3 },
]

describe.each([60, 300])('the sentence about %i events', (events) => {
  it.each(SCREENS)('takes $lines lines at most at $width px', async ({ width, height, lines }) => {
    for (const language of ['en', 'zh-Hans']) {
      const page = await openOf(events, `?lang=${language}`, { viewport: { width, height } })
      expect(await linesOf(page)).toBeLessThanOrEqual(lines)
      await expectNoSidewaysScroll(page)
      await page.evaluate(() =>
        window.atlas?.set({ from: '2019-02-03', to: '2020-12-06', kinds: ['laboratory'], q: 'lab' }),
      )
      expect(await linesOf(page)).toBeLessThanOrEqual(lines)
    }
  })
})

function openOf(events: number, query = '', options: OpenOptions = {}): Promise<Page> {
  return openAtlas(query, { ...options, before: serving(madeUpAtlas({ events })) })
}

/** Returns the number of lines that the sentence is drawn on. */
async function linesOf(page: Page): Promise<number> {
  const sentence = await part(page, 'sentence')
  return sentence.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
}
