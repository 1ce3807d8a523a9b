import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { tap } from './support/by-engine.ts'
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
  query,
} from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

declare global {
  interface Window {
    /** What each part has to show in the frame after the last action. */
    answered?: Promise<Record<string, string[]>>
  }
}

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
      await tap(tab)
      await painted(page)
      for (const id of ANNOUNCEMENTS) if (await isOnMap(page, id)) seen.add(id)
    }
    expect([...seen].toSorted()).toEqual(ANNOUNCEMENTS)
  })

  it('show the three events of Alibaba and its parts when it is selected, and all when it is deselected', async () => {
    const page = await openAtlas()
    await chip(page, 'alibaba-group').click()
    await expectAnnouncements(page, ALIBABA)
    expect(await chip(page, 'alibaba-group').getAttribute('aria-pressed')).toBe('true')
    expect(await chip(page, 'alibaba-group').textContent()).toMatch(/Alibaba Group\s*3/)
    await chip(page, 'alibaba-group').click()
    await expectAnnouncements(page, ANNOUNCEMENTS)
  })

  it('show events with any or with all of two partners', async () => {
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

/** Every part that has events, in a window with room for all of them. */
const LINKED = ['map', 'timeline', 'list', 'evidence'] as const
const ALL_PARTS = '?show=filters,map,timeline,list,details,evidence'

describe('every part', () => {
  it('highlights what is hovered or focused in any other, in the next frame, and stops afterwards', async () => {
    const page = await openAtlas(ALL_PARTS)
    const id = 'alibaba-ntu'
    for (const from of LINKED) {
      const one = mark(page, from, id)
      // A mark's middle may be next to its label; a row may still be moving to its position.
      const point = () => (from === 'map' || from === 'timeline' ? pointAt(one) : one.hover())
      expect(await litAfter(one, 'pointerover', point), `pointing: ${from}`).toEqual(lit(id))
      expect(await litAfter(one, 'pointerout', () => page.mouse.move(2, 2)), `leaving: ${from}`).toEqual({})
      expect(await litAfter(one, 'focusin', () => one.focus()), `focusing: ${from}`).toEqual(lit(id))
      expect(await litAfter(one, 'focusout', () => one.blur()), `blurring: ${from}`).toEqual({})
    }
    await page.evaluate(() => window.atlas?.set({ event: 'hkai-lab' }))
    const milestone = part(page, 'details').getByRole('button', { name: /^Hong Kong–mainland tech policies/ })
    const policies = 'hong-kong-technology-policies'
    await milestone.scrollIntoViewIfNeeded()
    const shown = await litAfter(milestone, 'pointerover', () => milestone.hover())
    // No document gives its place, so the map has nothing to highlight.
    expect(shown).toEqual({ timeline: [policies], list: [policies], evidence: [policies] })
  })

  it('opens an event at the first press, whatever had the focus before', async () => {
    const page = await openAtlas()
    for (const from of ['timeline', 'map'] as const) {
      const ids = await part(page, from)
        .locator('[data-event]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-event')!))
      expect(ids.length, from).toBeGreaterThan(4)
      // From each to the next, and to the next but one.
      for (const id of [...ids, ...ids.filter((_, i) => i % 2 === 0), ...ids.filter((_, i) => i % 2 === 1)]) {
        const one = mark(page, from, id)
        await pointAt(from === 'timeline' ? one.locator('.hit').first() : one)
        await page.mouse.down()
        await painted(page)
        await page.mouse.up()
        await painted(page)
        expect(await part(page, 'details').getAttribute('data-event'), `${from}: ${id}`).toBe(id)
      }
    }
  })

  it('opens the same details, and scrolls to what was opened in any other, in the next frame', async () => {
    const page = await openAtlas(ALL_PARTS)
    for (const [at, from] of LINKED.entries()) {
      const id = ANNOUNCEMENTS[at] ?? ''
      const one = mark(page, from, id)
      expect(await openAfter(one, () => press(one)), from).toEqual({
        details: [id],
        map: [id],
        timeline: [id],
        list: [id],
        evidence: [id],
      })
      await expect.poll(() => query(page), { message: from }).toContain(`event=${id}`)
      expect(await isInPane(page, id), `${id} has come into sight in the list`).toBe(true)
    }
    const [before] = ANNOUNCEMENTS
    await page.evaluate((event) => window.atlas?.set({ event }), before)
    await part(page, 'details').getByRole('button', { name: 'Close' }).click()
    // About lists where sources disagree, and links to it.
    const disagreement = part(page, 'details').getByRole('button', { name: '21 or 25 May' }).first()
    expect(await litAfter(disagreement, 'pointerover', () => disagreement.hover())).toEqual(lit('hkai-lab'))
    const opened = await openAfter(disagreement, () => disagreement.click())
    expect(opened).toEqual({
      details: ['hkai-lab'],
      map: ['hkai-lab'],
      timeline: ['hkai-lab'],
      list: ['hkai-lab'],
      evidence: ['hkai-lab'],
    })
  })
})

