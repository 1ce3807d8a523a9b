/** The timeline's plot: its events by pointer, finger and key, its overflow, and its switches. */
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { doubleClick, fingersOn } from './support/by-engine.ts'
import { painted } from './support/hooks.ts'
import { atlasOf } from './support/made-up-atlas.ts'
import {
  view,
  timeline,
  plot,
  change,
  events,
  open,
  openSettings,
  box,
  middle,
  dragTo,
  expectEvents,
} from './support/timeline.ts'

describe('what doesn’t fit into a lane', () => {
  it('is counted, reached by the events’ keys, and shown by Enter; so are events outside the window', async () => {
    const days = Array.from({ length: 40 }, (_, i) => ({
      city: 'singapore',
      at: [103.7, 1.35] as const,
      kind: 'milestone' as const,
      about: 'event-0',
      day: `2018-06-${String(1 + (i % 4)).padStart(2, '0')}`,
    }))
    const page = await open('', {
      atlas: atlasOf([
        { city: 'singapore', at: [103.7, 1.35], day: '2018-01-15' },
        ...days.map((one) => ({ ...one, at: [103.7, 1.35] as [number, number] })),
        { city: 'hong-kong', at: [114.2, 22.3], day: '2018-11-20' },
      ]),
    })
    const overflow = timeline(page).getByRole('button', { name: /more events?, .*: zoom in$/ })
    expect(await overflow.count()).toBeGreaterThan(0)
    // Milestones without a label keep their marks on the rail, which are buttons, too.
    expect(await events(page).count()).toBe(42)
    expect(await timeline(page).locator('.plot [tabindex="0"]').count()).toBe(1)

    await timeline(page).locator('.plot [tabindex="0"]').press('Home')
    const seen: (string | null)[] = []
    for (let i = 0; i < 60 && !seen.at(-1)?.includes('zoom in'); i++) {
      await page.keyboard.press('ArrowRight')
      seen.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null))
    }
    expect(seen.at(-1)).toContain('zoom in')
    expect(await timeline(page).locator('.plot [tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(() => view(page)).toHaveProperty('from')
    expect(await page.evaluate(() => document.activeElement?.closest('.plot') !== null)).toBe(true)

    // The first and the last are outside the window: Home goes to the offscreen indicator of the first, and Enter
    // brings it into the window, with the focus.
    await page.keyboard.press('Home')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /Earlier: Laboratory 0/,
    )
    await page.keyboard.press('Enter')
    await expectFocus(page, 'event-0')
  })
})

describe('the plot', () => {
  it('is panned by drags and scripts, and zoomed around the pointer by a double click, out with Shift', async () => {
    const page = await open('?from=2018-05-01&to=2018-05-31')
    const grasped = await middle(timeline(page).locator('[data-event="hkai-lab"]'))
    const { width } = await box(plot(page).locator('.base'))
    await dragTo(page, grasped, grasped.x + ((width - 24) * 10) / 31)
    expect(await view(page)).toEqual({ from: '2018-04-21', to: '2018-05-21' })

    await change(page, { from: '2018-05-01', to: '2018-05-31' })
    await page.evaluate((dx) => window.atlas?.step(dx, 0, 1), ((width - 24) * -10) / 31)
    expect(await view(page)).toEqual({ from: '2018-05-11', to: '2018-06-10' })
    await page.evaluate(() => window.atlas?.step(0, 0, 2))
    await page.evaluate(() => window.atlas?.step(0, 0, 0.5))
    expect(await view(page)).toEqual({ from: '2018-05-11', to: '2018-06-10' })

    await change(page, { from: '', to: '' })
    const { x, y } = await box(plot(page).locator('.base'))
    await doubleClick(page, { x: x + width / 2, y: y - 4 })
    const { from = '', to = '' } = (await view(page)) ?? {}
    expect([from, to]).toEqual(['2018-05-09', '2018-09-22'])
    // The place is free of events once the window is drawn.
    await painted(page)
    await page.keyboard.down('Shift')
    await doubleClick(page, { x: x + width / 2, y: y - 4 })
    await page.keyboard.up('Shift')
    expect(await view(page)).toEqual({})
  })

  it('zooms by wheel only after a click or with Ctrl', async () => {
    const page = await open('', { viewport: { width: 1024, height: 600 } })
    await plot(page).scrollIntoViewIfNeeded()
    await page.evaluate(() => scrollTo(0, 200))
    const bottom = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    const at = await middle(plot(page).locator('.base'))
    await page.mouse.move(at.x, at.y - 20)
    const before = await page.evaluate(() => scrollY)
    await page.mouse.wheel(0, 100)
    // Browsers round the place where scrolling ends.
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(Math.min(before + 100, bottom))
    expect(await view(page)).toEqual({})
    await timeline(page).locator('.hint.shown').waitFor()

    // The chips above can gain or lose a row, and the browser scrolls by as much, so the view stays in place.
    const again = await middle(plot(page).locator('.base'))
    // Scrolling ends on whole pixels, and Firefox rounds differently.
    const expectUnmoved = async () => {
      const { y } = await middle(plot(page).locator('.base'))
      expect(Math.abs(y - again.y)).toBeLessThanOrEqual(1)
    }
    await page.mouse.move(again.x, again.y - 4)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300)
    await page.keyboard.up('Control')
    await expect.poll(() => view(page)).toHaveProperty('from')
    await expectUnmoved()

    await page.mouse.click(again.x, again.y - 4)
    const seen = await view(page)
    await page.mouse.wheel(0, -300)
    await expect.poll(() => view(page)).not.toEqual(seen)
    await expectUnmoved()
  })

  it('zooms by a pinch', async () => {
    const page = await open('', { viewport: { width: 1024, height: 900 }, touch: true })
    const { x, y, width } = await box(plot(page).locator('.base'))
    const fingers = await fingersOn(page)
    const two = (apart: number) => [-1, 1].map((side) => ({ x: x + width / 2 + (side * apart) / 2, y: y - 20 }))
    await fingers.putDown(...two(100))
    await fingers.moveTo(...two(140))
    await fingers.moveTo(...two(200))
    await fingers.lift()
    await expect.poll(() => view(page)).toEqual({ from: '2018-05-09', to: '2018-09-22' })
  })
})

