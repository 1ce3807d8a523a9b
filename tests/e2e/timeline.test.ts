/** The timeline's window by every way there is: brush, sliders, fields, wheel, pinch, drag, buttons, keys and play reach the same. */
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { atlasOf, serving } from './support/made-up-atlas.ts'
import { openAtlas, type OpenOptions } from './support/page.ts'

const view = (page: Page) => page.evaluate(() => window.atlas?.get())
const timeline = (page: Page) => page.locator('[data-part="timeline"]')
const first = (page: Page) => timeline(page).getByRole('slider', { name: 'First day shown' })
const last = (page: Page) => timeline(page).getByRole('slider', { name: 'Last day shown' })
const button = (page: Page, name: string | RegExp) => timeline(page).getByRole('button', { name, exact: true })
const plot = (page: Page) => timeline(page).getByRole('group', { name: 'Timeline' })
const strip = (page: Page) => timeline(page).getByRole('group', { name: /^The whole period/ })
const change = (page: Page, state: Record<string, string>) => page.evaluate((patch) => window.atlas?.set(patch), state)
const events = (page: Page) => timeline(page).locator('[data-event]')

async function open(path = '', options: OpenOptions = {}): Promise<Page> {
  return openAtlas(path, options)
}

async function box(locator: Locator) {
  const found = await locator.boundingBox()
  if (!found) throw new Error('expected something that is drawn')
  return found
}

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await box(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

/** Where a day begins on the strip, px: the strip has the whole of 2018 less 12 px at either side. */
async function xOnStrip(page: Page, dayOfYear: number): Promise<number> {
  const { x, width } = await box(strip(page).locator('.ground'))
  return x + 12 + ((width - 24) * dayOfYear) / 365
}

async function dragTo(page: Page, from: { x: number; y: number }, x: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + x) / 2, from.y)
  await page.mouse.move(x, from.y)
  await page.mouse.up()
}

const APRIL_TO_JUNE = { from: '2018-04-01', to: '2018-06-30' }

describe('the same window is reached', () => {
  it('by the brush, by keys on its sliders, by typed dates, by wheel, drag and step, and by an address', async () => {
    const page = await open()
    const reset = () => change(page, { from: '', to: '' })
    await dragTo(page, await middle(first(page).locator('.grip')), await xOnStrip(page, 90))
    await dragTo(page, await middle(last(page).locator('.grip')), await xOnStrip(page, 181))
    expect(await view(page)).toEqual(APRIL_TO_JUNE)
    expect(page.url()).toContain('from=2018-04-01&to=2018-06-30')
    await expectEvents(page, 6)

    await reset()
    await first(page).focus()
    await page.keyboard.press('PageUp')
    await last(page).focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('PageDown')
    expect(await view(page)).toEqual(APRIL_TO_JUNE)
    expect(await last(page).getAttribute('aria-valuetext')).toBe('30 June 2018')

    await reset()
    await button(page, '1 Mar – 30 Nov 2018: type other dates').click()
    await timeline(page).getByLabel('First day shown').and(page.locator('input')).fill('April 2018')
    await page.keyboard.press('Enter')
    await timeline(page).getByLabel('Last day shown').and(page.locator('input')).fill('30/6/2018')
    await page.keyboard.press('Enter')
    expect(await view(page)).toEqual(APRIL_TO_JUNE)

    // A month on by the plot's drag, and back by a script; in by the wheel, and out by a button.
    const plain = await box(plot(page).locator('.base'))
    const perDay = (plain.width - 24) / 91
    const y = plain.y - 4
    await dragTo(page, { x: plain.x + plain.width / 2, y }, plain.x + plain.width / 2 - 30 * perDay)
    expect(await view(page)).toEqual({ from: '2018-05-01', to: '2018-07-30' })
    await page.evaluate((dx) => window.atlas?.step(dx, 0, 1), 30 * perDay)
    expect(await view(page)).toEqual(APRIL_TO_JUNE)
    await page.mouse.move(plain.x + plain.width / 2, y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -500)
    await page.keyboard.up('Control')
    await expect.poll(() => view(page)).toEqual({ from: '2018-04-24', to: '2018-06-07' })
    await button(page, 'Zoom out of time').click()
    expect(await view(page)).toEqual(APRIL_TO_JUNE)

    await page.goto(new URL('?from=2018-04-01&to=2018-06-30', page.url()).href)
    expect(await first(page).getAttribute('aria-valuetext')).toBe('1 April 2018')
    await expectEvents(page, 6)
  })
})

