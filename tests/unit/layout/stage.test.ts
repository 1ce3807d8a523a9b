import { describe, expect, it } from 'vitest'
import { stageLayout, type Box } from '../../../src/layout/stage.ts'

/** Screens people stand beside: width and height in CSS pixels. */
const SCREENS = [
  [1920, 1080],
  [1280, 720],
  [1366, 768],
  [2560, 1440],
  [3840, 2160],
  [1024, 768],
  [1600, 1200],
  [1280, 1024],
  [1080, 1920],
  [768, 1366],
] as const

const bottom = ({ top, height }: Box) => top + height
const right = ({ left, width }: Box) => left + width
const overlap = (a: Box, b: Box) => a.left < right(b) && b.left < right(a) && a.top < bottom(b) && b.top < bottom(a)

describe.each(SCREENS)('a stage of %i × %i', (width, height) => {
  const layout = stageLayout(width, height)

  it.each(['both', 'map', 'timeline'] as const)('keeps its boxes on the screen and apart: %s', (parts) => {
    const { caption, map, timeline, foot } = stageLayout(width, height, parts)
    expect([map !== undefined, timeline !== undefined]).toEqual([parts !== 'timeline', parts !== 'map'])
    const boxes = [caption, map, timeline, foot].filter((box) => box !== undefined)
    for (const box of boxes) {
      expect(Math.min(box.left, box.top, box.width, box.height)).toBeGreaterThanOrEqual(0)
      expect(right(box)).toBeLessThanOrEqual(width)
      expect(bottom(box)).toBeLessThanOrEqual(height)
    }
    const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const))
    for (const [a, b] of pairs) expect(overlap(a, b)).toBe(false)
  })

  it('draws words of 28 px at the least where the screen is wide enough for them', () => {
    const { scale, timelineScale, fonts } = layout
    const least = width < 1000 ? 21 : 27.99
    expect(12 * scale).toBeGreaterThanOrEqual(least)
    expect(fonts.small * timelineScale).toBeGreaterThanOrEqual(least)
    expect(fonts.label).toBeGreaterThanOrEqual(fonts.small)
  })
})

describe('one view', () => {
  const area = (box: Box | undefined) => (box ? box.width * box.height : 0)

  it.each(SCREENS)('has the room of two, %i × %i', (width, height) => {
    const { map, timeline } = stageLayout(width, height)
    expect(area(stageLayout(width, height, 'map').map)).toBeGreaterThan(1.5 * area(map))
    expect(area(stageLayout(width, height, 'timeline').timeline)).toBeGreaterThan(1.2 * area(timeline))
  })
})

describe('a stage in the hand', () => {
  it('is a page in the page’s own sizes', () => {
    for (const [width, height] of [
      [360, 740],
      [844, 390],
    ] as const)
      expect(stageLayout(width, height)).toMatchObject({ shape: 'page', scale: 1, fonts: { label: 14, small: 12 } })
  })

  it('grows with the screen: twice as large a screen has everything twice as large', () => {
    const [hd, uhd] = [stageLayout(1920, 1080), stageLayout(3840, 2160)]
    expect(uhd.scale).toBeCloseTo(2 * hd.scale)
    expect(uhd.timelineScale).toBeCloseTo(2 * hd.timelineScale)
    expect(uhd.unit).toBeCloseTo(2 * hd.unit, 1)
    expect(uhd.map!.width / hd.map!.width).toBeCloseTo(2, 1)
  })
})
