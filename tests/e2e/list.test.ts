import { describe, expect, it } from 'vitest'
import { expectNoSidewaysScroll, mark, painted, part, press, query, typeOver } from './support/hooks.ts'
import { atlasOf, eventsAround } from './support/made-up-atlas.ts'
import { expectAccessible, openAtlas } from './support/page.ts'

describe('the list', () => {
  it('leads by keyboard alone to filters, an event, its evidence and a citation', async () => {
    const page = await openAtlas('?show=list')
    const list = part(page, 'list')
    const focusIs = (selector: string) =>
      page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector)

    await list.getByRole('button', { name: 'Filters' }).press('Enter')
    await part(page, 'filters').getByRole('button', { name: 'Search', exact: true }).press('Enter')
    await focusIs('[role="search"] input')
    await page.keyboard.type('memorandum')
    await page.waitForFunction(() => window.atlas?.get()['q'] === 'memorandum')
    await page.keyboard.press('Escape')

    await list.getByRole('checkbox', { name: /uncertain/ }).press('Space')
    await expect.poll(() => query(page)).toContain('certain=only')
    await list.locator('[data-event][tabindex="0"]').press('Enter')
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-event') ?? '')
    await page.locator(`[data-part="details"][data-event="${id}"] h2`).waitFor()
    await expect.poll(() => query(page)).toContain('show=filters,list,details')

    const claim = page.locator(`[data-part="details"] [data-claim="${id}.date"]`)
    await claim.locator('button[aria-expanded]').first().press('Enter')
    await claim
      .getByRole('button', { name: /in the evidence view$/ })
      .first()
      .press('Enter')
    await focusIs(`[data-part="evidence"] [data-statement="${id}.date"] button`)
    await page.keyboard.press('Enter')
    await focusIs(`[data-part="details"] [data-claim="${id}.date"]`)

    await part(page, 'details').getByRole('button', { name: 'Cite', exact: true }).first().press('Enter')
    await page.getByRole('dialog', { name: 'Cite' }).waitFor()
    await focusIs('dialog *')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await part(page, 'map').count()).toBe(0)
  })

  it('sorts, filters, narrows the time, opens and closes an event, by keyboard alone', async () => {
    const page = await openAtlas('?show=filters,list,details')
    const list = page.locator('[data-part="list"]')
    const focused = (attribute: string) =>
      page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute)

    await list.getByRole('button', { name: 'Partners' }).press('Enter')
    await painted(page)
    await expect.poll(() => query(page)).toContain('sort=partner')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused('data-event')).not.toBeNull()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+Home')
    // Title, date, city: three cells on.
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await painted(page)
    await expect.poll(() => query(page)).toContain('cities=')
    expect(await focused('aria-pressed')).toBe('true')
    await page.keyboard.press('Home')
    const opened = await focused('data-event')
    await page.keyboard.press('Enter')
    await page.locator(`[data-part="details"][data-event="${opened}"] h2`).waitFor()
    await page.keyboard.press('Escape')
    await painted(page)
    expect(await focused('data-event')).toBe(opened)

    // If a change removes the focused row, the focus stays in the list.
    await page.evaluate(() => window.atlas?.set({ cities: ['singapore'], event: '' }))
    await list.locator('tbody [data-event="alibaba-ntu"]').focus()
    await page.evaluate(() => window.atlas?.set({ cities: ['shenzhen'] }))
    await painted(page)
    expect(['jd-cuhksz', 'tencent-cuhksz']).toContain(await focused('data-event'))

    await list.getByRole('button', { name: /change the dates/ }).click()
    await typeOver(list.getByLabel('First day shown'), '14 June 2018')
    await page.keyboard.press('Tab')
    await painted(page)
    expect(
      await list.locator('[data-event]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event'))),
    ).toEqual(['jd-cuhksz'])
  })

  it('next to the map scrolls on its own, and scrolls to what is selected there', async () => {
    const page = await openAtlas('?show=filters,map,timeline,list,details', { viewport: { width: 1440, height: 700 } })
    await press(mark(page, 'map', 'polyu-alibaba-cloud'))
    await painted(page)
    expect(await page.evaluate(() => scrollY), 'the map stays where it is').toBe(0)
    expect(await part(page, 'list').locator('[data-event="polyu-alibaba-cloud"]').getAttribute('aria-current')).toBe(
      'true',
    )
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
      atlas: atlasOf(eventsAround('hong-kong', [114.1, 22.3], 10_000, 0.4)),
    })
    const titles = page.locator('[data-part="list"] [data-event]')
    expect(await titles.count()).toBe(200)
    for (const id of ['event-0', 'event-9999']) {
      await page.getByRole('button', { name: 'Event', exact: true }).click()
      // Ten thousand are sorted in slices: the old rows stay, pale, until the new order is there.
      await expect.poll(() => titles.first().getAttribute('data-event')).toBe(id)
    }
    expect(await titles.count()).toBe(200)
    expect(await page.locator('[data-part="list"] table').getAttribute('aria-rowcount')).toBe('10001')
  })
})
