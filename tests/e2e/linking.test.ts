import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  ANNOUNCEMENTS,
  chip,
  expectAnnouncements,
  isInSight,
  mark,
  painted,
  part,
  pointAt,
  press,
} from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

const ALIBABA = ['alibaba-ntu', 'hkai-lab', 'polyu-alibaba-cloud']

describe('both views', () => {
  it('show all five announcements at once on a laptop', async () => {
    const page = await openAtlas()
    await expectAnnouncements(page, ANNOUNCEMENTS)
    for (const id of ANNOUNCEMENTS)
      for (const view of ['timeline', 'map'] as const)
        expect(await isInSight(mark(page, view, id)), `${id} is in sight on the ${view}`).toBe(true)
  })

  it('show all five on a phone: on the timeline, and on the map within one tap', async () => {
    const page = await openAtlas('', { viewport: { width: 360, height: 740 }, touch: true })
    for (const id of ANNOUNCEMENTS) expect(await mark(page, 'timeline', id).isVisible(), id).toBe(true)
    const seen = new Set<string>()
    for (const tab of await part(page, 'map').getByRole('tab').all()) {
      await tab.tap()
      await painted(page)
      for (const id of ANNOUNCEMENTS) if (await isOnMap(page, id)) seen.add(id)
    }
    expect([...seen].toSorted()).toEqual(ANNOUNCEMENTS)
  })

  it('are left with the three of Alibaba and its parts when it is chosen, and with all when it is let go', async () => {
    const page = await openAtlas()
    await chip(page, 'alibaba-group').click()
    await expectAnnouncements(page, ALIBABA)
    expect(await chip(page, 'alibaba-group').getAttribute('aria-pressed')).toBe('true')
    expect(await chip(page, 'alibaba-group').textContent()).toMatch(/Alibaba Group\s*3/)
    await chip(page, 'alibaba-group').click()
    await expectAnnouncements(page, ANNOUNCEMENTS)
  })

  it('have any or all of two partners', async () => {
    const page = await openAtlas()
    await chip(page, 'alibaba-group').click()
    await chip(page, 'tencent').click()
    await expectAnnouncements(page, [...ALIBABA, 'tencent-cuhksz'])
    await part(page, 'filters').getByRole('button', { name: 'all of them' }).click()
    await expectAnnouncements(page, [])
    await chip(page, 'tencent').click()
    await chip(page, 'sensetime').click()
    await expectAnnouncements(page, ['hkai-lab'])
    await part(page, 'filters').getByRole('button', { name: 'any of them' }).click()
    await expectAnnouncements(page, ALIBABA)
  })

  it('follow a window set by script', async () => {
    const page = await openAtlas()
    await page.evaluate(() => window.atlas?.set({ from: '2018-06-01', to: '2018-06-30' }))
    await expectAnnouncements(page, ['jd-cuhksz', 'tencent-cuhksz'])
  })
})

describe('pointing at an event', () => {
  it.each([
    ['timeline', 'map'],
    ['map', 'timeline'],
  ] as const)('on the %s lights it up on the %s by the next frame, and out again', async (from, to) => {
    const page = await openAtlas()
    await part(page, from).scrollIntoViewIfNeeded()
    const isLit = (id: string) => mark(page, to, id).evaluate((element) => element.matches('.hovered'))
    await pointAt(mark(page, from, 'jd-cuhksz'))
    await painted(page)
    expect(await isLit('jd-cuhksz')).toBe(true)
    await pointAt(mark(page, from, 'alibaba-ntu'))
    await painted(page)
    expect(await isLit('jd-cuhksz')).toBe(false)
    expect(await isLit('alibaba-ntu')).toBe(true)
    await page.mouse.move(2, 2)
    await painted(page)
    expect(await isLit('alibaba-ntu')).toBe(false)
  })
})

describe('choosing an event', () => {
  it.each(['timeline', 'map'] as const)('on the %s chooses it on both, and opens it', async (view) => {
    const page = await openAtlas()
    await press(mark(page, view, 'polyu-alibaba-cloud'))
    await page.locator('[data-part="details"][data-event="polyu-alibaba-cloud"]').waitFor()
    for (const one of ['timeline', 'map'] as const) {
      expect(await mark(page, one, 'polyu-alibaba-cloud').getAttribute('aria-current')).toBe('true')
      expect(await part(page, one).locator('[data-event][aria-current="true"]').count()).toBe(1)
    }
  })

  it('on a phone’s map tab opens it, and its city comes to the front when it is chosen on the list', async () => {
    const page = await openAtlas('', { viewport: { width: 360, height: 740 }, touch: true })
    await mark(page, 'timeline', 'alibaba-ntu').tap()
    await page.locator('[data-part="details"][data-event="alibaba-ntu"]').waitFor()
    expect(await mark(page, 'map', 'alibaba-ntu').getAttribute('aria-current')).toBe('true')
  })
})

/** Whether a phone's map has an event on the panel that is in front. */
async function isOnMap(page: Page, id: string): Promise<boolean> {
  const found = mark(page, 'map', id)
  if ((await found.count()) === 0) return false
  await part(page, 'map').evaluate((element) => element.scrollIntoView({ block: 'start' }))
  return isInSight(found)
}

it('with the network off nothing is missing: words, marks, land', async () => {
  const hosts = new Set<string>()
  const page = await openAtlas('?event=hkai-lab', {
    before: (context) =>
      context.route('**/*', (route) => {
        const { hostname } = new URL(route.request().url())
        hosts.add(hostname)
        return hostname === 'localhost' ? route.continue() : route.abort()
      }),
  })
  await expectAnnouncements(page, ANNOUNCEMENTS)
  expect([...hosts]).toEqual(['localhost'])
  const land = await part(page, 'map')
    .locator('path[d], canvas')
    .evaluateAll((shapes) => shapes.filter((shape) => (shape.getAttribute('d') ?? '').length > 500).length)
  expect(land, 'outlines of land').toBeGreaterThanOrEqual(3)
})
