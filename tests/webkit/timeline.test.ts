/** The timeline's window, by every input that WebDriver can send: drag, wheel, keys and typed dates. */
import { Key } from 'selenium-webdriver'
import { describe, expect } from 'vitest'
import { eventsOn } from './support/parts.ts'
import { it, type Reader } from './support/reader.ts'

const PLOT = '[data-part="timeline"] .plot'
const FIRST = '[data-part="timeline"] [role="slider"][aria-label="First day shown"]'
const LAST = '[data-part="timeline"] [role="slider"][aria-label="Last day shown"]'
const IN_JUNE = ['hkai-accelerator-applications', 'jd-cuhksz', 'tencent-cuhksz']

describe('the timeline', () => {
  it('is panned by a drag, by as many days as pixels, and opens no event', async ({ reader }) => {
    await reader.open('?lang=en&from=2018-04-01&to=2018-06-30')
    const before = await axis(reader)
    await reader.drag(PLOT, { x: -120 })
    const { from = '', to = '', event } = await reader.query()
    expect(event).toBeUndefined()
    expect(days(from, to), 'as long as before').toBe(90)
    expect(days('2018-04-01', from), 'days dragged').toBeCloseTo((120 * 91) / before.width, -0.5)
    expect((await axis(reader)).months).not.toEqual(before.months)
  })

  it('zooms around the pointer by wheel only after a press', async ({ reader }) => {
    await reader.resize(1440, 600)
    await reader.open('?lang=en')
    await reader.turnWheel(PLOT, { y: 120 })
    await expect.poll(() => reader.run(() => scrollY), { message: 'the page scrolls' }).toBeGreaterThan(0)
    expect(await reader.query()).toEqual({ lang: 'en' })

    await reader.resize(1440, 900)
    await reader.open('?lang=en')
    const { x, y } = await emptyPlace(reader)
    await reader.press({ x, y })
    expect(await reader.query()).toEqual({ lang: 'en' })
    await reader.turnWheel(PLOT, { y: -240 })
    await expect.poll(async () => Object.keys(await reader.query())).toContain('from')
    const { from = '', to = '' } = await reader.query()
    expect(days(from, to)).toBeLessThan(270)
    expect(await reader.run(() => scrollY)).toBe(0)
    await reader.turnWheel(PLOT, { y: 720 })
    await expect.poll(async () => (await reader.query())['to'], { message: 'and out again' }).toBe('2018-12-31')
  })

  it('is limited to two dates by dragging the ends of the period', async ({ reader }) => {
    await reader.open('?lang=en')
    const track = await reader.box('[data-part="timeline"] .track')
    // The track shows 2018 between margins of 12 px.
    const x = (dayOfYear: number) => track.x + 12 + ((track.width - 24) * dayOfYear) / 365
    const grip = async (slider: string) => {
      const box = await reader.box(`${slider} .grip`)
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    // From 1 March and 30 November. A grip is a little outside of its end, and keeps that distance.
    await reader.drag(await grip(FIRST), { x: x(151) - x(59) })
    await reader.drag(await grip(LAST), { x: x(181) - x(334) })
    const { from = '', to = '' } = await reader.query()
    expect(Math.abs(days(from, '2018-06-01'))).toBeLessThanOrEqual(2)
    expect(Math.abs(days(to, '2018-06-30'))).toBeLessThanOrEqual(2)
    expect(await eventsOn(reader)).toEqual(IN_JUNE)
    expect(await reader.text('[data-part="sentence"]')).toMatch(/^2 of 5 announcements/)
  })

  it('is limited by keys on its two sliders: by a month, a day, and to the end', async ({ reader }) => {
    await reader.open('?lang=en')
    await focus(reader, FIRST)
    await reader.keys(Key.PAGE_UP, Key.PAGE_UP, Key.PAGE_UP)
    await focus(reader, LAST)
    await reader.keys(...Array<string>(5).fill(Key.PAGE_DOWN))
    await expect.poll(() => reader.query()).toEqual({ lang: 'en', from: '2018-06-01', to: '2018-06-30' })
    expect(await reader.attributes(LAST, 'aria-valuetext')).toEqual(['30 June 2018'])
    expect(await eventsOn(reader)).toEqual(IN_JUNE)
    await reader.keys(Key.ARROW_LEFT)
    await expect.poll(async () => (await reader.query())['to']).toBe('2018-06-29')
    await reader.keys(Key.END)
    await expect.poll(async () => (await reader.query())['to']).toBe('2018-12-31')
  })

  it('is limited by typed dates, with a message next to the field for an invalid one', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press(await reader.button('1 Mar – 30 Nov 2018: change the dates'))
    await reader.press('[data-part="timeline"] input[name="from"]')
    await reader.retype('soon')
    await reader.keys(Key.ENTER)
    await expect.poll(() => reader.text('[data-part="timeline"]')).toContain('“soon” is not a date we can read.')
    expect(await reader.attributes('[data-part="timeline"] input[name="from"]', 'aria-invalid')).toEqual(['true'])
    expect(await reader.query()).toEqual({ lang: 'en' })

    await reader.retype('June 2018')
    await reader.keys(Key.ENTER)
    await reader.press('[data-part="timeline"] input[name="to"]')
    await reader.retype('30/6/2018')
    await reader.keys(Key.ENTER)
    await expect.poll(() => reader.query()).toEqual({ lang: 'en', from: '2018-06-01', to: '2018-06-30' })
    expect(await eventsOn(reader)).toEqual(IN_JUNE)
  })

  it('steps from event to event by its buttons', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press(await reader.button('Settings'))
    await reader.press(await reader.button('Step forward'))
    await expect.poll(() => reader.query()).toEqual({ lang: 'en', to: '2018-03-01' })
    await expect.poll(() => eventsOn(reader)).toEqual(['alibaba-ntu'])
  })
})

/** Returns the width on which days are laid out, CSS pixels, and the text below it. */
async function axis(reader: Reader): Promise<{ width: number; months: string[] }> {
  const { width } = await reader.box(`${PLOT} .base`)
  const months = await reader.run(() =>
    [...document.querySelectorAll('[data-part="timeline"] .axis text')].map(({ textContent }) => textContent),
  )
  return { width, months }
}

/** Between the lanes' events, a little above the axis. */
async function emptyPlace(reader: Reader): Promise<{ x: number; y: number }> {
  const { x, y, width } = await reader.box(`${PLOT} .base`)
  return { x: x + width / 2, y: y - 4 }
}

async function focus(reader: Reader, selector: string): Promise<void> {
  await reader.run((css: string) => document.querySelector<HTMLElement>(css)?.focus(), selector)
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