describe('the brush', () => {
  it('moves with its length by a drag and by a click beside it; its sliders go a day, and to the ends, by key', async () => {
    const page = await open('?from=2018-03-01&to=2018-03-31')
    const from = { x: await xOnStrip(page, 75), y: (await middle(strip(page))).y }
    await dragTo(page, from, await xOnStrip(page, 105))
    expect(await view(page)).toEqual({ from: '2018-03-31', to: '2018-04-30' })
    await page.mouse.click(await xOnStrip(page, 200), from.y)
    const { from: start = '', to: end = '' } = (await view(page)) ?? {}
    expect(Date.parse(end) - Date.parse(start)).toBe(30 * 86_400_000)
    expect(start > '2018-07-01' && end < '2018-08-10').toBe(true)

    await change(page, { from: '2018-04-10', to: '2018-06-30' })
    await first(page).focus()
    await page.keyboard.press('ArrowRight')
    expect(await view(page)).toMatchObject({ from: '2018-04-11' })
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowDown')
    expect(await view(page)).toMatchObject({ from: '2018-04-09' })
    await page.keyboard.press('Home')
    expect(await view(page)).toMatchObject({ from: '2018-01-01' })
    await page.keyboard.press('End')
    expect(await view(page)).toMatchObject({ from: '2018-06-30', to: '2018-06-30' })
    expect(await first(page).getAttribute('aria-valuenow')).toBe(await first(page).getAttribute('aria-valuemax'))
  })

  it('is over the list on a phone, too', async () => {
    const page = await open('', { viewport: { width: 360, height: 740 }, touch: true })
    await dragTo(page, await middle(first(page).locator('.grip')), await xOnStrip(page, 151))
    expect(await view(page)).toEqual({ from: '2018-06-01' })
    await expectEvents(page, 5)
  })
})

describe('a date that cannot be read', () => {
  it('is told so beside its field, stays as it was typed, and changes nothing', async () => {
    const page = await open()
    await button(page, /type other dates/).click()
    const field = page.locator('input[name="from"]')
    for (const [typed, problem] of [
      ['soon', '“soon” is no date that can be read.'],
      ['2017', 'Outside the atlas'],
      ['December 2018', 'After the last day shown.'],
    ] as const) {
      await field.fill(typed)
      await page.keyboard.press('Enter')
      await timeline(page).getByText(problem).waitFor()
      expect(await field.inputValue()).toBe(typed)
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await view(page)).toEqual({})
    }
  })
})

describe('buttons', () => {
  it('zoom in and out to the same window, go earlier, later and back to the whole, and bring in what lies outside', async () => {
    const page = await open()
    for (let i = 0; i < 4; i++) await button(page, 'Zoom in on time').click()
    const zoomed = await view(page)
    expect(zoomed).toMatchObject({ from: expect.stringMatching(/^2018-07/), to: expect.stringMatching(/^2018-07/) })
    for (let i = 0; i < 4; i++) await button(page, 'Zoom out of time').click()
    expect(await view(page)).toEqual({})

    await change(page, { from: '2018-05-01', to: '2018-05-31' })
    await button(page, 'Later').click()
    expect(await view(page)).toEqual({ from: '2018-05-17', to: '2018-06-16' })
    await button(page, 'Earlier').click()
    expect(await view(page)).toEqual({ from: '2018-05-01', to: '2018-05-31' })
    await button(page, 'Whole period').click()
    expect(await view(page)).toEqual({})

    await change(page, { from: '2018-05-01', to: '2018-06-30' })
    await button(page, /^Earlier: Alibaba–NTU/).click()
    await timeline(page).locator('[data-event="alibaba-ntu"]').waitFor()
    await change(page, { from: '2018-05-01', to: '2018-06-30' })
    await button(page, /^Later: PolyU and Alibaba Cloud.*1 more/).focus()
    await page.keyboard.press('Enter')
    await timeline(page).locator('[data-event="polyu-alibaba-cloud"]').waitFor()
  })
})

