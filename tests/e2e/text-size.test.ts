/**
 * Text enlarged by the reader's settings: the map's labels don't overlap, the panel heads fit their text, and the page
 * doesn't overflow its window.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ENGINE } from './support/engine.ts'
import { painted } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'
import type { TextSetting } from './support/reader.ts'

interface Setting {
  name: string
  text: TextSetting
  /** Minimum height of a line of an announcement's label, px. */
  line: number
}

const DEFAULT_32: Setting = { name: 'a default text size of 32 px', text: '32 px', line: 35 }

const SETTINGS: Readonly<Record<typeof ENGINE, readonly Setting[]>> = {
  firefox: [
    DEFAULT_32,
    { name: 'a minimum font size of 20 px', text: 'at least 20 px', line: 25 },
    { name: 'text alone at 200 %', text: 'scaled', line: 35 },
  ],
  chromium: [DEFAULT_32, { name: 'a minimum font size of 24 px', text: 'at least 24 px', line: 30 }],
}

describe.each(SETTINGS[ENGINE])('$name', ({ text, line }) => {
  it('is respected in a wide and a narrow window', async () => {
    const page = await openAtlas('?lang=en', { text })
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await painted(page)
      await page.locator('[data-part="map"] .label').first().waitFor()
      const found = await page.evaluate(() => {
        const all = (selector: string, root: ParentNode = document) => [...root.querySelectorAll<HTMLElement>(selector)]
        const lap = (a: DOMRect, b: DOMRect) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
        const labels = all('[data-part="map"] .frame').map((frame) => all('.marker:not(.away) .label, .name', frame))
        return {
          lines: all('[data-part="map"] .label .line:not(.milestone)').map((one) => one.getBoundingClientRect().height),
          overlapping: labels.flatMap((group) =>
            group.flatMap((one, i) =>
              group
                .slice(i + 1)
                .filter((other) => lap(one.getBoundingClientRect(), other.getBoundingClientRect()))
                .map((other) => `${one.textContent} | ${other.textContent}`),
            ),
          ),
          wider: all('[data-part="map"] .label')
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 2)
            .map(({ textContent }) => textContent),
          clipped: all('[data-part="map"] .panel > .head > *')
            .filter(
              (one) =>
                one.getBoundingClientRect().bottom >
                one.closest('.panel')!.querySelector('.frame')!.getBoundingClientRect().top + 1,
            )
            .map(({ textContent }) => textContent.trim()),
          sideways: Math.max(0, document.documentElement.scrollWidth - innerWidth),
        }
      })
      expect(Math.min(...found.lines), 'the setting takes effect').toBeGreaterThanOrEqual(line)
      const { overlapping, wider, clipped, sideways } = found
      expect({ overlapping, wider, clipped, sideways }).toEqual({
        overlapping: [],
        wider: [],
        clipped: [],
        sideways: 0,
      })
    }
  })

  it.each<[string, string, number[]]>([
    ['explore', '?lang=en', [1440, 390]],
    ['an open event', '?lang=en&event=hkai-lab', [1440]],
    ['the list', '?lang=en&show=filters,list', [1440, 390]],
    ['the evidence', '?lang=en&show=evidence', [1024]],
    ['an embed', '?lang=en&view=embed', [700, 360]],
    ['a slide', '?lang=en&view=present&step=3', [1440, 1024]],
    ['a slide with one large map', '?lang=en&view=present&step=5', [1440]],
    ['the closing slide', '?lang=en&view=present&step=13', [1440]],
  ])('cuts no text, overlaps none, and keeps lines apart: %s', async (_, path, widths) => {
    const page = await openAtlas(path, { text, viewport: { width: widths[0]!, height: 900 } })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await painted(page)
      expect(await faultsIn(page), `${width} px`).toEqual({ cut: [], overlapping: [], sideways: 0 })
      await expectLinesApart(page)
    }
  })

  it('keeps the lines of a Chinese list apart', async () => {
    const viewport = { width: 1024, height: 800 }
    const page = await openAtlas('?lang=zh-Hant&show=filters,list', { text, viewport })
    await expectLinesApart(page)
  })
})

/** Expects texts of several lines, and none whose lines are too close. */
async function expectLinesApart(page: Page): Promise<void> {
  const { lines, crowded } = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const crowded: string[] = []
    let lines = 0
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode)
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 2)
      for (const [i, { top, height }] of boxes.entries()) {
        // A line in two fonts has two boxes: only those of one font are one above the other.
        const before = boxes.slice(0, i).findLast((box) => Math.abs(box.height - height) < 0.5)
        if (!before || top - before.top < 1) continue
        lines++
        // A font's own box is some 1.2 to 1.45 times its size: closer than this, letters of two lines meet.
        if (top - before.top < 0.8 * height) crowded.push(texts.currentNode.textContent?.trim().slice(0, 40) ?? '')
      }
    }
    return { lines, crowded: [...new Set(crowded)] }
  })
  expect(lines).toBeGreaterThan(3)
  expect(crowded).toEqual([])
}

/** Returns the texts that are cut or overlap, and by how much the page is wider than its window, px. */
function faultsIn(page: Page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('body *')]
    const isHidden = (one: Element) => one.closest('.visually-hidden, .skip-link, [aria-hidden="true"]') !== null
    const textOf = (one: Element) => one.textContent.trim().slice(0, 50)
    const cut = all.filter((one) => {
      const { overflowX, overflowY, display } = getComputedStyle(one)
      if (isHidden(one) || display === 'none' || textOf(one) === '' || one.closest('svg, [data-part="map"]'))
        return false
      const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        (isCut(overflowX) && one.scrollWidth > one.clientWidth + 2) ||
        (isCut(overflowY) && one.scrollHeight > one.clientHeight + 2)
      )
    })
    const labels = [...document.querySelectorAll<SVGTextElement>('[data-part="timeline"] svg text')].filter(
      (one) => !isHidden(one) && one.getBoundingClientRect().width > 0,
    )
    const boxes = labels.map((one) => one.getBoundingClientRect())
    const overlapping = labels.flatMap((one, i) =>
      labels
        .slice(i + 1)
        .filter((_, j) => {
          const [a, b] = [boxes[i]!, boxes[i + 1 + j]!]
          // A box is higher than its letters.
          const lap = (end: number, start: number, share: number) => end - start > share * Math.min(a.height, b.height)
          return (
            lap(Math.min(a.right, b.right), Math.max(a.left, b.left), 0.1) &&
            lap(Math.min(a.bottom, b.bottom), Math.max(a.top, b.top), 0.3)
          )
        })
        .map((other) => `${textOf(one)} | ${textOf(other)}`),
    )
    return {
      cut: cut.map((one) => `${one.className}: ${textOf(one)}`),
      overlapping,
      sideways: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    }
  })
}
