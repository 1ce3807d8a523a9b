/**
 * City marks. Colour and shape each identify a city or a region (`lanes.ts` says which). The shapes are our own:
 * d3-shape's symbols (2.0 kB gzipped more) have no pentagon, and equal areas make a mark of 13 px a triangle 18.6 px
 * wide and a diamond 22.8 px high, where the design has 16 and 16.6.
 */
import type { Id } from '../model/dataset/types.ts'
import { circlePath, outlinePath } from './svg-path.ts'

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'cross'] as const
export type Shape = (typeof SHAPES)[number] | 'dot'

export interface CityMark {
  shape: Shape
  /** Index of the city colour, 1 to 6; 0 for ink if there is no city. */
  hue: number
}

/** Mark of events outside any city. */
export const NO_CITY: CityMark = { shape: 'dot', hue: 0 }

/** Returns the marks of up to six cities or regions, in their order; others get none. */
export function cityMarks(cities: readonly { id: Id }[]): ReadonlyMap<Id, CityMark> {
  return new Map(SHAPES.flatMap((shape, i) => (cities[i] ? [[cities[i].id, { shape, hue: i + 1 }]] : [])))
}

/** Ratio of the widest shape's width to the nominal size: the base of the triangle is 16 px in a mark of 13. */
export const MARK_FILL = 16 / 13

/** Half sizes of the shapes for a mark of size 1, chosen for equal visual weight. From the design's 13 px mark. */
export const CIRCLE_RADIUS = 6.9 / 13
const SQUARE_HALF = 6.2 / 13
const TRIANGLE_HALF = 8 / 13
const DIAMOND_HALF = 8.3 / 13
const PENTAGON_RADIUS = 7.6 / 13
const CROSS_HALF = 7 / 13
const CROSS_ARM = 2.6 / 13

/**
 * Returns a mark's outline as SVG path data around (0, 0).
 * @param size size of the mark, px: a square is slightly narrower, a triangle `MARK_FILL` times as wide
 */
export function markPath(shape: Shape, size: number): string {
  const at = (points: readonly (readonly [number, number])[]) =>
    outlinePath(points.map(([x, y]) => [x * size, y * size]))
  switch (shape) {
    case 'circle':
      return circlePath(CIRCLE_RADIUS * size)
    case 'dot':
      return circlePath((CIRCLE_RADIUS * size) / 1.6)
    case 'square':
      return at(corners(SQUARE_HALF))
    case 'triangle': {
      // Raised by a twelfth, so that its visual weight and not its box is centred.
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
