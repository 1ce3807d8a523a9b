/** Keyboard focus is never lost: when the focused element disappears, a sensible one gets the focus. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { isInSight, painted, part } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

async function focused(page: Page): Promise<string> {
  await painted(page)
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )
}

describe('the focus', () => {
  it('is on “Present” after Escape has left the presentation', async () => {
    const page = await openAtlas('?lang=en', { viewport: { width: 1440, height: 900 } })
    await page.getByRole('button', { name: 'Present', exact: true }).press('Enter')
    await page.locator('[data-present="next"]').waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Present', exact: true }).waitFor()
    await expect.poll(() => focused(page)).toBe('Present')
  })

  it('is on the page’s first control after a notice was put away', async () => {
    const page = await openAtlas('?lang=en&from=nonsense')
    await page.getByRole('button', { name: 'Dismiss' }).press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  it('stays in sight on “List” when that is pressed by Enter', async () => {
    const page = await openAtlas('?lang=en', { viewport: { width: 1280, height: 700 } })
    const list = page.getByRole('button', { name: 'List', exact: true })
    await list.press('Enter')
    await part(page, 'list').getByRole('row').nth(1).waitFor()
    await painted(page)
    expect(await isInSight(list)).toBe(true)
  })
})