describe('a press on a button', () => {
  it('sets the window at once and lets the picture follow, which any input ends', async () => {
    const page = await open('', { reducedMotion: 'no-preference' })
    const positions = await page.evaluate(async () => {
      const mark = () => Math.round(document.querySelector('[data-event="hkai-lab"] .hit')!.getBoundingClientRect().x)
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const seen: number[] = [mark()]
      const press = () =>
        document.querySelector<HTMLElement>('[data-part="timeline"] button[aria-label="Zoom in on time"]')?.click()
      press()
      for (let i = 0; i < 60; i++) {
        await frame()
        if (seen.at(-1) !== mark()) seen.push(mark())
      }
      const glided = seen.length
      press()
      await frame()
      await frame()
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))
      await Promise.resolve()
      const ended = document.querySelector('.plot .base')!.getAttribute('x2')
      const at = document.querySelector('[data-part="timeline"] .axis')!.innerHTML
      for (let i = 0; i < 3; i++) await frame()
      return { glided, ended, isAtRest: at === document.querySelector('[data-part="timeline"] .axis')!.innerHTML }
    })
    expect(positions.glided).toBeGreaterThan(3)
    expect(positions.isAtRest).toBe(true)
    expect(await view(page)).toEqual({ from: '2018-06-12', to: '2018-08-19' })
  })
})

describe('what a lane has no room for', () => {
  it('is counted, reached by the same keys as the events, and shown by Enter; so is what lies outside the window', async () => {
    const days = Array.from({ length: 40 }, (_, i) => ({
      city: 'singapore',
      at: [103.7, 1.35] as const,
      day: `2018-06-${String(1 + (i % 4)).padStart(2, '0')}`,
    }))
    const page = await open('', {
      before: serving(
        atlasOf([
          { city: 'singapore', at: [103.7, 1.35], day: '2018-01-15' },
          ...days.map((one) => ({ ...one, at: [103.7, 1.35] as [number, number] })),
          { city: 'hong-kong', at: [114.2, 22.3], day: '2018-11-20' },
        ]),
      ),
    })
    const leftovers = timeline(page).getByRole('button', { name: /more events?, .*: zoom in$/ })
    expect(await leftovers.count()).toBeGreaterThan(0)
    const counted = (
      await leftovers.evaluateAll((all) => all.map((one) => Number(/\d+/.exec(one.ariaLabel ?? '')?.[0])))
    ).reduce((a, b) => a + b, 0)
    expect(counted + (await events(page).count())).toBe(42)
    expect(await timeline(page).locator('.plot [tabindex="0"]').count()).toBe(1)

    await timeline(page).locator('.plot [tabindex="0"]').focus()
    await page.keyboard.press('Home')
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

    // The window has left the first and the last outside: Home is the note on the one, and Enter brings it in, with the focus.
    await page.keyboard.press('Home')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^Earlier: Laboratory 0/,
    )
    await page.keyboard.press('Enter')
    await expectFocus(page, 'event-0')
  })
})

