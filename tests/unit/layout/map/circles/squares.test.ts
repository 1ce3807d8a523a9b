import { describe, expect, it } from 'vitest'
import { groupsByPlace, placeRows } from '../../../../../src/layout/map/circles/place-groups.ts'
import {
  placeSquares,
  squareGrid,
  stepOf,
  stepsFor,
  type Squares,
} from '../../../../../src/layout/map/circles/squares.ts'
import { worldPanelOf } from '../../../../../src/layout/map/circles/world-panel.ts'
import { rowsIn } from '../../../../../src/layout/map/circles/shown-circles.ts'
import { fromPanel } from '../../../../../src/layout/map/mercator.ts'
import type { Camera } from '../../../../../src/layout/map/types.ts'
import { everyNth, madeUpIndex } from './places.ts'

const INDEX = madeUpIndex(3000)
const { all: EVERY, placed: PLACED } = INDEX.columns
const { camera: CAMERA } = worldPanelOf(INDEX, PLACED, { width: 876, height: 276 })
const ROWS = placeRows(INDEX, PLACED, (row) => 1 + (row % 6))

function squaresAt(camera: Camera, rows = EVERY): Squares {
  const groups = groupsByPlace(ROWS, Math.ceil(camera.zoom))
  return placeSquares(squareGrid(groups, camera.zoom), camera, groups.count(rows))
}

describe('squares', () => {
  it('contain every event that has a place, each once', () => {
    const { squares } = squaresAt(CAMERA)
    const ids = squares.flatMap((square) => rowsIn(square, EVERY).map((row) => INDEX.events[row]!.id)).sort()
    expect(ids).toEqual(INDEX.events.flatMap(({ id, place }) => (place ? [id] : [])).sort())
  })

  it('are on whole pixels and don’t overlap', () => {
    const { squares } = squaresAt(CAMERA)
    const places = squares.map(({ left, top }) => `${left} ${top}`)
    expect(new Set(places).size).toBe(places.length)
    for (const { left, top } of squares) {
      expect(left).toBe(Math.round(left))
      expect((((left - squares[0]!.left) % 6) + 6) % 6).toBe(0)
      expect((((top - squares[0]!.top) % 6) + 6) % 6).toBe(0)
    }
  })

  it('move with a pan and stay as they are', () => {
    const [first] = squaresAt(CAMERA).squares
    const moved = { ...CAMERA, center: fromPanel(CAMERA, { x: CAMERA.width / 2 + 50, y: CAMERA.height / 2 }) }
    const same = squaresAt(moved).squares.find(({ key }) => key === first!.key)
    expect(same).toMatchObject({ left: first!.left - 50, found: first!.found, hue: first!.hue })
  })

  it('keep their place, steps and colour under a filter', () => {
    const all = squaresAt(CAMERA)
    const filtered = squaresAt(CAMERA, everyNth(INDEX, 9))
    expect(filtered.steps).toEqual(all.steps)
    const places = (list: typeof all) => list.squares.map(({ left, top, hue }) => ({ left, top, hue }))
    expect(places(filtered)).toEqual(places(all))
    for (const { found, step } of filtered.squares) expect(step === undefined).toBe(found === 0)
  })

  it('are about 300 km wide where the world is 876 px wide', () => {
    const camera = { ...CAMERA, zoom: Math.log2(876 / 256) }
    // 40,075 km / 876 × 6 = 274 km
    expect(squaresAt(camera).kilometres).toBe(300)
  })
})

describe('the steps of squares', () => {
  it('are 1, 3, 10, 30, 100 and 300', () => {
    const steps = stepsFor([1, 2, 5])
    expect(steps).toEqual([1, 3, 10, 30, 100, 300])
    expect([1, 2, 3, 9, 10, 299, 300, 5000].map((count) => stepOf(count, steps))).toEqual([0, 0, 1, 1, 2, 4, 5, 5])
  })

  it('are ten times as large while the top one would hold over a twentieth of all cells', () => {
    const counts = Array.from({ length: 100 }, (_, i) => (i < 6 ? 400 : 1))
    expect(stepsFor(counts)).toEqual([1, 30, 100, 300, 1000, 3000])
    expect(stepsFor(counts.map((count, i) => (i < 5 ? count : 1)))).toEqual([1, 3, 10, 30, 100, 300])
    expect(stepOf(25, stepsFor(counts))).toBe(0)
  })
})
