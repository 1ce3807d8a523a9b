import { describe, expect, it } from 'vitest'
import { CIRCLES, placeCircles } from '../../../../../src/layout/map/circles/circles.ts'
import { covers, labelCircles, type NamedCircle } from '../../../../../src/layout/map/circles/circle-labels.ts'
import { worldPanel } from '../../../../../src/layout/map/circles/world-panel.ts'
import { frameOf, holds, overlaps } from '../../../../../src/layout/map/geometry.ts'
import { originOf } from '../../../../../src/layout/map/mercator.ts'
import { seededRandom } from '../../../../support/random-atlas.ts'
import { worldPlaces } from './places.ts'
import { randomGroups } from './random-groups.ts'

const OPTIONS = { size: { width: 400, height: 200 }, line: 16, coverable: 4, controls: [] }
const circle = (key: string, x: number, y: number, radius = 5): NamedCircle => ({ key, x, y, radius, width: 60 })

describe('names of circles', () => {
  it('are to the right of their circle where there is room', () => {
    const one = circle('a', 200, 100)
    expect(labelCircles([one], [one], OPTIONS).get('a')).toEqual({
      box: { left: 209, top: 92, right: 269, bottom: 108 },
      align: 'start',
      leader: null,
    })
  })

  it('are to the left at the frame’s right edge', () => {
    const one = circle('a', 390, 100)
    expect(labelCircles([one], [one], OPTIONS).get('a')?.align).toBe('end')
  })

  it('go to the busiest where there is room for one', () => {
    const size = { width: 130, height: 20 }
    const circles = [circle('busy', 10, 10), circle('quiet', 120, 10)]
    expect([...labelCircles(circles, circles, { ...OPTIONS, size }).keys()]).toEqual(['busy'])
  })

  it('are at the end of a leader where all sides are taken', () => {
    const crowd = [-24, 0, 24].flatMap((dx) => [-16, 0, 16].map((dy) => circle(`${dx} ${dy}`, 200 + dx, 100 + dy, 7)))
    const middle = crowd.find(({ key }) => key === '0 0')!
    const others = crowd.filter(({ key }) => key !== '0 0' && key !== '24 -16')
    expect(labelCircles([middle], [middle, ...others], OPTIONS).get('0 0')?.leader).toMatchObject({
      from: { x: expect.any(Number), y: expect.any(Number) },
    })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of made-up places %i cover nothing, and are inside the map', (seed) => {
    const next = seededRandom(seed)
    const groups = randomGroups(seed, 30 * 4 ** (seed % 4))
    const isPhone = seed % 2 === 0
    const size = isPhone ? { width: 328, height: 132 } : { width: 876, height: 276 }
    const places = worldPlaces(groups.map(({ coordinates }) => coordinates))
    const { camera } = worldPanel(places, [], size)
    const origin = originOf(camera)
    const circles = placeCircles(groups, camera.zoom, isPhone ? CIRCLES.phone : CIRCLES.wide).circles.map(
      ({ members, x, y, radius }) => ({
        key: members[0].id,
        x: x - origin.x,
        y: y - origin.y,
        radius,
        width: 30 + next() * 80,
      }),
    )
    const controls = [{ left: 0, top: size.height - 36, right: 80, bottom: size.height }]
    const options = { size, line: 16, coverable: isPhone ? 1.8 : 4, controls }
    const placed = labelCircles(circles, circles, options)
    expect(placed.size).toBeGreaterThan(0)
    const labels = [...placed]
    for (const [i, [key, { box, leader }]] of labels.entries()) {
      expect(holds(frameOf(size), box)).toBe(true)
      expect(controls.some((control) => overlaps(control, box))).toBe(false)
      const spaced = { ...box, left: box.left - 4.9, right: box.right + 4.9 }
      expect(labels.slice(i + 1).find(([, other]) => overlaps(other.box, spaced))).toBeUndefined()
      expect(circles.find((one) => one.radius > options.coverable && covers(box, one))).toBeUndefined()
      if (leader) expect(Math.hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y)).toBeLessThan(52.001)
      const { x, y, radius } = circles.find((one) => one.key === key)!
      if (!leader) expect(covers(box, { x, y, radius: radius + 5 })).toBe(true)
    }
  })
})
