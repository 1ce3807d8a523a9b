/** Errors that a host page's log would receive: layout changes while the browser reports sizes. */
import { expect, it } from 'vitest'
import { painted } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

it.each(['?lang=en', '?view=embed&lang=en&partners=tencent'])('%s raises no ResizeObserver error', async (path) => {
  const page = await openAtlas(path, {
    before: (context) =>
      context.addInitScript(() => {
        const errors: string[] = []
        addEventListener('error', ({ message }) => errors.push(message))
        Object.assign(window, { errors })
      }),
  })
  await page.evaluate(() => window.atlas?.set({ event: 'tencent-cuhksz' }))
  await page.locator('[data-part="details"][data-event="tencent-cuhksz"]').waitFor()
  for (const lang of ['zh-Hans', 'en']) {
    await page.evaluate((tag) => window.atlas?.set({ lang: tag }), lang)
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(lang)
    await painted(page)
  }
  for (const width of [1000, 700, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await painted(page)
  }
  expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([])
})
