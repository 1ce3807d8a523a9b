import { describe, expect, it } from 'vitest'
import { groupsByPlace } from '../../../../../src/layout/map/circles/place-groups.ts'
import { placeSquares, stepOf, stepsFor } from '../../../../../src/layout/map/circles/squares.ts'
import { worldPanel } from '../../../../../src/layout/map/circles/world-panel.ts'
import { fromPanel } from '../../../../../src/layout/map/mercator.ts'
import { indexAtlas } from '../../../../../src/model/dataset/atlas-index.ts'
import { madeUpAtlas } from '../../../../fixtures/made-up/made-up-atlas.ts'

const INDEX = indexAtlas(madeUpAtlas({ events: 3000, claims: false }))
const GROUPS = groupsByPlace(INDEX.events, ({ city }) => 1 + ((city?.length ?? 0) % 6))
const PLACES = GROUPS.map(({ coordinates }) => coordinates)
const { camera: CAMERA } = worldPanel(PLACES, [], { width: 876, height: 276 })

describe('squares', () => {
  it('contain every event that has a place, each once', () => {
    const { squares } = placeSquares(GROUPS, CAMERA, () => true)
    const ids = squares.flatMap(({ events }) => events.map(({ id }) => id)).sort()
    expect(ids).toEqual(INDEX.events.flatMap(({ id, place }) => (place ? [id] : [])).sort())
  })

  it('are on whole pixels and don’t overlap', () => {
    const { squares } = placeSquares(GROUPS, CAMERA, () => true)
    const places = squares.map(({ left, top }) => `${left} ${top}`)
    expect(new Set(places).size).toBe(places.length)
    for (const { left, top } of squares) {
      expect(left).toBe(Math.round(left))
      expect((((left - squares[0]!.left) % 6) + 6) % 6).toBe(0)
      expect((((top - squares[0]!.top) % 6) + 6) % 6).toBe(0)
    }
  })

  it('move with a pan and stay as they are', () => {
    const [first] = placeSquares(GROUPS, CAMERA, () => true).squares
    const moved = { ...CAMERA, center: fromPanel(CAMERA, { x: CAMERA.width / 2 + 50, y: CAMERA.height / 2 }) }
    const same = placeSquares(GROUPS, moved, () => true).squares.find(({ key }) => key === first!.key)
    expect(same).toMatchObject({ left: first!.left - 50, found: first!.found, hue: first!.hue })
  })

  it('keep their place, steps and colour under a filter', () => {
    const all = placeSquares(GROUPS, CAMERA, () => true)
    const some = new Set(INDEX.events.filter((_, i) => i % 9 === 0).map(({ id }) => id))
    const filtered = placeSquares(GROUPS, CAMERA, (id) => some.has(id))
    expect(filtered.steps).toEqual(all.steps)
    const places = (list: typeof all) => list.squares.map(({ left, top, hue }) => ({ left, top, hue }))
    expect(places(filtered)).toEqual(places(all))
    for (const { found, step } of filtered.squares) expect(step === undefined).toBe(found === 0)
  })

  it('are about 300 km wide where the world is 876 px wide', () => {
    const camera = { ...CAMERA, zoom: Math.log2(876 / 256) }
    // 40,075 km / 876 × 6 = 274 km
    expect(placeSquares(GROUPS, camera, () => true).kilometres).toBe(300)
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
