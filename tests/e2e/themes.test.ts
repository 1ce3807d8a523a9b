import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { mark, painted, part, query } from './support/hooks.ts'
import { expectAccessible, newPage, openAtlas, screenshot, untilReady } from './support/page.ts'

/** Returns the lightness of the page's background: 0 black, 255 white. */
async function lightness(page: Page): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return (red + green + blue) / 3
}

describe('the colours', () => {
  it.each([
    ['auto', 'light', true],
    ['auto', 'dark', false],
    ['light', 'dark', true],
    ['dark', 'light', false],
  ] as const)('%s on a %s device', async (theme, colorScheme, isLight) => {
    const page = await openAtlas(theme === 'auto' ? '?event=hkai-lab' : `?event=hkai-lab&theme=${theme}`, {
      colorScheme,
    })
    expect((await lightness(page)) > 128).toBe(isLight)
    await expectAccessible(page)
  })

  it('are changed by the button, and stay in the address', async () => {
    const page = await openAtlas()
    const button = page.getByRole('button', { name: /colours/i })
    await button.click()
    await button.click()
    await painted(page)
    await expect.poll(() => query(page)).toBe('?theme=dark')
    await expect.poll(() => lightness(page)).toBeLessThan(128)
    await expectAccessible(page)
  })

  it('can be forced by the system, and everything stays distinguishable', async () => {
    const page = await openAtlas('?event=hkai-lab', { forcedColors: true })
    await screenshot(page, 'forced-colours')
    // A mark is drawn in a system colour other than the background.
    const shape = mark(page, 'timeline', 'tencent-cuhksz').locator('path').first()
    const [fill, paper] = await Promise.all([
      shape.evaluate((element) => getComputedStyle(element).fill),
      page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    ])
    expect(fill).not.toBe(paper)
    expect(await part(page, 'details').isVisible()).toBe(true)
  })
})

describe('motion', () => {
  it('is off when the reader prefers reduced motion', async () => {
    const page = await openAtlas('', { reducedMotion: 'reduce' })
    await page.evaluate(() => window.atlas?.set({ event: 'polyu-alibaba-cloud', map: 'hong-kong' }))
    await painted(page)
    const lasting = await page.evaluate(() =>
      document
        .getAnimations()
        .map((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0))
        .filter((milliseconds) => milliseconds > 1),
    )
    expect(lasting).toEqual([])
  })

  it('ends', async () => {
    const page = await newPage({ reducedMotion: 'no-preference' })
    await page.goto(`${inject('atlasUrl')}?event=hkai-lab`)
    await untilReady(page)
    await page.evaluate(async () => {
      await window.atlas?.set({ event: 'alibaba-ntu' })
      await Promise.all(document.getAnimations().map((animation) => animation.finished))
    })
    expect(await part(page, 'details').getAttribute('data-event')).toBe('alibaba-ntu')
  })
})
