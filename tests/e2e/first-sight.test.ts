/** What a newcomer sees: marks that agree with their labels at every size, a key, and parts that come into sight. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { painted, part } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

const WIDTHS = [320, 360, 640, 768, 1024, 1280, 1440, 1920]

/**
 * Each event whose label says “or” or “planned”, and whether its mark has a hollow shape; the bar of a planned span is
 * hollow as two lines.
 */
function spokenMarks(page: Page) {
  return page.locator('[data-part="timeline"] [data-event], [data-part="map"] [data-event]').evaluateAll((all) =>
    all.flatMap((one) => {
      const words = /\d or \d|another source|planned/.exec(one.textContent)?.[0]
      const lines = one.querySelectorAll('rect[fill^="url("]').length
      const isHollow = one.querySelector('.hollow') !== null || (words === 'planned' && lines === 2)
      return words === undefined ? [] : [`${one.getAttribute('data-event')} ${words}`, isHollow]
    }),
  )
}

describe.each(['', 'view=embed', 'view=present&story=the-labs-of-2018&step=2'])('at every width, “?%s”', (query) => {
  it('has two marks wherever a label says “or”, and a hollow one wherever it says “planned”', async () => {
    const page = await openAtlas(`?${query}`, { viewport: { width: 1920, height: 900 }, language: 'en' })
    expect(await spokenMarks(page)).not.toEqual([])
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await painted(page)
      if (query === '')
        await expect
          .poll(async () => (await spokenMarks(page)).join(), { message: String(width) })
          .toMatch(/hkai-lab (\d or|another)/)
      expect(await spokenMarks(page), String(width)).not.toContain(false)
    }
  })
})

describe('a line of text', () => {
  it('neither begins nor ends with a dot, and breaks neither a name nor a line’s number', async () => {
    const page = await openAtlas('?lang=en&event=tencent-cuhksz&show=map,timeline,list,details,evidence')
    const faults = () =>
      page.evaluate(() => {
        const [facts, names] = ['.fact', '.name'].map((one) => [...document.querySelectorAll<HTMLElement>(one)])
        const loose = facts!.filter((fact) => {
          const dot = fact.querySelector('.dot')
          const isFirst =
            (fact.previousElementSibling?.getBoundingClientRect().top ?? 0) < fact.getBoundingClientRect().top
          // A dot at the edge of a line is outside of the box that clips it.
          const left = fact.parentElement!.parentElement!.getBoundingClientRect().left
          return dot !== null && isFirst && dot.getBoundingClientRect().left + 5 > left
        })
        const broken = names!.filter((name) => name.getClientRects().length > 1)
        return [...loose, ...broken].map(({ textContent }) => textContent)
      })
    for (const width of [1440, 1024, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await painted(page)
      expect(await page.locator('.fact').count(), String(width)).toBeGreaterThan(5)
      expect(await page.locator('.name').count(), String(width)).toBeGreaterThan(2)
      expect(await faults(), String(width)).toEqual([])
    }
  })
})

describe('the key', () => {
  it('is in About on a wide page, and lights up the events of a mark', async () => {
    const page = await openAtlas('')
    const key = part(page, 'details').locator('[data-key="planned"]')
    expect(await part(page, 'map').getByRole('button', { name: 'How to read the marks' }).isVisible()).toBe(false)
    await key.hover()
    const lit = page.locator('[data-part="timeline"] .event.hovered')
    await expect
      .poll(() => lit.evaluateAll((all) => all.map((one) => one.getAttribute('data-event'))))
      .toEqual(['jd-cuhksz'])
  })

  it.each(['?view=embed', '?event=hkai-lab', '?show=map,timeline'])(
    'opens from under the maps of “%s”',
    async (query) => {
      const page = await openAtlas(query, { viewport: { width: 1024, height: 768 } })
      await part(page, 'map').getByRole('button', { name: 'How to read the marks' }).click()
      const dialog = page.getByRole('dialog', { name: 'How to read' })
      await dialog.getByRole('button', { name: 'only the month known' }).waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => dialog.count()).toBe(0)
    },
  )
})

it('the first stop of Tab skips the head, and “?” opens the key unless it is turned off', async () => {
  const page = await openAtlas('?lang=en')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  await skip.press('Enter')
  await page.keyboard.press('Tab')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part')))
    .toBe('filters')
  const key = page.getByRole('dialog', { name: 'How to read' })
  await page.keyboard.press('?')
  await key.getByRole('checkbox', { name: /opens this/ }).uncheck()
  await page.keyboard.press('Escape')
  await key.waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  expect(await key.count()).toBe(0)
})

describe('what is opened', () => {
  it.each(['List', 'Evidence'] as const)('is scrolled into sight: %s', async (name) => {
    const page = await openAtlas('', { viewport: { width: 1440, height: 900 } })
    await page.getByRole('button', { name, exact: true }).click()
    const opened = part(page, name === 'List' ? 'list' : 'evidence')
    await expect.poll(async () => Math.round((await opened.boundingBox())?.y ?? 900)).toBeLessThan(450)
    // Below the head, whose switches stay.
    const head = await page.getByRole('banner').boundingBox()
    expect(head?.y).toBe(0)
    expect((await opened.boundingBox())?.y).toBeGreaterThanOrEqual(head?.height ?? 900)
  })

  it('is a source’s own section, from About', async () => {
    const page = await openAtlas('', { viewport: { width: 1440, height: 900 } })
    await part(page, 'details').getByRole('button', { name: 'Newspaper round-up' }).click()
    const heading = part(page, 'evidence').getByRole('heading', { name: 'Newspaper round-up' })
    await expect.poll(async () => Math.round((await heading.boundingBox())?.y ?? 900)).toBeLessThan(450)
  })
})

describe('a month on the axis', () => {
  it('is the window when it is pressed, and all of time when it is pressed again', async () => {
    const page = await openAtlas('')
    const june = part(page, 'timeline').locator('.press', { hasText: /^Jun$/ })
    await june.click()
    await expect
      .poll(() => page.evaluate(() => window.atlas?.get()))
      .toMatchObject({ from: '2018-06-01', to: '2018-06-30' })
    await part(page, 'timeline').getByRole('button', { name: 'Whole period' }).click()
    await expect.poll(() => page.evaluate(() => window.atlas?.get()['from'])).toBeUndefined()
  })
})

describe('a search', () => {
  it('says in which fields of which events it found its words, and opens one of them', async () => {
    const page = await openAtlas('')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByRole('searchbox', { name: 'Search' }).fill('Carrie')
    const found = page.getByRole('list', { name: 'Found in' }).getByRole('button')
    await expect.poll(() => found.allTextContents()).toEqual([expect.stringMatching(/Hong Kong AI Laboratory.*People/)])
    await found.click()
    expect(await part(page, 'details').getAttribute('data-event')).toBe('hkai-lab')
    expect(await found.count()).toBe(0)
  })
})