describe('the plot', () => {
  it('is panned by a drag, which chooses no event, and by scripts; a double click zooms about the pointer, and out with Shift', async () => {
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
    await page.mouse.dblclick(x + width / 2, y - 4)
    const { from = '', to = '' } = (await view(page)) ?? {}
    expect([from, to]).toEqual(['2018-05-09', '2018-09-22'])
    await page.keyboard.down('Shift')
    await page.mouse.dblclick(x + width / 2, y - 4)
    await page.keyboard.up('Shift')
    expect(await view(page)).toEqual({})
  })

  it('leaves the wheel to the page until it is clicked or Ctrl is held', async () => {
    const page = await open('', { viewport: { width: 1024, height: 600 } })
    await plot(page).scrollIntoViewIfNeeded()
    await page.evaluate(() => scrollTo(0, 200))
    const bottom = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    const at = await middle(plot(page).locator('.base'))
    await page.mouse.move(at.x, at.y - 20)
    await page.mouse.wheel(0, 100)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(Math.min(300, bottom))
    expect(await view(page)).toEqual({})
    await timeline(page).locator('.hint.shown').waitFor()

    // Chips above can take a row more or less, and the browser scrolls by as much: what the reader looks at stays where it is.
    const again = await middle(plot(page).locator('.base'))
    const expectUnmoved = async () => expect((await middle(plot(page).locator('.base'))).y).toBe(again.y)
    await page.mouse.move(again.x, again.y - 4)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300)
    await page.keyboard.up('Control')
    await expect.poll(() => view(page)).toHaveProperty('from')
    await expectUnmoved()

    await page.mouse.click(again.x, again.y - 4)
    const before = await view(page)
    await page.mouse.wheel(0, -300)
    await expect.poll(() => view(page)).not.toEqual(before)
    await expectUnmoved()
  })

  it('zooms by a pinch', async () => {
    const page = await open('', { viewport: { width: 1024, height: 900 }, touch: true })
    const { x, y, width } = await box(plot(page).locator('.base'))
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          apart === undefined
            ? []
            : [-1, 1].map((side, id) => ({ x: x + width / 2 + (side * apart) / 2, y: y - 20, id })),
      })
    await touch('touchStart', 100)
    await touch('touchMove', 140)
    await touch('touchMove', 200)
    await touch('touchEnd')
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

    // Outside it the same keys are the page's.
    await page.getByRole('button', { name: 'Copy link' }).focus()
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

    // The focus stays through filter and zoom, and goes to the nearest when its event does.
    await timeline(page).locator('[data-event="tencent-cuhksz"]').focus()
    await change(page, { from: '2018-06-01', to: '2018-06-30' })
    await expectFocus(page, 'tencent-cuhksz')
    await change(page, { lanes: 'none' })
    await expectFocus(page, 'tencent-cuhksz')
    await change(page, { from: '2018-06-14', to: '2018-11-30' })
    await expectFocus(page, 'jd-cuhksz')
  })
})

