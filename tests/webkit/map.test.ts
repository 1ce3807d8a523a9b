import { Key } from 'selenium-webdriver'
import { describe, expect } from 'vitest'
import { it, type Point, type Reader } from './support/reader.ts'

const MAP = '[data-part="map"] [role="region"][aria-label="Map of Hong Kong"]'
const marker = (event: string) => `[data-part="map"] .marker[data-event="${event}"]`

describe('the map', () => {
  it('opens an event at a press on its marker, which the timeline marks as well', async ({ reader }) => {
    await reader.open('?lang=en')
    await reader.press(marker('polyu-alibaba-cloud'))
    await expect.poll(() => reader.query()).toEqual({ lang: 'en', event: 'polyu-alibaba-cloud' })
    await expect.poll(() => reader.text('[data-part="details"] h2')).toMatch(/PolyU/)
    for (const part of ['map', 'timeline'])
      expect(await reader.attributes(`[data-part="${part}"] [aria-current="true"]`, 'data-event')).toEqual([
        'polyu-alibaba-cloud',
      ])
  })

  it('is panned by a drag, by the distance of the pointer, and by the arrow keys', async ({ reader }) => {
    await reader.open('?lang=en&map=hong-kong')
    const before = await middle(reader, 'hkai-lab')
    const { x, y, width, height } = await reader.box(MAP)
    await reader.drag({ x: x + width / 4, y: y + height / 4 }, { x: 80, y: 40 })
    await expect.poll(() => middle(reader, 'hkai-lab')).toEqual({ x: before.x + 80, y: before.y + 40 })
    expect(await reader.query(), 'opens nothing').toEqual({ lang: 'en', map: 'hong-kong' })
    await reader.keys(Key.ARROW_LEFT)
    await expect.poll(async () => (await middle(reader, 'hkai-lab')).x).toBeGreaterThan(before.x + 100)
  })

  it('is zoomed by its buttons, and by the wheel after a press', async ({ reader }) => {
    await reader.open('?lang=en&map=hong-kong')
    const before = await metresPerPixel(reader)
    await reader.press(await reader.button('Zoom in', '[data-part="map"]'))
    await expect.poll(() => metresPerPixel(reader)).toBeLessThan(before / 1.3)
    await reader.press(await reader.button('Zoom out', '[data-part="map"]'))
    await expect.poll(() => metresPerPixel(reader)).toBeCloseTo(before, 0)

    const { x, y, width } = await reader.box(MAP)
    await reader.press({ x: x + width / 3, y: y + 60 })
    await reader.turnWheel(MAP, { y: -240 })
    await expect.poll(() => metresPerPixel(reader)).toBeLessThan(before / 1.3)
  })

  it('of one city is enlarged by a button, and reduced by a button and by Escape', async ({ reader }) => {
    await reader.open('?lang=en')
    const small = await reader.box(MAP)
    await reader.press(await reader.button('Enlarge the map of Hong Kong'))
    await expect.poll(() => reader.query()).toEqual({ lang: 'en', map: 'hong-kong' })
    expect((await reader.box(MAP)).width).toBeGreaterThan(2 * small.width)
    expect(await reader.text('[data-part="map"]')).not.toContain('Jurong Island')
    await reader.press(await reader.button('Back to all cities'))
    await expect.poll(() => reader.query()).toEqual({ lang: 'en' })
    await reader.press(await reader.button('Enlarge the map of Singapore'))
    await expect.poll(() => reader.query()).toEqual({ lang: 'en', map: 'singapore' })
    await reader.keys(Key.ESCAPE)
    await expect.poll(() => reader.query()).toEqual({ lang: 'en' })
    expect((await reader.box(MAP)).width).toBe(small.width)
  })
})

/** Returns the middle of a marker, whole CSS pixels. */
async function middle(reader: Reader, event: string): Promise<Point> {
  const { x, y, width, height } = await reader.box(marker(event))
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
}

/** Returns metres per pixel: the distance on the map's scale bar, divided by the bar's length. */
async function metresPerPixel(reader: Reader): Promise<number> {
  const { width } = await reader.box('[data-part="map"] .scale .bar')
  const [, number = '', unit] = /^([\d.,]+)\s(km|m)/.exec(await reader.text('[data-part="map"] .scale')) ?? []
  return (Number(number) * (unit === 'km' ? 1000 : 1)) / width
}
