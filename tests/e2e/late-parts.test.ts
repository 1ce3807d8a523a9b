/** Lazily loaded parts, while the network is down and after it is back. */
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { chip, part } from './support/hooks.ts'
import { openAtlas, untilReady } from './support/page.ts'

const MISSING = /could not be loaded/
const LATE = '**/assets/*.{js,css}*'

/** Opens the atlas; none of its files can be fetched from then on. */
async function openCutOff(query = ''): Promise<{ page: Page; restore: () => Promise<void> }> {
  let context: BrowserContext | undefined
  const page = await openAtlas(query, {
    foreseen: /failed request|Failed to (fetch|load)|net::|preload CSS|dynamically imported/,
    before: (made) => {
      context = made
      // An idle page fetches it ahead.
      return made.route('**/assets/share-link*', (route) => route.abort('failed'))
    },
  })
  await context!.route(LATE, (route) => route.abort('failed'))
  return { page, restore: () => context!.unroute(LATE) }
}

describe('without a network', () => {
  it('a language that fails to load leaves the page in its language, and loads after a retry', async () => {
    const { page, restore } = await openCutOff()
    const sentence = await part(page, 'sentence').textContent()
    await page.getByRole('button', { name: '繁體中文' }).click()
    await part(page, 'notice').getByText(MISSING).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await part(page, 'sentence').textContent()).toBe(sentence)
    await restore()
    await page.getByRole('button', { name: '繁體中文' }).click()
    await page.locator('html[lang="zh-Hant"]').waitFor({ state: 'attached' })
    expect(await part(page, 'sentence').textContent()).toMatch(/^\P{Script=Latin}+$/u)
  })

  it('each button says so, keeps the view, and offers to load the page again', async () => {
    const { page, restore } = await openCutOff('?partners=tencent')
    const notice = part(page, 'notice')
    for (const name of ['Search', 'Record', 'Share…', 'Download']) {
      await page.getByRole('button', { name, exact: true }).click()
      await notice.getByText(MISSING).first().waitFor()
      expect(await chip(page, 'tencent').getAttribute('aria-pressed'), name).toBe('true')
      const close = notice.getByRole('button', { name: 'Close', exact: true })
      if (name !== 'Download') await close.first().click()
      if (name !== 'Download') await notice.getByText(MISSING).waitFor({ state: 'detached' })
    }
    await restore()
    await Promise.all([
      page.waitForEvent('load'),
      notice.getByRole('button', { name: 'Load the page again' }).first().click(),
    ])
    await untilReady(page)
    await expect.poll(() => page.url()).toContain('partners=tencent')
  })

  it('Escape leaves a presentation that fails to load', async () => {
    const { page } = await openCutOff()
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    await page.getByText(MISSING).first().waitFor()
    await page.keyboard.press('Escape')
    await part(page, 'timeline').waitFor()
    await expect.poll(() => page.url()).not.toContain('view=present')
  })
})