describe('play', () => {
  it('runs through time, whole or by a moving window, and stops at once on a key, a pointer and the wheel', async () => {
    const page = await open('', { reducedMotion: 'no-preference' })
    await timeline(page).getByLabel('Speed').selectOption('fast')
    await button(page, 'Play').click()
    await button(page, 'Pause').waitFor()
    await expect.poll(async () => (await view(page))?.['to'] ?? '').toMatch(/^2018-0[3-9]/)
    await page.keyboard.press('Shift')
    await button(page, 'Play').waitFor()
    const stopped = await view(page)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await view(page)).toEqual(stopped)

    await change(page, { from: '', to: '' })
    await timeline(page).getByLabel('Show', { exact: true }).selectOption('a moving window')
    const days = async () => {
      const { from = '2018-03-01', to = '2018-11-30' } = (await view(page)) ?? {}
      return (Date.parse(to) - Date.parse(from)) / 86_400_000
    }
    const { x, y } = await middle(page.locator('[data-part="sentence"]'))
    for (const stop of [() => page.mouse.click(x, y), () => page.mouse.wheel(0, 1)]) {
      await button(page, 'Play').click()
      await button(page, 'Pause').waitFor()
      const began = await view(page)
      await expect.poll(async () => (await view(page))?.['to']).not.toBe(began?.['to'])
      expect(Math.abs((await days()) - 30)).toBeLessThanOrEqual(1)
      await page.mouse.move(x, y)
      await stop()
      await button(page, 'Play').waitFor()
    }
  })

  it('cuts from event to event where motion is reduced, and steps there and back by its buttons', async () => {
    const page = await open()
    await timeline(page).getByLabel('Speed').selectOption('fast')
    const seen = await page.evaluate(async () => {
      const all: string[] = []
      document.querySelector<HTMLElement>('button[data-play]')?.click()
      while (all.length < 3) {
        const to = window.atlas?.get()['to'] ?? ''
        if (to !== '' && all.at(-1) !== to) all.push(to)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      return all
    })
    expect(seen).toEqual(['2018-03-01', '2018-04-01', '2018-05-14'])
    await page.keyboard.press('Shift')

    await change(page, { from: '', to: '' })
    await button(page, 'Step forward').click()
    await expect.poll(() => view(page)).toEqual({ to: '2018-03-01' })
    await expectEvents(page, 1)
    await button(page, 'Step forward').click()
    await expect.poll(() => view(page)).toEqual({ to: '2018-04-01' })

    // The brush and a typed date reach the same.
    await dragTo(page, await middle(last(page).locator('.grip')), await xOnStrip(page, 181))
    await dragTo(page, await middle(last(page).locator('.grip')), await xOnStrip(page, 91))
    expect(await view(page)).toEqual({ to: '2018-04-01' })
    await button(page, /type other dates$/).click()
    const field = timeline(page).getByLabel('Last day shown').and(page.locator('input'))
    await field.fill('2 April 2018')
    await field.press('Enter')
    await field.fill('1.4.2018')
    await field.press('Enter')
    expect(await view(page)).toEqual({ to: '2018-04-01' })

    await button(page, 'Step back').click()
    await expect.poll(() => view(page)).toEqual({ to: '2018-03-01' })
  })
})

describe('switches', () => {
  it('stand lanes by partner with one button for each event, leave gaps out and back, and hide what is uncertain', async () => {
    const page = await open()
    await timeline(page).getByLabel('Lanes').selectOption('partner')
    expect(await view(page)).toEqual({ lanes: 'partner' })
    const ids = await events(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-event')))
    expect(new Set(ids).size).toBe(ids.length)
    await timeline(page).getByLabel('Lanes').selectOption('city')
    await timeline(page).getByLabel('Scale').selectOption('without gaps')
    expect(await view(page)).toEqual({ scale: 'gaps' })
    const breaks = timeline(page).getByRole('img', { name: /^\d+ days without events, \d+ \w+ to \d+ \w+ 2018$/ })
    await breaks.first().waitFor()
    expect(await breaks.first().locator('text').textContent()).toMatch(/^\d+ days$/)
    expect(await breaks.first().locator('title').textContent()).toBe(await breaks.first().getAttribute('aria-label'))
    await button(page, 'Back to true scale').click()
    expect(await view(page)).toEqual({})
    await breaks.first().waitFor({ state: 'detached' })
    await timeline(page).getByLabel('Hide 5 uncertain').check()
    expect(await view(page)).toEqual({ certain: 'only' })
    await expectEvents(page, 4)
  })
})

describe('a tooltip', () => {
  it('says an event’s name beside it, in the frame, and goes with Escape', async () => {
    const page = await open()
    for (const id of ['alibaba-ntu', 'polyu-alibaba-cloud', 'jd-cuhksz']) {
      const event = timeline(page).locator(`[data-event="${id}"]`)
      await event.focus()
      const tip = timeline(page).locator('.tooltip')
      expect((await tip.textContent())?.trim()).toBe(await event.getAttribute('aria-label'))
      const [a, b, frame] = [await box(tip), await box(event), await box(timeline(page))]
      expect(a.y >= b.y + b.height || a.y + a.height <= b.y).toBe(true)
      expect(a.x >= frame.x && a.x + a.width <= frame.x + frame.width + 1).toBe(true)
    }
    await page.keyboard.press('Escape')
    expect(await timeline(page).locator('.tooltip').count()).toBe(0)
  })
})

describe('on first sight', () => {
  it.each([
    { widths: [360], touch: true },
    { widths: [640, 768, 1024, 1920, 1440], touch: false },
  ])('at $widths px every event is named in full and none over another', async ({ widths, touch }) => {
    const page = await open('', { viewport: { width: widths[0]!, height: 900 }, touch })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await drawn(page)
      await expectEvents(page, 9)
      expectReadable(await textsOf(page), width)
    }
    // Left at 1440 × 900, all of it fits the screen under the map.
    if (!touch) expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900)
  })
})

