import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageLayout, type Box } from '../../../src/layout/stage.ts'

/** Exhibition screens with people in front: width and height in CSS pixels. */
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
/** By more than what sums of fractions leave. */
const overlap = (a: Box, b: Box) =>
  Math.min(right(a), right(b)) - Math.max(a.left, b.left) > 0.01 &&
  Math.min(bottom(a), bottom(b)) - Math.max(a.top, b.top) > 0.01

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

/** From a small 4:3 screen to a very large one. */
const sizes = fc.record({ width: fc.integer({ min: 640, max: 2560 }), height: fc.integer({ min: 480, max: 1440 }) })
const credits = fc.constantFrom(
  [],
  Array(3).fill('Hong Kong AI Lab release, line 9'),
  Array(10).fill('新闻稿，第 15 行'),
)

describe('a stage of any size from 640 × 480 to 2560 × 1440', () => {
  it('holds its words, map and timeline, each with a least size, none over another or beyond the screen', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.constantFrom('both', 'map', 'timeline'),
        fc.boolean(),
        credits,
        (size, parts, isTable, said) => {
          const layout = stageLayout(size.width, size.height, parts, { credits: said, isTable })
          const { scale, timelineScale, fonts, shrink } = layout
          const boxes = [layout.caption, layout.map, layout.timeline, layout.foot].filter((box) => box !== undefined)
          expect(boxes).toHaveLength(parts === 'both' ? 4 : 3)
          for (const box of boxes) {
            expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0)
            expect(right(box)).toBeLessThanOrEqual(size.width + 0.01)
            expect(bottom(box)).toBeLessThanOrEqual(size.height + 0.01)
          }
          boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)))
          // In the smallest words: 28 px on a screen that has room for them.
          const word = 12 * scale
          expect(word).toBeGreaterThanOrEqual(28 * shrink - 0.01)
          expect(word).toBeGreaterThanOrEqual(12)
          expect(fonts.small * timelineScale).toBeCloseTo(word)
          expect(layout.caption.height).toBeGreaterThanOrEqual(5 * word)
          if (layout.map) {
            expect(layout.map.height).toBeGreaterThanOrEqual(3.7 * word)
            expect(layout.map.width).toBeGreaterThanOrEqual(18 * word)
          }
          // Three lanes, one with a row of milestones, and the months.
          if (layout.timeline) expect(layout.timeline.height).toBeGreaterThanOrEqual(10 * word)
        },
      ),
      { seed: 19, numRuns: 1000 },
    )
  })
})

describe('the map of one city', () => {
  it.each([
    [1024, 768],
    [1600, 1200],
    [1280, 1024],
    [800, 600],
  ])('is no strip that cuts the ring around a mark on a screen of 4:3: %i × %i', (width, height) => {
    const words = { credits: Array(4).fill('Hong Kong AI Lab release, line 9'), isTable: false }
    const { caption, map, timeline, foot, scale } = stageLayout(width, height, 'both', { ...words, maps: 1 })
    // A ring is 78 px before scaling, a label two lines and a date.
    expect(map!.height).toBeGreaterThan(100 * scale)
    expect(map!.width).toBeGreaterThan(140 * scale)
    const boxes = [caption, map!, timeline!, foot]
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)))
    // The timeline keeps its room.
    expect(timeline).toEqual(stageLayout(width, height, 'both', words).timeline)
  })
})

describe('a reader’s minimum font size of 24 px', () => {
  it.each([
    [1440, 900],
    [1024, 768],
    [1280, 720],
  ])('leaves the sources of a slide room at %i × %i, below everything else', (width, height) => {
    const words = { credits: Array(4).fill('Hong Kong AI Lab release, line 9'), isTable: false }
    const usual = stageLayout(width, height, 'both', words)
    const { caption, map, timeline, foot, footSize } = stageLayout(width, height, 'both', { ...words, minimumSize: 24 })
    expect(footSize).toBeGreaterThanOrEqual(23.99)
    expect(foot.height).toBeGreaterThan(usual.foot.height)
    expect(bottom(foot)).toBeLessThanOrEqual(height + 0.01)
    const boxes = [caption, map, timeline, foot].filter((box) => box !== undefined)
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)))
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

describe('the maps of three cities', () => {
  it.each([
    [1024, 768],
    [800, 600],
  ])('are no strips on a screen of 4:3, unless the text is long: %i × %i', (width, height) => {
    const words = { credits: Array(4).fill('Hong Kong AI Lab release, line 9'), isTable: false, maps: 3 }
    const laidOut = (ems: number) =>
      stageLayout(width, height, 'both', { ...words, text: { width: ems, lineHeight: 1.24 } })
    const { caption, map, scale } = laidOut(80)
    expect(map!.height).toBeGreaterThan(120 * scale)
    expect(right(caption)).toBeLessThan(map!.left)
    expect(bottom(laidOut(110).caption)).toBeLessThan(laidOut(110).map!.top)
  })
})
