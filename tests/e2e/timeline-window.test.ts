/**
 * The timeline's window by every input: brush, sliders, fields, wheel, pinch, drag, buttons, keys and play give the
 * same result.
 */
import { describe, expect, it } from 'vitest'
import { painted, typeOver } from './support/hooks.ts'
import { goTo } from './support/page.ts'
import {
  view,
  timeline,
  first,
  last,
  button,
  plot,
  overview,
  change,
  open,
  openSettings,
  box,
  middle,
  xOnOverview,
  dragEdge,
  dragTo,
  expectEvents,
} from './support/timeline.ts'

const APRIL_TO_JUNE = { from: '2018-04-01', to: '2018-06-30' }

describe('the same window is reached', () => {
  it('by the brush, by keys on its sliders, by typed dates, by wheel, drag and step, and by an address', async () => {
    const page = await open()
    const reset = () => change(page, { from: '', to: '' })
    await dragEdge(page, 'first', 90)
    await dragEdge(page, 'last', 181)
    expect(await view(page)).toEqual(APRIL_TO_JUNE)
    await expect.poll(() => page.url()).toContain('from=2018-04-01&to=2018-06-30')
    await expectEvents(page, 6)

    await reset()
    await first(page).press('PageUp')
    await last(page).focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('PageDown')
    expect(await view(page)).toEqual(APRIL_TO_JUNE)
    expect(await last(page).getAttribute('aria-valuetext')).toBe('30 June 2018')

    await reset()
    await button(page, '1 Mar – 30 Nov 2018: change the dates').click()
    await typeOver(timeline(page).getByLabel('First day shown').and(page.locator('input')), 'April 2018')
    await page.keyboard.press('Enter')
    await typeOver(timeline(page).getByLabel('Last day shown').and(page.locator('input')), '30/6/2018')
    await page.keyboard.press('Enter')
    expect(await view(page)).toEqual(APRIL_TO_JUNE)

    // Forward a month by dragging the plot, back by a script; in by the wheel, out by a button.
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
    await button(page, 'Show a longer period').click()
    expect(await view(page)).toEqual(APRIL_TO_JUNE)

    await goTo(page, '?from=2018-04-01&to=2018-06-30')
    expect(await first(page).getAttribute('aria-valuetext')).toBe('1 April 2018')
    await expectEvents(page, 6)
  })
})

