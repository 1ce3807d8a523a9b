import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectNoSidewaysScroll, painted, part, query } from './support/hooks.ts'
import { expectAccessible, openAtlas } from './support/page.ts'

const row = (page: Page, claim: string, source: string) =>
  page.locator(`[data-part="evidence"] [data-statement="${claim}"][data-source="${source}"]`)
const inDetails = (page: Page, claim: string) => page.locator(`[data-part="details"] [data-claim="${claim}"]`)
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement?.closest<HTMLElement>('[data-statement], [data-claim]')
    return element?.dataset['statement'] ?? element?.dataset['claim']
  })

/** Resolves when the middle of an element is on the screen; layout around it can still move it. */
async function untilInSight(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { top = -1, height = 0 } = document.querySelector(wanted)?.getBoundingClientRect() ?? {}
    return top + height / 2 > 0 && top + height / 2 < innerHeight
  }, selector)
}

describe('the evidence', () => {
  it('leads from a claim to its line and back by keyboard, and moves the focus', async () => {
    const page = await openAtlas('?event=hkai-lab')
    const claim = inDetails(page, 'hkai-lab.date')
    await claim.locator('button[aria-expanded]').first().press('Enter')
    await claim.getByRole('button', { name: 'line 9 of Hong Kong AI Lab release in the evidence view' }).press('Enter')
    const line = row(page, 'hkai-lab.date', 'hkai-lab-release')
    await line.waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[data-statement="hkai-lab.date"]'))
    await untilInSight(page, '[data-statement="hkai-lab.date"][data-source="hkai-lab-release"]')
    await expect.poll(() => query(page)).toContain('claim=hkai-lab.date')
    await expect.poll(() => query(page)).toContain('show=filters,timeline,map,details,evidence')

    const other = row(page, 'tencent-cuhksz.date', 'labs-round-up')
    await other.locator('button').first().press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('[data-claim="tencent-cuhksz.date"]'))
    await untilInSight(page, '[data-claim="tencent-cuhksz.date"]')
    await page.keyboard.press('Escape')
    await painted(page)
    expect(await focused(page)).toBe('tencent-cuhksz.date')
  })

  it('groups by source, support and disagreement within a frame, and fits a phone', async () => {
    const page = await openAtlas('?show=evidence&lang=zh-Hant', { viewport: { width: 360, height: 740 } })
    for (const [name, evidence] of [
      ['單一來源', 'one'],
      ['說法不一', 'disputed'],
      ['多個來源一致', 'several'],
    ] as const) {
      const reading = part(page, 'evidence').getByRole('button', { name: new RegExp(`^${name}`) })
      // Wrapped in an object: the click then waits for the listener, but not for the result.
      const listening = await reading.evaluateHandle((button) => ({
        shown: new Promise<[pressed: string | null, statements: number]>((resolve) => {
          const look = () =>
            resolve([button.getAttribute('aria-pressed'), document.querySelectorAll('[data-statement]').length])
          button.addEventListener('click', () => requestAnimationFrame(look), { once: true })
        }),
      }))
      await reading.click()
      const [pressed, statements] = await listening.evaluate(({ shown }) => shown)
      expect(pressed, name).toBe('true')
      expect(statements, name).toBeGreaterThan(0)
      await expect.poll(() => query(page)).toContain(`evidence=${evidence}`)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
    // The link keeps the reading.
    await page.reload()
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    expect(await part(page, 'evidence').locator('[aria-pressed="true"]').innerText()).toMatch(/^多個來源一致/)
  })
})

describe('citing', () => {
  it('opens over the page, keeps its keys, copies, and gives the focus back', async () => {
    const page = await openAtlas('?event=hkai-lab', { clipboard: true })
    const opener = page.locator('[data-part="details"] header').getByRole('button', { name: 'Cite' })
    await opener.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Cite' })
    await dialog.waitFor()
    await dialog.getByLabel('BibTeX').check()
    await dialog.getByRole('button', { name: 'Copy' }).click()
    await dialog.getByText('Copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('@misc{lab-atlas.hkai-lab,')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => query(page)).toContain('event=hkai-lab')
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
