/** Where marks stand in a cell of the relations. */
import type { Point } from '../map/types.ts'

/** Sizes of a mark that is alone and of one among others, and half the distance between these, px. */
const SIZE = { alone: 12, shared: 8 }
const APART = 5

export interface CellMarks {
  /** Size of each mark, px. */
  readonly size: number
  /** Their middles from the cell's, px. */
  readonly at: readonly Point[]
}

/** Returns where one to four marks stand: alone in the middle, two beside each other, more in two rows. */
export function cellMarks(count: number): CellMarks {
  if (count === 1) return { size: SIZE.alone, at: [{ x: 0, y: 0 }] }
  const rows = count > 2 ? 2 : 1
  return {
    size: SIZE.shared,
    at: Array.from({ length: count }, (_, i) => ({
      x: i % 2 === 0 ? -APART : APART,
      y: rows === 1 ? 0 : i < 2 ? -APART : APART,
    })),
  }
}

/** Numbers from which a cell is stronger, and the strength of each step, percent of the hue. */
export const STRENGTH = { from: [1, 2, 4, 8, 16], percent: [11, 22, 34, 50, 100] } as const

/** Returns the step of a number from 1 up, 0 to 4. */
export function strengthOf(count: number): number {
  return STRENGTH.from.findLastIndex((from) => count >= from)
}
