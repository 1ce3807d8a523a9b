import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsByCity, groupsByPlace, placeRows } from '../../../../../src/layout/map/circles/place-groups.ts'
import { circlesAround, circlesOfAll, isCrowded } from '../../../../../src/layout/map/circles/one-map.ts'
import { CIRCLES } from '../../../../../src/layout/map/circles/circles.ts'
import { countedAs } from '../../../../../src/layout/map/circles/row-groups.ts'
import { nearPanel, shownCircles } from '../../../../../src/layout/map/circles/shown-circles.ts'
import { CELL, placeSquares, squareGrid } from '../../../../../src/layout/map/circles/squares.ts'
import { originOf, project } from '../../../../../src/layout/map/mercator.ts'
import type { Camera, Coordinates } from '../../../../../src/layout/map/types.ts'
import { RowSet } from '../../../../../src/model/events/row-set.ts'
import { madeUpIndex } from './places.ts'

const INDEX = madeUpIndex(1500)
const { columns } = INDEX
const PLACED = placeRows(INDEX, columns.placed, (row) => row % 7)
const ROWS = columns.placed.slice()
const at = (row: number): Coordinates => [columns.longitude[row]!, columns.latitude[row]!]

const anyRows = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 8 }))
  .map(([n, rest]) => RowSet.where(columns.length, (row) => (row * 7919) % n === rest % n))
const anyCamera: fc.Arbitrary<Camera> = fc.record({
  center: fc.tuple(fc.integer({ min: -160, max: 190 }), fc.integer({ min: -60, max: 70 })),
  zoom: fc.double({ min: 0, max: 12, noNaN: true }),
  width: fc.integer({ min: 200, max: 900 }),
  height: fc.integer({ min: 100, max: 300 }),
})

/** What rows are counted as, one by one. */
function plainCount(rows: readonly number[], passing: RowSet): number {
  const found = rows.filter((row) => passing.has(row))
  return countedAs(found.filter((row) => !columns.milestones.has(row)).length, found.length)
}

describe('places', () => {
  it('contain every event that has a place once, and never events of two cities', () => {
    fc.assert(
      fc.property(anyCamera, ({ zoom }) => {
        const groups = groupsByPlace(PLACED, Math.ceil(zoom)).all()
        expect(groups.flatMap(({ rows }) => [...rows]).sort((a, b) => a - b)).toEqual(ROWS)
        for (const { rows } of groups) expect(new Set(Array.from(rows, (row) => columns.city[row])).size).toBe(1)
      }),
      { numRuns: 20 },
    )
  })

  it('are the cities where they are grouped by city', () => {
    const groups = groupsByCity(PLACED).all()
    for (const { city, rows } of groups)
      expect([...rows]).toEqual(ROWS.filter((row) => INDEX.events[row]!.city === city))
    expect(groups.flatMap(({ rows }) => [...rows])).toHaveLength(ROWS.length)
  })
})

describe('the numbers of circles and squares', () => {
  it('are those of a plain count, whatever the camera and the filters', () => {
    fc.assert(
      fc.property(anyCamera, anyRows, (camera, passing) => {
        const groups = groupsByPlace(PLACED, Math.ceil(camera.zoom))
        const counts = groups.count(passing)
        const circles = circlesOfAll(groups, camera.zoom, CIRCLES.wide)!
        for (const circle of shownCircles(circles, camera, counts, CIRCLES.wide)) {
          const rows = circle.groups.flatMap((group) => [...group.rows])
          expect(circle.found).toBe(plainCount(rows, passing))
        }
        for (const square of placeSquares(squareGrid(groups, camera.zoom), camera, counts).squares) {
          const rows = square.groups.flatMap((group) => [...group.rows])
          expect(square.found).toBe(plainCount(rows, passing))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('are in the cell of the first event of each place', () => {
    fc.assert(
      fc.property(anyCamera, (camera) => {
        const groups = groupsByPlace(PLACED, Math.ceil(camera.zoom))
        const { squares } = placeSquares(squareGrid(groups, camera.zoom), camera, groups.counts)
        for (const { key, groups: members } of squares)
          for (const { rows } of members) {
            const { x, y } = project(at(rows[0]!), camera.zoom)
            expect(`${Math.floor(x / CELL + 1e-9)} ${Math.floor(y / CELL + 1e-9)}`).toBe(key)
          }
      }),
      { numRuns: 20 },
    )
  })
})

describe('circles around a camera', () => {
  it('are those of the places in and around the panel, and have the least radius for one announcement', () => {
    fc.assert(
      fc.property(anyCamera, (camera) => {
        const groups = groupsByPlace(PLACED, Math.ceil(camera.zoom))
        const { circles, unit } = circlesAround(groups, camera, CIRCLES.wide)
        expect(unit).toBe(CIRCLES.wide.least)
        const origin = originOf(camera)
        const isNear = nearPanel(camera)
        const near = groups.all().filter(({ rows: [first] }) => {
          const { x, y } = project(at(first!), camera.zoom)
          return isNear({ x: x - origin.x, y: y - origin.y })
        })
        expect(circles.reduce((sum, { count }) => sum + count, 0)).toBe(near.reduce((sum, { count }) => sum + count, 0))
      }),
      { numRuns: 20 },
    )
  })

  it('aren’t tried where even the least would cover too much', () => {
    const camera: Camera = { center: [8, 47], zoom: 6, width: 640, height: 256 }
    const few = groupsByPlace(PLACED, 6)
    expect(isCrowded(few, camera, CIRCLES.wide)).toBe(false)
    expect(isCrowded(few, camera, { ...CIRCLES.wide, least: 60 })).toBe(true)
  })
})