describe('the brush', () => {
  it('keeps its length in a drag and a click next to it; keys move its sliders by a day and to the ends', async () => {
    const page = await open('?from=2018-03-01&to=2018-03-31')
    const from = { x: await xOnOverview(page, 75), y: (await middle(overview(page))).y }
    await dragTo(page, from, await xOnOverview(page, 105))
    expect(await view(page)).toEqual({ from: '2018-03-31', to: '2018-04-30' })
    await page.mouse.click(await xOnOverview(page, 200), from.y)
    const { from: start = '', to: end = '' } = (await view(page)) ?? {}
    expect(Date.parse(end) - Date.parse(start)).toBe(30 * 86_400_000)
    expect(start > '2018-07-01' && end < '2018-08-10').toBe(true)

    await change(page, { from: '2018-04-10', to: '2018-06-30' })
    await first(page).press('ArrowRight')
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

  it('is above the list on a phone, too', async () => {
    const page = await open('', { viewport: { width: 360, height: 740 }, touch: true })
    await dragEdge(page, 'first', 151)
    expect(await view(page)).toEqual({ from: '2018-06-01' })
    await expectEvents(page, 5)
  })
})

describe('a date that cannot be read', () => {
  it('is reported next to its field, stays as typed, and changes nothing', async () => {
    const page = await open()
    await button(page, /change the dates/).click()
    const field = page.locator('input[name="from"]')
    for (const [typed, problem] of [
      ['soon', '“soon” is not a date we can read.'],
      ['2017', 'Outside the atlas'],
      ['December 2018', 'After the last day shown.'],
    ] as const) {
      await typeOver(field, typed)
      await page.keyboard.press('Enter')
      await timeline(page).getByText(problem).waitFor()
      expect(await field.inputValue()).toBe(typed)
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await view(page)).toEqual({})
    }
  })
})

describe('buttons', () => {
  it('zoom in and out to the same window, pan, reset, and show what is outside the window', async () => {
    const page = await open()
    for (let i = 0; i < 4; i++) await button(page, 'Show a shorter period').click()
    const zoomed = await view(page)
    expect(zoomed).toMatchObject({ from: expect.stringMatching(/^2018-07/), to: expect.stringMatching(/^2018-07/) })
    for (let i = 0; i < 4; i++) await button(page, 'Show a longer period').click()
    expect(await view(page)).toEqual({})

    await change(page, { from: '2018-05-01', to: '2018-05-31' })
    await button(page, 'Later').click()
    expect(await view(page)).toEqual({ from: '2018-05-17', to: '2018-06-16' })
    await button(page, 'Earlier').click()
    expect(await view(page)).toEqual({ from: '2018-05-01', to: '2018-05-31' })
    await button(page, 'Whole period').click()
    expect(await view(page)).toEqual({})

    await change(page, { from: '2018-05-01', to: '2018-06-30' })
    await button(page, /Earlier: Alibaba–NTU/).click()
    await timeline(page).locator('[data-event="alibaba-ntu"]').waitFor()
    await change(page, { from: '2018-05-01', to: '2018-06-30' })
    await button(page, /Later: PolyU and Alibaba Cloud.*1 more/).press('Enter')
    await timeline(page).locator('[data-event="polyu-alibaba-cloud"]').waitFor()
  })
})

describe('a press on a button', () => {
  it('sets the window at once and animates the plot, until any input', async () => {
    const page = await open('', { reducedMotion: 'no-preference' })
    const positions = await page.evaluate(async () => {
      const mark = () => Math.round(document.querySelector('[data-event="hkai-lab"] .hit')!.getBoundingClientRect().x)
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const seen: number[] = [mark()]
      const press = () =>
        document
          .querySelector<HTMLElement>('[data-part="timeline"] button[aria-label="Show a shorter period"]')
          ?.click()
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
    // A jump is two positions. How many a glide draws between them is up to the machine.
    expect(positions.glided).toBeGreaterThan(2)
    expect(positions.isAtRest).toBe(true)
    expect(await view(page)).toEqual({ from: '2018-06-12', to: '2018-08-19' })
  })
})

describe('play', () => {
  it('plays all of time or a moving window, and stops at once on a key, a pointer and the wheel', async () => {
    const page = await open('', { reducedMotion: 'no-preference' })
    await openSettings(page)
    await timeline(page).getByLabel('Speed').selectOption('fast')
    await button(page, 'Play').click()
    await button(page, 'Pause').waitFor()
    await expect.poll(async () => (await view(page))?.['to'] ?? '').toMatch(/^2018-0[3-9]/)
    await page.keyboard.press('Shift')
    await button(page, 'Play').waitFor()
    const stopped = await view(page)
    await painted(page)
    expect(await view(page)).toEqual(stopped)

    await change(page, { from: '', to: '' })
    await openSettings(page)
    await timeline(page).getByLabel('Playing').selectOption('moves the period along')
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

  it('jumps from event to event with reduced motion, and steps both ways by its buttons', async () => {
    const page = await open()
    await openSettings(page)
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

    // The brush and a typed date give the same result.
    // The settings cover a part of the strip.
    await page.keyboard.press('Escape')
    await dragEdge(page, 'last', 181)
    await dragEdge(page, 'last', 91)
    expect(await view(page)).toEqual({ to: '2018-04-01' })
    await button(page, /change the dates$/).click()
    const field = timeline(page).getByLabel('Last day shown').and(page.locator('input'))
    await typeOver(field, '2 April 2018')
    await field.press('Enter')
    await typeOver(field, '1.4.2018')
    await field.press('Enter')
    expect(await view(page)).toEqual({ to: '2018-04-01' })

    await openSettings(page)
    await button(page, 'Step back').click()
    await expect.poll(() => view(page)).toEqual({ to: '2018-03-01' })
  })
})
