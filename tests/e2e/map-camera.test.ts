/** The maps' camera: large and small, moved, following, and never trapping the reader. */
import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { doubleClick, fingersOn } from './support/by-engine.ts'
import { painted } from './support/hooks.ts'
import { openAtlas } from './support/page.ts'

/** The address without the language. */
const view = (page: Page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(window.atlas?.get() ?? {}).filter(([name]) => name !== 'lang')))
const panels = (page: Page) => page.locator('[id^="city-panel-"]')
const mapOf = (page: Page, city: string) => page.getByRole('region', { name: `Map of ${city}` })
const markerAt = async (page: Page, id: string) =>
  (await page.locator(`[data-part="map"] .marker[data-event="${id}"]`).boundingBox())!

/** Double-clicks a map near its left edge, at that distance below its top, px. */
async function doubleClickAt(page: Page, city: string, below: number): Promise<void> {
  const { x, y } = (await mapOf(page, city).boundingBox())!
  await doubleClick(page, { x: x + 30, y: y + below })
}

declare global {
  interface Window {
    motions?: Animation[]
  }
}

/**
 * Pauses each motion that a script starts from now on, so that it lasts until something ends it, however slow the
 * machine.
 */
const holdMotions = (page: Page) =>
  page.evaluate(() => {
    const motions: Animation[] = (window.motions = [])
    const { animate } = Element.prototype
    Element.prototype.animate = function (...motion) {
      const held = animate.apply(this, motion)
      held.pause()
      motions.push(held)
      return held
    }
  })

/** Durations of the held motions that nothing has ended, ms. */
const heldMotions = (page: Page) =>
  page.evaluate(() =>
    window.motions
      ?.filter(({ playState }) => playState === 'paused')
      .map(({ effect }) => effect?.getComputedTiming().duration),
  )