/** After two frames: what follows a size has followed. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

interface PlacedText {
  left: number
  right: number
  top: number
  bottom: number
  size: number
  text: string
}

async function textsOf(page: Page): Promise<PlacedText[]> {
  return timeline(page)
    .locator('[data-event] text, [data-event] .title, [data-event] .date')
    .evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        const size = parseFloat(getComputedStyle(one).fontSize)
        return { left, right, top, bottom, size, text: one.textContent.trim() }
      }),
    )
}

function expectReadable(texts: readonly PlacedText[], width: number): void {
  for (const one of texts) {
    expect(one.size).toBeGreaterThanOrEqual(12)
    expect(one.left >= 0 && one.right <= width, `“${one.text}” at ${width} px`).toBe(true)
    for (const other of texts) {
      if (one === other || one.text === other.text) continue
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      // Lines of text stand closer than their boxes are high.
      expect(across > 1 && down > 5, `“${one.text}” over “${other.text}” at ${width} px`).toBe(false)
    }
  }
  for (const title of [
    'Alibaba–NTU',
    'Hong Kong AI Lab',
    'Tencent AI Lab',
    'JD Group',
    'PolyU',
    'SenseTime raises',
    'Government policies',
    'Applications due',
    'Accelerator due',
  ])
    expect(
      texts.some(({ text }) => text.startsWith(title)),
      `${title} at ${width} px`,
    ).toBe(true)
}

async function expectEvents(page: Page, count: number): Promise<void> {
  await expect.poll(() => events(page).count()).toBe(count)
}

async function expectFocus(page: Page, id: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-event'))).toBe(id)
}

describe('in every language', () => {
  it('nothing scrolls sideways at 320 and 360 px', async () => {
    const page = await open('?from=2018-06-01', { viewport: { width: 320, height: 740 }, touch: true })
    for (const width of [320, 360])
      for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
        await page.setViewportSize({ width, height: 740 })
        await change(page, { lang })
        await drawn(page)
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${lang} at ${width} px`,
        ).toBeLessThanOrEqual(width)
      }
  })

  it('the sentence is told once a change has settled, not on loading, and is the text of a copied link', async () => {
    const page = await open('', {
      before: (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']),
    })
    const told = page.locator('main p[role="status"]').first()
    expect(await told.textContent()).toBe('')
    // One on the heels of the other, however long the test takes from line to line.
    await page.evaluate(() => {
      void window.atlas!.set({ from: '2018-04-01' })
      return window.atlas!.set({ from: '2018-06-01' })
    })
    const said: (string | null)[] = []
    await expect
      .poll(async () => {
        said.push(await told.textContent())
        return said.at(-1)
      })
      .toBe(await page.locator('[data-part="sentence"]').textContent())
    expect(new Set(said.filter((words) => words !== '')).size).toBe(1)

    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'Link copied' }).waitFor()
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const html = (await (await item?.getType('text/html'))?.text()) ?? ''
      return { plain: await navigator.clipboard.readText(), html }
    })
    const link = new JSDOM(copied.html).window.document.querySelector('a')
    expect(new URL(copied.plain).searchParams.get('from')).toBe('2018-06-01')
    expect(link?.href).toBe(copied.plain)
    expect(link?.textContent).toBe(said.at(-1))
  })
})
