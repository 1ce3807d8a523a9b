/** How much of a map circles cover. */
import type { Point } from '../types.ts'

/** Side of the squares of the map by which coverage is measured, px. */
export const SIDE = 64

interface Disc extends Point {
  readonly radius: number
}

/**
 * Returns the largest part of any 64 × 64 px that circles cover, 0 to 1; where circles overlap, they count once.
 *
 * @param enough coverage below which the exact number doesn't matter; it makes the measuring faster
 */
export function coverageOf(circles: readonly Disc[], enough = 0): number {
  const squares = new Map<string, { column: number; row: number; discs: Disc[]; area: number }>()
  for (const disc of circles) {
    const { x, y, radius } = disc
    for (let column = Math.floor((x - radius) / SIDE); column <= Math.floor((x + radius) / SIDE); column++)
      for (let row = Math.floor((y - radius) / SIDE); row <= Math.floor((y + radius) / SIDE); row++) {
        const key = `${column} ${row}`
        const square = squares.get(key) ?? { column, row, discs: [], area: 0 }
        if (square.discs.length === 0) squares.set(key, square)
        square.discs.push(disc)
        square.area += Math.PI * radius ** 2
      }
  }
  let most = 0
  for (const { column, row, discs, area } of squares.values())
    if (area / SIDE ** 2 > Math.max(most, enough)) most = Math.max(most, coveredPart(discs, column * SIDE, row * SIDE))
  return most
}

/** Returns the part of a square that discs cover, by pixel. */
function coveredPart(discs: readonly Disc[], left: number, top: number): number {
  const covered = new Uint8Array(SIDE ** 2)
  for (const { x, y, radius } of discs) {
    // A pixel counts by its middle.
    const lastRow = Math.min(SIDE - 1, Math.floor(y - top + radius - 0.5))
    for (let row = Math.max(0, Math.ceil(y - top - radius - 0.5)); row <= lastRow; row++) {
      const half = Math.sqrt(Math.max(0, radius ** 2 - (row + 0.5 - (y - top)) ** 2))
      const first = Math.max(0, Math.ceil(x - left - half - 0.5))
      const last = Math.min(SIDE - 1, Math.floor(x - left + half - 0.5))
      if (first <= last) covered.fill(1, row * SIDE + first, row * SIDE + last + 1)
    }
  }
  return covered.reduce((sum, pixel) => sum + pixel, 0) / SIDE ** 2
}