describe('choosing an event', () => {
  it('on a phone’s map tab opens it, and its city comes to the front when it is chosen on the list', async () => {
    const page = await openAtlas('', { viewport: { width: 360, height: 740 }, touch: true })
    await tap(mark(page, 'timeline', 'alibaba-ntu'))
    await page.locator('[data-part="details"][data-event="alibaba-ntu"]').waitFor()
    expect(await mark(page, 'map', 'alibaba-ntu').getAttribute('aria-current')).toBe('true')
  })
})

function lit(id: string): Record<string, string[]> {
  return Object.fromEntries(LINKED.map((name) => [name, [id]]))
}

/**
 * Returns what each part highlights by the frame after an event on an element, read in that frame before it is painted.
 */
async function litAfter(one: Locator, event: string, act: () => Promise<unknown>): Promise<Record<string, string[]>> {
  return inNextFrame(one, event, '[data-event].hovered, .hovered [data-event]', act)
}

/** Returns what each part has open by the frame after a click on an element. */
async function openAfter(one: Locator, act: () => Promise<unknown>): Promise<Record<string, string[]>> {
  return inNextFrame(one, 'click', '[data-event][aria-current="true"], [data-part="details"][data-event]', act)
}

async function inNextFrame(
  one: Locator,
  event: string,
  selector: string,
  act: () => Promise<unknown>,
): Promise<Record<string, string[]>> {
  await one.evaluate(
    (element, [name, wanted]) => {
      const look = () => {
        const found: Record<string, string[]> = {}
        for (const one of document.querySelectorAll<HTMLElement>(wanted)) {
          const part = one.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? ''
          found[part] = [...new Set([...(found[part] ?? []), one.dataset['event'] ?? ''])]
        }
        return found
      }
      window.answered = new Promise((resolve) => {
        element.addEventListener(name, () => requestAnimationFrame(() => resolve(look())), { once: true })
      })
    },
    [event, selector] as const,
  )
  await act()
  return one.page().evaluate(() => window.answered ?? {})
}

/** Returns whether an event's row is visible in the list, which scrolls independently of other parts. */
async function isInPane(page: Page, id: string): Promise<boolean> {
  return page.locator(`[data-part="list"] [data-event="${id}"]`).evaluate((title) => {
    const pane = title.closest('.pane')?.getBoundingClientRect()
    const { top, bottom } = title.getBoundingClientRect()
    return pane !== undefined && top >= pane.top && bottom <= pane.bottom
  })
}

/** Returns whether a phone's map shows an event on the front panel. */
async function isOnMap(page: Page, id: string): Promise<boolean> {
  const found = mark(page, 'map', id)
  if ((await found.count()) === 0) return false
  await part(page, 'map').evaluate((element) => element.scrollIntoView({ block: 'start' }))
  return isInSight(found)
}

it('without a network nothing is missing: messages, marks, land', async () => {
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
