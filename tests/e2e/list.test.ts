import { describe, expect, it } from 'vitest'
import { expectNoSidewaysScroll, mark, painted, press, query } from './support/hooks.ts'
import { atlasOf, eventsAround, serving } from './support/made-up-atlas.ts'
import { expectAccessible, openAtlas } from './support/page.ts'

describe('the list', () => {
  it('is enough by itself: sorted, filtered, narrowed in time, an event opened and left, by keyboard alone', async () => {
    const page = await openAtlas('?show=filters,list,details')
    const list = page.locator('[data-part="list"]')
    const focused = (attribute: string) =>
      page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute)

    await list.getByRole('button', { name: 'Partners' }).focus()
    await page.keyboard.press('Enter')
    await painted(page)
    expect(query(page)).toContain('sort=partner')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused('data-event')).not.toBeNull()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+Home')
    // Title, date, city: three cells on.
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await painted(page)
    expect(query(page)).toContain('cities=')
    expect(await focused('aria-pressed')).toBe('true')
    await page.keyboard.press('Home')
    const opened = await focused('data-event')
    await page.keyboard.press('Enter')
    await page.locator(`[data-part="details"][data-event="${opened}"] h2`).waitFor()
    await page.keyboard.press('Escape')
    await painted(page)
    expect(await focused('data-event')).toBe(opened)

    // A row that a step back takes away leaves the focus in the list.
    await page.evaluate(() => window.atlas?.set({ cities: ['singapore'], event: '' }))
    await list.locator('tbody [data-event="alibaba-ntu"]').focus()
    await page.evaluate(() => window.atlas?.set({ cities: ['shenzhen'] }))
    await painted(page)
    expect(['jd-cuhksz', 'tencent-cuhksz']).toContain(await focused('data-event'))

    await list.getByRole('button', { name: /type other dates/ }).click()
    await list.getByLabel('First day shown').fill('14 June 2018')
    await page.keyboard.press('Tab')
    await painted(page)
    expect(await list.locator('[data-event]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event')))).toEqual(['jd-cuhksz']) // prettier-ignore
  })

  it('answers the map and the timeline, beside which it scrolls by itself', async () => {
    const page = await openAtlas('?show=filters,map,timeline,list,details', { viewport: { width: 1440, height: 700 } })
    const row = page.locator('[data-part="list"] [data-event="polyu-alibaba-cloud"]')
    await press(mark(page, 'map', 'polyu-alibaba-cloud'))
    await painted(page)
    expect(await row.getAttribute('aria-current')).toBe('true')
    expect(await page.evaluate(() => scrollY), 'the map stays where it is').toBe(0)
    expect(
      await row.evaluate((title) => {
        const pane = title.closest('.pane')?.getBoundingClientRect()
        const { top, bottom } = title.getBoundingClientRect()
        return pane !== undefined && top >= pane.top && bottom <= pane.bottom
      }),
    ).toBe(true)
    await page.locator('[data-part="list"] [data-event="jd-cuhksz"]').hover()
    await painted(page)
    expect(await mark(page, 'timeline', 'jd-cuhksz').evaluate((element) => element.matches('.hovered'))).toBe(true)
  })

  it('folds its rows on a phone, 320 px wide, without sideways scrolling', async () => {
    const page = await openAtlas('?show=list&lang=zh-Hant', { viewport: { width: 320, height: 640 }, touch: true })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.setViewportSize({ width: 640, height: 640 })
    await expectNoSidewaysScroll(page)
  })

  it('opens ten thousand events, of which it draws two hundred, and sorts them all', async () => {
    const page = await openAtlas('?show=list', {
      before: serving(atlasOf(eventsAround('hong-kong', [114.1, 22.3], 10_000, 0.4))),
    })
    const titles = page.locator('[data-part="list"] [data-event]')
    expect(await titles.count()).toBe(200)
    for (const id of ['event-0', 'event-9999']) {
      await page.getByRole('button', { name: 'Event', exact: true }).click()
      await painted(page)
      expect(await titles.first().getAttribute('data-event')).toBe(id)
    }
    expect(await titles.count()).toBe(200)
    expect(await page.locator('[data-part="list"] table').getAttribute('aria-rowcount')).toBe('10001')
  })
})
