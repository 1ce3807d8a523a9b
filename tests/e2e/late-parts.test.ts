/** Lazily loaded parts, while the network is down and after it is back. */
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { chip, mark, part } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

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
  it('an opened event says that its details are missing, and shows them after a retry', async () => {
    const { page, restore } = await openCutOff()
    await mark(page, 'timeline', 'hkai-lab').focus()
    await page.keyboard.press('Enter')
    await part(page, 'details').getByText(MISSING).waitFor()
    await restore()
    await part(page, 'details').getByRole('button', { name: 'Try again' }).click()
    await part(page, 'details').getByRole('heading', { level: 2 }).waitFor()
    await expect.poll(() => part(page, 'notice').textContent()).not.toMatch(MISSING)
  })

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

  it.each(['Search', 'Copy link', 'Record', 'Share…', 'Download'])(
    '“%s” says so, keeps the view, and offers to load the page again',
    async (name) => {
      const { page } = await openCutOff('?partners=tencent')
      await page.getByRole('button', { name, exact: true }).click()
      await part(page, 'notice').getByText(MISSING).waitFor()
      expect(await chip(page, 'tencent').getAttribute('aria-pressed')).toBe('true')
      await page.context().unroute(LATE)
      await Promise.all([
        page.waitForEvent('load'),
        part(page, 'notice').getByRole('button', { name: 'Load the page again' }).click(),
      ])
      expect(page.url()).toContain('partners=tencent')
    },
  )

  it('the search works after a retry with the network back', async () => {
    const { page, restore } = await openCutOff()
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await part(page, 'notice').getByText(MISSING).waitFor()
    await restore()
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByRole('searchbox').waitFor()
  })

  it('Escape leaves a presentation that fails to load', async () => {
    const { page } = await openCutOff()
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    await page.getByText(MISSING).first().waitFor()
    await page.keyboard.press('Escape')
    await part(page, 'timeline').waitFor()
    expect(page.url()).not.toContain('view=present')
  })
})
