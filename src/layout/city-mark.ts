/**
 * A city is told by colour and by shape, so that either alone tells it. Both follow the order of the atlas's cities. d3-shape's symbols (3.2 kB gzipped)
 * have no pentagon.
 */
import type { Id } from '../model/dataset/types.ts'
import { hundredths } from './hundredths.ts'

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'cross'] as const
export type Shape = (typeof SHAPES)[number] | 'dot'

export interface CityMark {
  shape: Shape
  /** Which of the six city colours, 1 to 6; 0 for ink, where there is no city. */
  hue: number
}

/** The mark of what lies in no city. */
export const NO_CITY: CityMark = { shape: 'dot', hue: 0 }

/** Each city's mark. Past six cities the shapes turn while the colours turn out of step, so that 30 pairs differ. */
export function cityMarks(cities: readonly { id: Id }[]): ReadonlyMap<Id, CityMark> {
  return new Map(
    cities.map(({ id }, i) => {
      const round = Math.floor(i / SHAPES.length)
      return [id, { shape: SHAPES[i % SHAPES.length]!, hue: ((i + round) % SHAPES.length) + 1 }]
    }),
  )
}

/** How much wider than the size that it is asked for the widest shape is: the triangle's base is 16 px in a mark of 13. */
export const MARK_FILL = 16 / 13

/** Half sizes of the shapes where the mark's size is 1: they look alike in weight. From the design's 13 px mark. */
const CIRCLE_RADIUS = 6.9 / 13
const SQUARE_HALF = 6.2 / 13
const TRIANGLE_HALF = 8 / 13
const DIAMOND_HALF = 8.3 / 13
const PENTAGON_RADIUS = 7.6 / 13
const CROSS_HALF = 7 / 13
const CROSS_ARM = 2.6 / 13

/**
 * The outline of a mark as SVG path data around 0, 0.
 * @param size the mark's size, px: a square is a little less wide, a triangle `MARK_FILL` times as wide
 */
export function markPath(shape: Shape, size: number): string {
  const at = (points: readonly (readonly [number, number])[]) =>
    `M${points.map(([x, y]) => `${hundredths(x * size)},${hundredths(y * size)}`).join('L')}Z`
  switch (shape) {
    case 'circle':
      return circle(CIRCLE_RADIUS * size)
    case 'dot':
      return circle((CIRCLE_RADIUS * size) / 1.6)
    case 'square':
      return at(corners(SQUARE_HALF))
    case 'triangle': {
      // Raised by a twelfth, so that its weight and not its box stands in the middle.
      const height = TRIANGLE_HALF * Math.sqrt(3)
      const top = -height * 0.58
      return at([
        [0, top],
        [TRIANGLE_HALF, top + height],
        [-TRIANGLE_HALF, top + height],
      ])
    }
    case 'diamond':
      return at([
        [0, -DIAMOND_HALF],
        [DIAMOND_HALF, 0],
        [0, DIAMOND_HALF],
        [-DIAMOND_HALF, 0],
      ])
    case 'pentagon':
      return at(Array.from({ length: 5 }, (_, i) => polar(PENTAGON_RADIUS, -90 + 72 * i)))
    case 'cross':
      return at(crossCorners(CROSS_HALF, CROSS_ARM))
  }
}

function corners(half: number): [number, number][] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ]
}

function crossCorners(half: number, arm: number): [number, number][] {
  const quarter: [number, number][] = [
    [-arm, -half],
    [arm, -half],
    [arm, -arm],
  ]
  return [0, 90, 180, 270].flatMap((degrees) => quarter.map((point) => rotate(point, degrees)))
}

function polar(radius: number, degrees: number): [number, number] {
  return rotate([radius, 0], degrees)
}

function rotate([x, y]: [number, number], degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]
}

function circle(radius: number): string {
  const r = hundredths(radius)
  return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`
}
