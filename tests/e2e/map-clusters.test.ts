/** Clusters: events too many or too close to be shown separately. */
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { Coordinates } from '../../src/model/dataset/types.ts'
import { atlasOf, eventsAround, type MadeUpEvent } from './support/made-up-atlas.ts'
import { openAtlas, screenshot } from './support/page.ts'

const HONG_KONG: Coordinates = [114.17, 22.32]
const clusterOf = (page: Page) => page.locator('[data-part="map"] [data-cluster]').first()
const focusedEvent = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-event]')?.getAttribute('data-event') ?? null)

function open(events: readonly MadeUpEvent[], query = '?lang=en'): Promise<Page> {
  return openAtlas(query, { atlas: atlasOf(events) })
}

describe('a cluster', () => {
  it('has a name with the number, place, partners and titles of its events that pass the filters', async () => {
    const events = eventsAround('hong-kong', HONG_KONG, 20).map((event, i) => ({
      ...event,
      partner: i < 12 ? 'tencent' : 'polyu',
    }))
    const page = await open(events)
    const cluster = clusterOf(page)
    expect(await cluster.getAttribute('aria-label')).toBe('20 announcements in Hong Kong, with Tencent and PolyU')
    expect(await cluster.getAttribute('aria-expanded')).toBe('false')
    expect((await cluster.getAttribute('data-cluster'))?.split(' ')).toEqual(events.map((_, i) => `event-${i}`))
    await page.evaluate(() => window.atlas?.set({ partners: 'polyu' }))
    expect((await cluster.getAttribute('data-cluster'))?.split(' ')).toHaveLength(8)
  })

  it('opens to a ring by Enter, Space and click, has arrow keys, and closes by Escape or a second press', async () => {
    const page = await open(eventsAround('hong-kong', HONG_KONG, 8))
    const cluster = clusterOf(page)
    await cluster.press('Enter')
    const group = page.getByRole('group', { name: '8 announcements' })
    await group.waitFor()
    expect(await cluster.getAttribute('aria-expanded')).toBe('true')
    expect(await group.getByRole('button').count()).toBe(8)
    expect(await focusedEvent(page)).toBe('event-0')
    await page.keyboard.press('ArrowRight')
    expect(await focusedEvent(page)).toBe('event-1')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await focusedEvent(page)).toBe('event-7')
    await screenshot(page, 'map-cluster-ring')
    await page.keyboard.press('Escape')
    expect(await group.count()).toBe(0)
    expect(await cluster.evaluate((button) => button === document.activeElement)).toBe(true)

    await cluster.press('Space')
    await group.waitFor()
    await page.keyboard.press('Escape')
    await cluster.click()
    await group.waitFor()
    await cluster.press('Enter')
    expect(await group.count()).toBe(0)
  })

  it('opens to a list where a ring has no room, and an event in it can be selected', async () => {
    const page = await open(eventsAround('hong-kong', HONG_KONG, 40))
    const cluster = clusterOf(page)
    await cluster.press('Enter')
    const group = page.getByRole('group', { name: '40 announcements' })
    await group.waitFor()
    expect(await group.getByRole('button').count()).toBe(40)
    await page.keyboard.press('End')
    expect(await focusedEvent(page)).toBe('event-39')
    await screenshot(page, 'map-cluster-list')
    await page.keyboard.press('Enter')
    await page.locator('[data-part="details"][data-event="event-39"]').waitFor()
    // The selected event is never clustered.
    await page.locator('[data-part="map"] .marker[data-event="event-39"][aria-current="true"]').waitFor()
  })

  it.each([30, 500])('of %i events loses none, and no two marks overlap', async (count) => {
    const page = await open(eventsAround('hong-kong', HONG_KONG, count, 0.3))
    const ids = await page
      .locator('[data-part="map"] :is([data-event], [data-cluster])')
      .evaluateAll((all) =>
        all.flatMap((one) => (one.getAttribute('data-event') ?? one.getAttribute('data-cluster') ?? '').split(' ')),
      )
    const outside = await page
      .locator('[data-part="map"] .indicator text')
      .evaluateAll((all) => all.reduce((sum, one) => sum + Number(one.textContent), 0))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length + outside).toBe(count)
    const covered = await page.locator('[data-part="map"] :is(.cluster, .marker)').evaluateAll(
      (all) =>
        all.filter((one) => {
          const { left, top, width, height } = one.getBoundingClientRect()
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('button') !== one
        }).length,
    )
    expect(covered).toBe(0)
    await screenshot(page, `map-cluster-${count}`)
  })
})

describe('Escape', () => {
  it('closes the cluster first, then the large panel, then the open event', async () => {
    const page = await open(
      [...eventsAround('hong-kong', HONG_KONG, 8), { city: 'hong-kong', at: [114.05, 22.4] }],
      '?lang=en&map=hong-kong&event=event-8',
    )
    await clusterOf(page).press('Enter')
    await page.getByRole('group', { name: '8 announcements' }).waitFor()
    const state = () => page.evaluate(() => window.atlas?.get())
    await page.keyboard.press('Escape')
    expect(await page.getByRole('group', { name: '8 announcements' }).count()).toBe(0)
    expect(await state()).toMatchObject({ map: 'hong-kong', event: 'event-8' })
    await page.keyboard.press('Escape')
    expect(await state()).toEqual(expect.not.objectContaining({ map: 'hong-kong' }))
    expect(await state()).toMatchObject({ event: 'event-8' })
    await page.keyboard.press('Escape')
    expect(await state()).toEqual(expect.not.objectContaining({ event: 'event-8' }))
  })
})