describe('by keyboard', () => {
  it('the events are one tab stop; arrows go through time and lanes; Enter opens, Escape closes', async () => {
    const page = await open()
    expect(await timeline(page).locator('[data-event][tabindex="0"]').count()).toBe(1)
    await timeline(page).locator('[data-event][tabindex="0"]').focus()
    await expectFocus(page, 'alibaba-ntu')
    await page.keyboard.press('ArrowRight')
    await expectFocus(page, 'sensetime-series-c')
    await page.keyboard.press('End')
    await expectFocus(page, 'polyu-alibaba-cloud')
    await page.keyboard.press('ArrowDown')
    await expectFocus(page, 'jd-cuhksz')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await expectFocus(page, 'alibaba-ntu')
    expect(await view(page)).toEqual({})
    await page.keyboard.press('Enter')
    expect(await view(page)).toEqual({ event: 'alibaba-ntu' })
    await page.keyboard.press('Escape')
    expect(await view(page)).toEqual({})
    expect(await timeline(page).locator('[data-event][tabindex="0"]').count()).toBe(1)

    // Outside it, the page handles the same keys.
    await page.getByRole('button', { name: 'Share…' }).focus()
    const taken = await page.evaluateHandle(() => {
      const keys: string[] = []
      addEventListener('keydown', (event) => event.defaultPrevented && keys.push(event.key))
      return keys
    })
    for (const key of [
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      '+',
      '-',
    ])
      await page.keyboard.press(key)
    expect(await taken.jsonValue()).toEqual([])
    expect(await view(page)).toEqual({})

    // The focus survives filter and zoom, and moves to the nearest event when its own disappears.
    await timeline(page).locator('[data-event="tencent-cuhksz"]').focus()
    await change(page, { from: '2018-06-01', to: '2018-06-30' })
    await expectFocus(page, 'tencent-cuhksz')
    await change(page, { lanes: 'none' })
    await expectFocus(page, 'tencent-cuhksz')
    await change(page, { from: '2018-06-14', to: '2018-11-30' })
    await expectFocus(page, 'jd-cuhksz')
  })
})

describe('switches', () => {
  it('group lanes by partner, cut gaps, and hide uncertain events', async () => {
    const page = await open()
    await openSettings(page)
    await timeline(page).getByLabel('Group by').selectOption('partner')
    // The groups of many partners are fetched first.
    await expect.poll(() => view(page)).toEqual({ lanes: 'partner' })
    const ids = await events(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-event')))
    expect(new Set(ids).size).toBe(ids.length)
    await timeline(page).getByLabel('Group by').selectOption('city')
    await timeline(page).getByLabel('Gaps').selectOption('shortened')
    expect(await view(page)).toEqual({ scale: 'gaps' })
    const breaks = timeline(page).getByRole('img', { name: /^\d+ days without events, \d+ \w+ to \d+ \w+ 2018$/ })
    await breaks.first().waitFor()
    expect(await breaks.first().locator('text').textContent()).toMatch(/^\d+ days$/)
    expect(await breaks.first().locator('title').textContent()).toBe(await breaks.first().getAttribute('aria-label'))
    await timeline(page).getByLabel('Gaps').selectOption('to scale')
    expect(await view(page)).toEqual({})
    await breaks.first().waitFor({ state: 'detached' })
    await timeline(page).getByLabel('Leave out 6 uncertain events').check()
    expect(await view(page)).toEqual({ certain: 'only' })
    await expectEvents(page, 3)
  })
})

async function expectFocus(page: Page, id: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-event'))).toBe(id)
}
