import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearGroups } from '../../../../src/layout/map/clusters.ts'
import { overlaps } from '../../../../src/layout/map/geometry.ts'
import { groupEvents } from '../../../../src/layout/map/groups.ts'
import { mapStyle } from '../../../../src/layout/map/style.ts'
import type { Coordinates } from '../../../../src/layout/map/types.ts'
import { mapEvent } from './atlas-places.ts'

const STYLE = mapStyle()
const anyPlace: fc.Arbitrary<Coordinates> = fc.tuple(
  fc.double({ min: 113.9, max: 114.4, noNaN: true }),
  fc.double({ min: 22.2, max: 22.5, noNaN: true }),
)

describe('nearGroups', () => {
  // 0.01° of longitude at zoom 10 is 0.01 × 256 × 1024 / 360 = 7.28 px.
  const row: Coordinates[] = [
    [0, 0],
    [0.01, 0],
    [0.1, 0],
  ]

  it('joins what is nearer than the radius', () => {
    expect(nearGroups(row, 10, 20)).toEqual([[0, 1], [2]])
    expect(nearGroups(row, 10, 7)).toEqual([[0], [1], [2]])
  })

  it('knows fractions of a zoom', () => {
    // × √2 = 10.30 px
    expect(nearGroups(row, 10.5, 10)).toEqual([[0], [1], [2]])
    expect(nearGroups(row, 10.5, 10.6)).toEqual([[0, 1], [2]])
  })

  it('joins what is on both sides of 180°, where maps go on, and not what is at their two ends', () => {
    const suva: Coordinates[] = [
      [179.995, -17],
      [-179.995, -17],
      [-169.005, -17],
      [-168.995, -17],
    ]
    expect(nearGroups(suva, 10, 20)).toEqual([[0, 1], [2], [3]])
  })

  it('has every position in one group', () => {
    fc.assert(
      fc.property(
        fc.array(anyPlace, { maxLength: 200 }),
        fc.double({ min: 6, max: 12, noNaN: true }),
        (places, zoom) => {
          const positions = nearGroups(places, zoom, 20).flat()
          expect(positions.sort((a, b) => a - b)).toEqual(places.map((_, i) => i))
        },
      ),
    )
  })
})

describe('groupEvents', () => {
  it('orders the rows of two places so that their leaders don’t cross, else by time', () => {
    const rows = (places: readonly Coordinates[]) =>
      groupEvents(
        places.map((coordinates, i) => mapEvent({ id: `${i}`, coordinates })),
        8,
        300,
        STYLE,
      ).map((group) => group.rows.map(({ members }) => members[0]?.event.id))
    expect(rows([[114, 22.3], [114, 22.3]])).toEqual([['0', '1']]) // prettier-ignore
    // The second is north of the first.
    expect(rows([[114, 22.3], [114, 22.34]])).toEqual([['1', '0']]) // prettier-ignore
    expect(rows([[114, 22.34], [114, 22.3]])).toEqual([['0', '1']]) // prettier-ignore
  })

  it('leaves no two groups where their marks could meet', () => {
    fc.assert(
      fc.property(
        fc.array(anyPlace, { maxLength: 80 }),
        fc.double({ min: 8, max: 12, noNaN: true }),
        fc.boolean(),
        (places, zoom, areLong) => {
          const events = places.map((coordinates, i) => mapEvent({ id: `e${i}`, coordinates }))
          const groups = groupEvents(events, zoom, 240, STYLE, nearGroups, () => areLong)
          groups.forEach((group, i) =>
            expect(groups.slice(i + 1).some((other) => overlaps(other.footprint, group.footprint))).toBe(false),
          )
          expect(groups.flatMap(({ members }) => members)).toHaveLength(events.length)
        },
      ),
    )
  })

  it('does not regroup the neighbours of an event when it is selected', () => {
    const near = [mapEvent({ id: 'a' }), mapEvent({ id: 'b', coordinates: [114.22, 22.3193] })]
    const idsOf = (selected: boolean) =>
      groupEvents([mapEvent({ id: 'a', selected }), ...near.slice(1)], 9.6, 240, STYLE).map(({ members }) =>
        members.map(({ event }) => event.id),
      )
    expect(idsOf(true)).toEqual(idsOf(false))
  })

  it('gives rows the height of their labels, and less where six share a small panel', () => {
    const six = Array.from({ length: 6 }, (_, i) => mapEvent({ id: `e${i}` }))
    const heights = (height: number) =>
      groupEvents(six, 9.6, height, STYLE)[0]?.rows.map((row) => Math.round(row.height))
    // 18 + 16 for a title and its date
    expect(heights(240)).toEqual([34, 34, 34, 34, 34, 34])
    // (172 - 12) / 6 = 26.7
    expect(heights(172)).toEqual([27, 27, 27, 27, 27, 27])
    // At least the marks' own 16 + 4
    expect(heights(100)).toEqual([20, 20, 20, 20, 20, 20])
  })

  it('gives rows of long titles a second line where neighbouring groups leave room', () => {
    const heights = (places: readonly Coordinates[]) =>
      groupEvents(
        places.map((coordinates, i) => mapEvent({ id: `${i}`, coordinates })),
        9.6,
        240,
        STYLE,
        nearGroups,
        ({ id }) => id !== '1',
      ).map(({ rows }) => rows.map((row) => row.height))
    const two: Coordinates[] = [[114, 22.3], [114, 22.3]] // prettier-ignore
    // 2 × 18 + 16, and 18 + 16
    expect(heights(two)).toEqual([[52, 34]])
    // 0.18° of latitude at this zoom are 107 px: both have room. In 78 px only the first has, in 72 neither.
    const firsts = (latitude: number) => heights([...two, [114, latitude], [114, latitude]]).map(([first]) => first)
    expect(firsts(22.48)).toEqual([52, 52])
    expect(firsts(22.43)).toEqual([52, 34])
    expect(firsts(22.42)).toEqual([34, 34])
  })
})