describe('a panel is opened large and closed again', () => {
  it('by its button, which keeps the focus, by Enter, double click and Escape, and on the locator', async () => {
    const page = await openAtlas('?lang=en')
    await page.getByRole('button', { name: 'Enlarge the map of Hong Kong' }).press('Enter')
    expect(await view(page)).toMatchObject({ map: 'hong-kong' })
    expect(await panels(page).count()).toBe(1)
    const shrink = page.getByRole('button', { name: 'Back to all cities' })
    expect(await shrink.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await panels(page).count()).toBe(3)

    await mapOf(page, 'Shenzhen').press('Enter')
    expect(await view(page)).toMatchObject({ map: 'shenzhen' })
    await page.keyboard.press('Escape')
    expect(await view(page)).toEqual({})
    await doubleClickAt(page, 'Singapore', 40)
    expect(await view(page)).toMatchObject({ map: 'singapore' })
    await doubleClickAt(page, 'Singapore', 200)
    expect(await view(page)).toEqual({})

    await page.locator('.locator [data-city="shenzhen"] .city').click()
    expect(await view(page)).toMatchObject({ map: 'shenzhen' })
    expect(await page.locator('.locator .panel.current').getAttribute('data-panel')).toBe('shenzhen')
  })

  it('on a phone too, where the focus goes from button to button', async () => {
    const page = await openAtlas('?lang=en', { viewport: { width: 360, height: 740 } })
    await page.getByRole('button', { name: 'Enlarge the map of Hong Kong' }).press('Enter')
    await page.getByRole('button', { name: 'Back to all cities' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Back to all cities')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Enlarge the map of Hong Kong',
    )
  })

  it('around an event from the address, with all of the city’s events accounted for', async () => {
    const page = await openAtlas('?lang=en&map=polyu-alibaba-cloud')
    const frame = (await page.locator('[data-part="map"] .frame').boundingBox())!
    const { x, y, width, height } = await markerAt(page, 'polyu-alibaba-cloud')
    expect(Math.abs(x + width / 2 - frame.x - frame.width / 2)).toBeLessThan(2)
    expect(Math.abs(y + height / 2 - frame.y - frame.height / 2)).toBeLessThan(2)
  })

  it('with an animation of 280 ms, or none with reduced motion', async () => {
    const page = await openAtlas('?lang=en', { reducedMotion: 'no-preference' })
    await holdMotions(page)
    await page.getByRole('button', { name: 'Enlarge the map of Hong Kong' }).press('Enter')
    await expect.poll(() => heldMotions(page)).toContain(280)
    await page.keyboard.press('Shift')
    expect(await heldMotions(page)).not.toContain(280)

    const still = await openAtlas('?lang=en')
    await holdMotions(still)
    await still.getByRole('button', { name: 'Enlarge the map of Hong Kong' }).press('Enter')
    await painted(still)
    expect(await heldMotions(still)).not.toContain(280)
  })
})

describe('the selected event', () => {
  it('is moved into the frame when selected elsewhere and outside it, in a large panel too', async () => {
    const page = await openAtlas('?lang=en&map=hong-kong')
    const before = await markerAt(page, 'hkai-lab')
    await page.evaluate(() => window.atlas?.set({ event: 'hkai-lab' }))
    await painted(page)
    const after = await markerAt(page, 'hkai-lab')
    expect([after.x, after.y]).toEqual([before.x, before.y])

    await page.evaluate(() => window.atlas?.set({ event: '' }))
    const map = mapOf(page, 'Hong Kong')
    await map.focus()
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+ArrowDown')
    await painted(page)
    expect(await page.locator('[data-part="map"] .marker[data-event="hkai-lab"]').count()).toBe(0)
    await page.evaluate(() => window.atlas?.set({ event: 'hkai-lab' }))
    await page.locator('[data-part="map"] .marker[data-event="hkai-lab"]').waitFor({ state: 'attached' })

    await page.locator('[data-part="timeline"] [data-event="alibaba-ntu"]').press('Enter')
    expect(await view(page)).toMatchObject({ map: 'singapore', event: 'alibaba-ntu' })
  })

  it('is reached in a quarter of a second, and any input stops the flight', async () => {
    const page = await openAtlas('?lang=en&map=hong-kong', {
      reducedMotion: 'no-preference',
      before: (context) => context.clock.install(),
    })
    const moved = () =>
      page
        .locator('.leaflet-map-pane')
        .evaluate((pane) => Math.round(new DOMMatrix(getComputedStyle(pane).transform).f))
    const choose = (event: string) => page.evaluate((id) => void window.atlas?.set({ event: id }), event)
    /** To the south end of the panel's range, with nothing selected. */
    const leave = async () => {
      await choose('')
      await mapOf(page, 'Hong Kong').focus()
      for (let press = 0; press < 4; press++) {
        await page.keyboard.press('Shift+ArrowDown')
        await page.clock.runFor(400)
      }
      return moved()
    }
    // Far ahead, as a busy machine may take seconds to get there.
    await page.clock.pauseAt(Date.now() + 3_600_000)
    const away = await leave()
    await choose('hkai-lab')
    await page.clock.runFor(300)
    const there = await moved()
    expect(there).toBeGreaterThan(away)
    const { y: goal } = await markerAt(page, 'hkai-lab')

    expect(await leave()).toBe(away)
    await choose('hkai-lab')
    await page.clock.runFor(80)
    await page.keyboard.press('Shift')
    const midway = await moved()
    expect([midway > away, midway < there]).toEqual([true, true])
    await page.clock.runFor(400)
    expect(await moved()).toBe(midway)

    await page.clock.resume()

    const still = await openAtlas('?lang=en&map=hong-kong')
    await mapOf(still, 'Hong Kong').focus()
    for (let press = 0; press < 4; press++) await still.keyboard.press('Shift+ArrowDown')
    await still.evaluate(() => window.atlas?.set({ event: 'hkai-lab' }))
    const { y } = await markerAt(still, 'hkai-lab')
    expect(Math.abs(y - goal), 'under reduced motion it is a cut').toBeLessThan(2)
  })

  it('is not hidden under an open event’s sheet at 1024 × 768', async () => {
    const page = await openAtlas('?event=tencent-cuhksz', { viewport: { width: 1024, height: 768 } })
    const { x, y } = await markerAt(page, 'tencent-cuhksz')
    const hit = await page.evaluate(
      ([left, top]) => document.elementFromPoint(left!, top!)?.closest('[data-event]')?.getAttribute('data-event'),
      [x + 12, y + 12],
    )
    expect(hit).toBe('tencent-cuhksz')
  })
})

describe('the wheel', () => {
  it('scrolls the page over the map and shows a hint; after a click, or with Ctrl, it zooms the map', async () => {
    const page = await openAtlas('?lang=en&map=hong-kong', { viewport: { width: 1440, height: 600 } })
    const scale = () => page.locator('.scale').evaluate((one) => one.textContent + one.innerHTML)
    const before = await scale()
    const box = (await mapOf(page, 'Hong Kong').boundingBox())!
    await page.mouse.move(box.x + 200, box.y + 60)
    await page.mouse.wheel(0, 120)
    await page.getByText('Click the map, or hold Ctrl').waitFor()
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    expect(await scale()).toBe(before)

    await page.evaluate(() => scrollTo(0, 0))
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -120)
    await page.keyboard.up('Control')
    await expect.poll(scale).not.toBe(before)
    const nearer = await scale()
    await page.mouse.click(box.x + 200, box.y + 60)
    await page.mouse.wheel(0, 120)
    await expect.poll(scale).not.toBe(nearer)

    const touchAction = () => mapOf(page, 'Hong Kong').evaluate((one) => getComputedStyle(one).touchAction)
    expect(await touchAction()).toBe('none')
    await page.evaluate(() => window.atlas?.set({ view: 'embed' }))
    expect(await touchAction(), 'in an embed one finger scrolls the page').toBe('pan-x pan-y')
  })
})

