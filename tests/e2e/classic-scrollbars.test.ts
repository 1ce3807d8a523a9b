/** Scrollbars that take room, as on Windows and most Linux desktops: the page is narrower than its window. */
import { expect, it } from 'vitest'
import { openAtlas } from './support/page.ts'

/** Widths of windows, next to those at which the page changes its columns. */
const WIDTHS = [320, 360, 480, 610, 650, 768, 905, 1030, 1285, 1440]

it.each(['', 'event=hkai-lab', 'show=filters,list', 'show=evidence', 'view=embed', 'event=hkai-lab&lang=zh-Hant'])(
  'a page with scrollbars that take room scrolls down only, at ten widths: “%s”',
  async (query) => {
    const page = await openAtlas(`?${query}`, { scrollbars: 'classic', viewport: { width: WIDTHS[0]!, height: 500 } })
    const found = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 500 })
      found.push(await page.evaluate(sidewaysScroll))
    }
    expect(found.map(({ bar }) => bar > 5)).toEqual(WIDTHS.map(() => true))
    expect(found.map(({ sideways }) => sideways)).toEqual(WIDTHS.map(() => []))
  },
)

/** In the page, once drawn: the width of its scrollbar, px, and what can be scrolled sideways by how many px. */
async function sidewaysScroll(): Promise<{ bar: number; sideways: string[] }> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  const root = document.documentElement
  const sideways = [root, ...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
    const scrolls = one === root || /auto|scroll/.test(getComputedStyle(one).overflowX)
    return scrolls && one.clientHeight > 0 && one.scrollWidth > one.clientWidth + 1
  })
  return {
    bar: innerWidth - root.clientWidth,
    sideways: sideways.map((one) => `${one.tagName}.${one.className} by ${one.scrollWidth - one.clientWidth}`),
  }
}
