/** The timeline's text, and its legibility at every width and in every language. */
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { painted } from './support/hooks.ts'
import { box, change, expectEvents, open, overview, plot, timeline } from './support/timeline.ts'

it('the strip of all of time has another scale than the axis: its window is joined to it', async () => {
  const page = await open()
  const strip = overview(page)
  const [funnel, base, track] = [
    await box(strip.locator('.zoom')),
    await box(plot(page).locator('.base')),
    await box(strip.locator('.track')),
  ]
  // From the axis, but for its insets of 12 px, down to the strip
  expect(Math.abs(funnel.x - base.x - 12)).toBeLessThan(2)
  expect(Math.abs(base.x + base.width - funnel.x - funnel.width - 12)).toBeLessThan(2)
  expect(Math.abs(funnel.y - base.y)).toBeLessThan(24)
  expect(Math.round(funnel.y + funnel.height)).toBe(Math.round(track.y))
  const middles = await strip.locator('.shape').evaluateAll((all) =>
    all.map((one) => {
      const { x, width } = one.getBoundingClientRect()
      return x + width / 2
    }),
  )
  expect(middles.length).toBeGreaterThan(4)
  // A handle stands beside the first or the last mark, not on it.
  for (const grip of await strip.locator('.grip').all()) {
    const { x, width } = await box(grip)
    for (const middle of middles) expect(Math.abs(middle - x - width / 2)).toBeGreaterThan(4)
  }
})

describe('a tooltip', () => {
  it('shows next to an event what its label does not say, where there is more room, inside the frame', async () => {
    const page = await open()
    for (const [id, isAbove, told] of [
      ['alibaba-ntu', false, /^NTU campus, Singapore$/],
      ['hkai-lab', false, /^21 May 2018 \(another source: 25 May 2018\), Hong Kong Science Park$/],
      ['jd-cuhksz', true, /^CUHK-Shenzhen campus, Longgang$/],
    ] as const) {
      const event = timeline(page).locator(`[data-event="${id}"]`)
      await event.focus()
      const tip = timeline(page).locator('.tooltip')
      expect((await tip.textContent())?.trim()).toMatch(told)
      expect(await tip.textContent()).not.toContain((await event.locator('.title').textContent()) ?? '')
      const [a, b, frame] = [await box(tip), await box(event), await box(timeline(page))]
      expect(isAbove ? a.y + a.height <= b.y : a.y >= b.y + b.height).toBe(true)
      expect(a.x >= frame.x && a.x + a.width <= frame.x + frame.width + 1).toBe(true)
    }
  })

  it('leaves the labels below an event that a press has opened uncovered, and one ring around its mark', async () => {
    const page = await open()
    const event = timeline(page).locator('[data-event="hkai-lab"]')
    await event.hover()
    expect(await timeline(page).locator('.tooltip').count()).toBe(1)
    await event.click()
    await painted(page)
    expect(await timeline(page).locator('.tooltip').count()).toBe(0)
    expect(await event.locator('.outline').count()).toBe(1)
    expect(await event.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none')
  })

  it('closes by Escape', async () => {
    const page = await open()
    await timeline(page).locator('[data-event="jd-cuhksz"]').focus()
    expect(await timeline(page).locator('.tooltip').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await timeline(page).locator('.tooltip').count()).toBe(0)
  })
})

describe('on first sight', () => {
  it.each([
    { widths: [360], touch: true },
    { widths: [640, 768, 1024, 1920, 1440], touch: false },
  ])('at $widths px every event has its full name, and no names overlap', async ({ widths, touch }) => {
    const page = await open('', { viewport: { width: widths[0]!, height: 900 }, touch })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await painted(page)
      await expectEvents(page, 9)
      expectReadable(await textsOf(page), width)
    }
    // At 1440 × 900, all of it fits the screen below the map.
    if (!touch) expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900)
  })
})

interface PlacedText {
  left: number
  right: number
  top: number
  bottom: number
  size: number
  text: string
}

async function textsOf(page: Page): Promise<PlacedText[]> {
  return timeline(page)
    .locator('[data-event] text, [data-event] .title, [data-event] .date')
    .evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        const size = parseFloat(getComputedStyle(one).fontSize)
        // Returns the height of the letters only: engines add different font metrics above and below.
        const range = document.createRange()
        range.selectNodeContents(one)
        const line = one instanceof SVGElement ? bottom - top : (range.getClientRects()[0]?.height ?? 0)
        const beyond = Math.max(0, line - size) / 2
        return { left, right, top: top + beyond, bottom: bottom - beyond, size, text: one.textContent.trim() }
      }),
    )
}

function expectReadable(texts: readonly PlacedText[], width: number): void {
  for (const one of texts) {
    expect(one.size).toBeGreaterThanOrEqual(12)
    expect(one.left >= 0 && one.right <= width, `“${one.text}” at ${width} px`).toBe(true)
    for (const other of texts) {
      if (one === other || one.text === other.text) continue
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      expect(across > 1 && down > 1, `“${one.text}” over “${other.text}” at ${width} px`).toBe(false)
    }
  }
  for (const title of [
    'Alibaba–NTU',
    'Hong Kong AI Lab',
    'Tencent AI Lab',
    'JD Group',
    'PolyU',
    'SenseTime raises',
    'Hong Kong–mainland tech policies',
    'Applications due',
    'Accelerator due',
  ])
    expect(
      texts.some(({ text }) => text.startsWith(title)),
      `${title} at ${width} px`,
    ).toBe(true)
}

describe('in every language', () => {
  it('nothing scrolls sideways at 320 and 360 px', async () => {
    const page = await open('?from=2018-06-01', { viewport: { width: 320, height: 740 }, touch: true })
    for (const width of [320, 360])
      for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
        await page.setViewportSize({ width, height: 740 })
        await change(page, { lang })
        await painted(page)
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${lang} at ${width} px`,
        ).toBeLessThanOrEqual(width)
      }
  })

  it('the sentence is announced after a change settles, not on loading, and is a copied link’s text', async () => {
    const page = await open('', { clipboard: true })
    const told = page.locator('main p[role="status"]').first()
    expect(await told.textContent()).toBe('')
    // Both changes in one call, so that the test's own delays don't matter.
    await page.evaluate(() => {
      void window.atlas!.set({ from: '2018-04-01' })
      return window.atlas!.set({ from: '2018-06-01' })
    })
    const said: (string | null)[] = []
    await expect
      .poll(async () => {
        said.push(await told.textContent())
        return said.at(-1)
      })
      .toBe(await page.locator('[data-part="sentence"]').textContent())
    expect(new Set(said.filter((words) => words !== '')).size).toBe(1)

    await page.getByRole('button', { name: 'Share…' }).click()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Copied.').waitFor()
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const html = (await (await item?.getType('text/html'))?.text()) ?? ''
      return { plain: await navigator.clipboard.readText(), html }
    })
    const link = new JSDOM(copied.html).window.document.querySelector('a')
    expect(new URL(copied.plain).searchParams.get('from')).toBe('2018-06-01')
    expect(link?.href).toBe(copied.plain)
    expect(link?.textContent).toBe(said.at(-1))
  })
})
