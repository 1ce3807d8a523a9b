/** The form in which the map shows its events: the richest that fits. */
import type { Circle } from './circles/circles.ts'
import type { Point, Size } from './types.ts'

/** From the richest to the one that always fits. `cities` and `regions` are panels, the others one map. */
export const MAP_FORMS = ['cities', 'regions', 'circles', 'squares'] as const
export type MapForm = (typeof MAP_FORMS)[number]

/** Part of a square of the map that circles may cover, and the side of such a square, px. */
const COVERAGE = { most: 0.35, side: 64 }
/** A richer form is chosen again only with this part of its room to spare, so that a pan doesn't alternate forms. */
const SPARE = 0.1

/**
 * Returns the form of one map of many cities: circles while they cover little of every part of the map.
 *
 * @param coverage from `coverageOf`, of what is in view without filters: filters don't change the form
 * @param former the form until now, if any
 */
export function oneMapForm(coverage: number, former?: MapForm): 'circles' | 'squares' {
  return coverage < COVERAGE.most * (former === 'squares' ? 1 - SPARE : 1) ? 'circles' : 'squares'
}

/**
 * Returns the largest part of any 64 × 64 px of the map that circles cover, 0 to 1. The circles are in panel pixels;
 * where they overlap, they count once.
 */
export function coverageOf(circles: readonly Pick<Circle, keyof Point | 'radius'>[], size: Size): number {
  const width = Math.ceil(size.width)
  const height = Math.ceil(size.height)
  const covered = new Uint8Array(width * height)
  const columns = Math.ceil(width / COVERAGE.side)
  const cells = new Uint32Array(columns * Math.ceil(height / COVERAGE.side))
  for (const { x, y, radius } of circles) {
    // A pixel counts by its middle.
    const lastRow = Math.min(height - 1, Math.floor(y + radius - 0.5))
    for (let row = Math.max(0, Math.ceil(y - radius - 0.5)); row <= lastRow; row++) {
      const half = Math.sqrt(Math.max(0, radius ** 2 - (row + 0.5 - y) ** 2))
      const last = Math.min(width - 1, Math.floor(x + half - 0.5))
      for (let column = Math.max(0, Math.ceil(x - half - 0.5)); column <= last; column++) {
        const pixel = row * width + column
        if (covered[pixel] === 1) continue
        covered[pixel] = 1
        cells[Math.floor(row / COVERAGE.side) * columns + Math.floor(column / COVERAGE.side)]! += 1
      }
    }
  }
  return cells.reduce((most, count) => Math.max(most, count), 0) / COVERAGE.side ** 2
}
