import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { painted } from './support/hooks.ts'
import { withMore } from './support/made-up-atlas.ts'
import { casesHere } from './support/one-engine.ts'
import { goTo, openAtlas } from './support/page.ts'
import { press, SLIDES } from './support/slides.ts'
import { gridLines } from './support/timeline.ts'

interface Seen {
  smallest: { text: string; size: number } | undefined
  smallestCredit: number
  /** Messages cut off by their box or overlapping the footer. */
  cut: string[]
  covered: string[]
  counted: string[]
  sideways: number
  beyond: string[]
}

/** Sizes as seen from the back row, as drawn, px. */
async function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const drawn = (element: Element) => {
      const size = parseFloat(getComputedStyle(element).fontSize)
      let scale = 1
      for (let one: Element | null = element; one; one = one.parentElement)
        scale *= new DOMMatrix(getComputedStyle(one).transform).a
      return size * scale
    }
    const boxOf = (node: Node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return range.getBoundingClientRect()
    }
    // Returns the bottom of the last line's letters, px. The line's box is higher than its letters by an amount that
    // depends on the engine.
    const lettersEnd = (element: Element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const { top, bottom } = [...range.getClientRects()].at(-1) ?? element.getBoundingClientRect()
      return (top + bottom) / 2 + drawn(element) / 2
    }
    const stage = document.querySelector('[data-part="present"]')!
    const texts = [...stage.querySelectorAll<HTMLElement | SVGElement>('*')].filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('.visually-hidden, .skip-link'),
    )
    const sizes = texts
      .filter((element) => !element.closest('footer'))
      .map((element) => ({ text: element.textContent, size: drawn(element) }))
      .sort((a, b) => a.size - b.size)
    const foot = stage.querySelector('footer')!
    const isCredit = (element: Element) => foot.contains(element)
    const caption = stage.querySelector('header')!.parentElement!.closest('.closing') ?? stage.querySelector('header')!
    const words = [...stage.querySelectorAll('header :is(h1, h2, p)')].filter((element) => element.checkVisibility())
    const marks = [...stage.querySelectorAll('[data-event], [data-cluster]')]
    const hits = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    return {
      smallest: sizes[0],
      smallestCredit: Math.min(...texts.filter(isCredit).map(drawn)),
      cut: [
        ...(caption.scrollHeight > caption.clientHeight ? [caption.textContent] : []),
        ...texts
          .filter((element) => !isCredit(element) && boxOf(element).bottom > foot.getBoundingClientRect().top + 2)
          .map((element) => element.textContent),
      ],
      covered: words.flatMap((word) =>
        marks
          .filter((mark) => hits(boxOf(word), mark.getBoundingClientRect()))
          .map((mark) => `${word.textContent} over ${mark.getAttribute('data-event')}`),
      ),
      counted: texts.map(({ textContent }) => textContent.trim()).filter((text) => /^\+\d+$/.test(text)),
      sideways: document.documentElement.scrollWidth - innerWidth,
      beyond: texts.filter((element) => lettersEnd(element) > innerHeight + 1).map((element) => element.textContent),
    }
  })
}