describe('keys and buttons', () => {
  it('zoom and pan, so that nothing needs a drag', async () => {
    const page = await openAtlas('?lang=en&map=hong-kong')
    const at = () => markerAt(page, 'hkai-lab')
    const home = await at()
    await page.getByRole('button', { name: 'Move the map to the right' }).click()
    await expect.poll(async () => (await at()).x).toBeLessThan(home.x)
    await page.getByRole('button', { name: 'Move the map to the left' }).click()
    await expect.poll(async () => Math.round((await at()).x)).toBe(Math.round(home.x))
    await mapOf(page, 'Hong Kong').press('ArrowRight')
    await expect.poll(async () => (await at()).x).toBeLessThan(home.x)
    const distance = async () => (await markerAt(page, 'polyu-alibaba-cloud')).y - (await at()).y
    const before = await distance()
    await page.keyboard.press('Minus')
    await expect.poll(distance).toBeLessThan(before - 1)
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click()
    await expect.poll(async () => Math.abs((await distance()) - before)).toBeLessThan(2)
  })

  it('show the number of events outside the frame at its edge, and a press moves there', async () => {
    const page = await openAtlas('?lang=en&map=hong-kong')
    await mapOf(page, 'Hong Kong').focus()
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+ArrowDown')
    const sign = page.getByRole('button', { name: /more events? above: move the map there/ })
    await sign.waitFor()
    await sign.press('Enter')
    await page.locator('[data-part="map"] .marker[data-event="polyu-alibaba-cloud"]').waitFor({ state: 'attached' })
    expect(await mapOf(page, 'Hong Kong').evaluate((map) => map === document.activeElement)).toBe(true)
  })
})

describe('a finger', () => {
  it('scrolls the page on a phone, with a hint that two fingers move the map', async () => {
    const page = await openAtlas('?lang=en', { viewport: { width: 360, height: 740 }, touch: true })
    const map = mapOf(page, 'Hong Kong')
    expect(await map.evaluate((one) => getComputedStyle(one).touchAction)).toBe('pan-x pan-y')
    const before = await markerAt(page, 'hkai-lab')
    const frame = (await map.boundingBox())!
    const fingers = await fingersOn(page)
    const [x, y] = [frame.x + 40, frame.y + 150]
    const two = (dx: number) => [0, 80].map((apart) => ({ x: x + apart + dx, y }))
    await fingers.putDown(...two(0))
    for (let step = 1; step <= 4; step++) await fingers.moveTo(...two(10 * step))
    await fingers.lift()
    await expect.poll(async () => (await markerAt(page, 'hkai-lab')).x).toBeGreaterThan(before.x + 20)
    const moved = await markerAt(page, 'hkai-lab')
    await fingers.putDown({ x, y })
    for (let step = 1; step <= 4; step++) await fingers.moveTo({ x: x + 12 * step, y })
    await page.getByText('Move the map with two fingers').waitFor()
    await fingers.lift()
    const after = await markerAt(page, 'hkai-lab')
    expect(Math.round(after.x)).toBe(Math.round(moved.x))
  })
})

describe('“Only what the map shows”', () => {
  it('filters by the frame, follows it, and is undone by its button; small panels offer it once moved', async () => {
    const page = await openAtlas('?lang=en&map=shenzhen')
    const toggle = page.getByRole('button', { name: 'Only what the map shows' })
    expect(await toggle.getAttribute('aria-pressed')).toBe('false')
    const chip = page.locator('[data-organisation="ntu-singapore"]')
    const counted = await chip.textContent()
    await toggle.press('Enter')
    const { within = '' } = await view(page)
    expect(within).toMatch(/^(-?\d+(\.\d{1,4})?,){3}-?\d+(\.\d{1,4})?$/)
    expect(await page.locator('[data-part="timeline"] [data-event]').count()).toBeLessThan(5)
    expect(await chip.textContent(), 'the chips follow').not.toBe(counted)
    expect(await page.locator('[data-part="sentence"]').textContent()).toContain('within the chosen part of the map')
    expect(await toggle.getAttribute('aria-pressed')).toBe('true')

    await mapOf(page, 'Shenzhen').press('ArrowLeft')
    await expect.poll(async () => (await view(page))['within']).not.toBe(within)
    await toggle.press('Enter')
    expect(await view(page)).toEqual({ map: 'shenzhen' })

    await page.keyboard.press('Escape')
    expect(await toggle.count()).toBe(0)
    await mapOf(page, 'Singapore').press('ArrowLeft')
    await toggle.press('Enter')
    expect(await page.locator('[data-part="map"] .marker[data-event]').count()).toBe(1)
    await page.evaluate(() => window.atlas?.set({ within: '' }))
    expect(await toggle.getAttribute('aria-pressed')).toBe('false')
  })
})