describe('the stage', () => {
  it.each(
    casesHere(
      'stage',
      [
        ['1920 × 1080', { width: 1920, height: 1080 }],
        ['1280 × 720', { width: 1280, height: 720 }],
        ['4:3', { width: 1024, height: 768 }],
        ['upright', { width: 1080, height: 1920 }],
      ] as const,
      ([name]) => name === '1280 × 720' || name === '4:3',
    ),
  )('is readable from the back row on every slide: %s', async (_, viewport) => {
    await expectReadable(await openAtlas('?view=present', { viewport }), { word: 27.9, credit: 16 })
  })

  it('names its cities whole above their maps, where three are beside the words: no strips at 4:3', async () => {
    const page = await openAtlas('?lang=en&view=present&step=3', { viewport: { width: 1280, height: 720 } })
    const names = page.locator('[data-part="map"] h3 span')
    const cut = () =>
      names.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent))
    const lowest = () =>
      page
        .locator('[data-part="map"] .leaflet-container')
        .evaluateAll((maps) => Math.min(...maps.map((map) => map.getBoundingClientRect().height)))
    for (const [width, height] of [
      [1280, 720],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await painted(page)
      await expect.poll(cut, { message: String(width) }).toEqual([])
      await expect.poll(lowest, { message: String(width) }).toBeGreaterThan(200)
    }
  })

  it.each(['en', 'zh-Hans'])('is readable at arm’s length on an upright tablet: %s', async (lang) => {
    const page = await openAtlas(`?view=present&lang=${lang}`, { viewport: { width: 768, height: 1024 } })
    await expectReadable(page, { word: 21, credit: 14 })
  })

  // A property test of its layout holds every size.
  it.each(
    casesHere(
      'stage',
      [
        ['640 × 480', 'en'],
        ['800 × 600', 'zh-Hant'],
        ['1024 × 690', 'en'],
        ['960 × 540', 'zh-Hant'],
        ['853 × 480', 'zh-Hant'],
        ['1024 × 500', 'en'],
      ] as const,
      ([size]) => size === '640 × 480' || size === '853 × 480',
    ),
  )('has its map, its months and all its words on a small screen: %s, %s', async (size, lang) => {
    const [width = 0, height = 0] = size.split(' × ').map(Number)
    const page = await openAtlas(`?view=present&lang=${lang}`, { viewport: { width, height } })
    await expectReadable(page, { word: 15, credit: 14 })
    await page.evaluate(() => window.atlas?.set({ step: '6' }))
    await painted(page)
    const map = await page.locator('[data-part="map"] .leaflet-container').first().boundingBox()
    expect(map?.height).toBeGreaterThan(60)
  })

  it('allows exploring on a slide, and leads back', async () => {
    const page = await openAtlas('?view=present&step=6', { viewport: { width: 1920, height: 1080 } })
    const back = page.getByRole('button', { name: /returns to the slide/ })
    expect(await back.count()).toBe(0)
    const plot = await page.locator('[data-part="timeline"] svg').first().boundingBox()
    // On the axis under the marks, next to the controls that appear with the pointer; when scaled up, it follows the
    // pointer exactly.
    const gridX = async () => (await gridLines(page))[0] ?? NaN
    const before = await gridX()
    const [x, y] = [plot!.x + plot!.width * 0.25, plot!.y + plot!.height - 12]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y, { steps: 4 })
    await painted(page)
    expect(Math.abs((await gridX()) - before - 60)).toBeLessThan(2)
    await page.mouse.up()
    await back.click()
    await painted(page)
    expect(await back.count()).toBe(0)

    // Events outside the window are indicated at its edge, with a link to them; the story decides how time is drawn.
    expect(
      await page.locator('[data-part="timeline"] [role="radiogroup"], [data-part="timeline"] select').count(),
    ).toBe(0)
    await page
      .getByRole('button', { name: /Earlier: / })
      .first()
      .click()
    await painted(page)
    expect(await back.count()).toBe(1)
    await page.evaluate(() => window.atlas?.set({ step: '2' }))
    await page.evaluate(() => window.atlas?.set({ scale: 'gaps', from: null, to: null }))
    await page.locator('[data-part="timeline"] [role="img"]').first().waitFor()
    const seen = await look(page)
    expect(seen.smallest?.size, seen.smallest?.text).toBeGreaterThanOrEqual(27.9)
  })

  it('one deck has one title size', async () => {
    const page = await openAtlas('?view=present&lang=en', { viewport: { width: 1280, height: 720 } })
    const sizes: string[] = []
    for (let step = 2; step < SLIDES; step++) {
      await page.evaluate((one) => window.atlas?.set({ step: String(one) }), step)
      await painted(page)
      sizes.push(await page.locator('h1.slide-title').evaluate((title) => getComputedStyle(title).fontSize))
    }
    expect(new Set(sizes).size, sizes.join(' ')).toBe(1)
  })

  it('while a presenter explores, the slide speaks of the event, until R', async () => {
    const page = await openAtlas('?view=present&lang=en&step=6', { viewport: { width: 1920, height: 1080 } })
    const title = page.locator('h1.slide-title')
    const own = await title.textContent()
    await page.evaluate(() => window.atlas?.set({ event: 'tencent-cuhksz' }))
    await painted(page)
    const event = page.locator('[data-part="timeline"] [data-event="tencent-cuhksz"]')
    expect(await title.textContent()).not.toBe(own)
    expect(await title.textContent()).toContain('Tencent')
    expect(await page.locator('.caption .left').textContent()).toBe(own)
    // On a projector as well, where little fits.
    await page.setViewportSize({ width: 1280, height: 720 })
    await painted(page)
    expect(await page.locator('.caption .left').isVisible()).toBe(true)
    expect(await page.locator('.caption').evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThan(2)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await painted(page)
    expect(await page.locator('.caption .day').textContent()).toContain('12\u00a0June')
    expect(await event.getAttribute('class')).not.toContain('receding')
    await press(page, 'r')
    expect(await title.textContent()).toBe(own)
    expect(await page.locator('.caption .left').count()).toBe(0)
  })

  it('a slide with an event dims what it doesn’t speak of', async () => {
    const page = await openAtlas('?view=present&lang=en&step=6', { viewport: { width: 1920, height: 1080 } })
    const weight = (id: string) =>
      page
        .locator(`[data-part="timeline"] [data-event="${id}"] .title`)
        .evaluate((text) => getComputedStyle(text).fontWeight)
    expect(await weight('hkai-lab')).toBe('650')
    expect(await weight('tencent-cuhksz')).toBe('400')
    // A slide about all of them keeps them all.
    await page.evaluate(() => window.atlas?.set({ step: '2' }))
    await painted(page)
    expect(await page.locator('.receding').count()).toBe(0)
  })

  it('numbers marks that look the same on maps without names, and their names in the timeline', async () => {
    const page = await openAtlas('?view=present&lang=en&step=2', {
      viewport: { width: 1920, height: 1080 },
      atlas: withMore(7),
    })
    const numbersIn = (selector: string) =>
      page.locator(selector).evaluateAll((all) =>
        Object.fromEntries(
          all.flatMap((one) => {
            const [, number] = /^(\d+)(?: |$)/.exec(one.textContent.trim()) ?? []
            const id = one.closest<HTMLElement | SVGElement>('[data-event]')?.dataset['event']
            return number === undefined || id === undefined ? [] : [[id, number]]
          }),
        ),
      )
    const onMap = await numbersIn('[data-part="map"] [data-event] .label')
    expect(Object.values(onMap).sort()).toEqual(['1', '2', '3', '4'])
    expect(await numbersIn('[data-part="timeline"] [data-event] .title')).toEqual(onMap)
    // An event alone in its look has none.
    expect(Object.keys(onMap)).not.toContain('hkai-lab')
    expect(await page.locator('[data-part="map"] [data-event="jd-cuhksz"]').count()).toBe(1)
    expect(Object.keys(onMap)).not.toContain('jd-cuhksz')
  })

  it('hovering shows no tip over the lanes', async () => {
    const page = await openAtlas('?view=present&lang=en&step=6', { viewport: { width: 1280, height: 720 } })
    await page.locator('[data-part="timeline"] [data-event="hkai-lab"]').hover()
    await painted(page)
    expect(await page.locator('.event.hovered').count()).toBe(1)
    expect(await page.locator('.tooltip').count()).toBe(0)
  })

  it('the button bar covers neither the sources, which grow with the stage, nor the months nor the title', async () => {
    for (const [viewport, least] of [
      [{ width: 1920, height: 1080 }, 23],
      [{ width: 1280, height: 720 }, 15.3],
    ] as const) {
      const page = await openAtlas('?view=present&lang=en&step=6', { viewport })
      const foot = page.locator('.foot')
      expect(await foot.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(
        least,
      )
      const bar = await page.locator('.controls').boundingBox()
      expect(bar!.y + bar!.height).toBeLessThanOrEqual((await foot.boundingBox())!.y)
      // Nor the months, nor the title.
      const title = await page.locator('h1.slide-title').evaluate((heading) => {
        const range = document.createRange()
        range.selectNodeContents(heading)
        return range.getBoundingClientRect().top
      })
      expect(bar!.y + bar!.height).toBeLessThanOrEqual(title + 6)
    }
  })

  it('closes with a large QR code and the sources in two columns', async () => {
    const page = await openAtlas('?view=present&lang=en&step=13', { viewport: { width: 1920, height: 1080 } })
    const code = await page.locator('[data-closing-code]').boundingBox()
    expect(code!.width).toBeGreaterThan(250)
    expect(code!.height).toBe(code!.width)
    const tops = await page
      .locator('.closing li')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
    expect(new Set(tops).size).toBe(2)
  })

  it('is a page of its own on a phone', async () => {
    const page = await openAtlas('?view=present&step=6', { viewport: { width: 360, height: 740 }, touch: true })
    expect((await look(page)).sideways).toBe(0)
    const stroke = (by: number) =>
      page.locator('[data-part="present"] h1').evaluate((target, dx) => {
        const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 40 })
        const say = (type: string, touches: Touch[], changedTouches: Touch[]) =>
          target.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches }))
        say('touchstart', [touch(180)], [touch(180)])
        say('touchend', [], [touch(180 + dx)])
      }, by)
    await stroke(-120)
    await page.getByText('Slide 7 of 13').waitFor()
    await stroke(120)
    await page.getByText('Slide 6 of 13').waitFor()

    // In landscape the page is higher than the screen, and must not be taken for the screen.
    await page.setViewportSize({ width: 844, height: 390 })
    await goTo(page, '?view=present&step=3')
    expect(await page.locator('[data-part="timeline"] [data-event]').count()).toBeGreaterThan(0)
    expect((await look(page)).sideways).toBe(0)
  })
})

/**
 * Checks every slide: all its text is on the screen, none overlaps another's mark, and none is smaller than that, px.
 */
async function expectReadable(page: Page, least: { word: number; credit: number }): Promise<void> {
  const count = await page.locator('.bars > *').count()
  expect(count).toBeGreaterThan(9)
  for (let step = 1; step <= count; step++) {
    await page.evaluate((number) => window.atlas?.set({ step: String(number) }), step)
    await painted(page)
    const seen = await look(page)
    const where = `slide ${step}`
    expect(seen.smallest?.size, `${where}: ${seen.smallest?.text}`).toBeGreaterThanOrEqual(least.word)
    expect(seen.smallestCredit, where).toBeGreaterThanOrEqual(least.credit)
    expect(seen.cut, where).toEqual([])
    expect(seen.covered, where).toEqual([])
    expect(seen.counted, `${where}: milestones are counted in the gutter`).toEqual([])
    expect(seen.beyond, where).toEqual([])
    expect(seen.sideways, where).toBe(0)
  }
}
