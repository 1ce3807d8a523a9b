/** How many chips fit on one line. */
import type { MeasureText } from './font.ts'

/** Lengths of a chip and of the gap between two, px; the same as in the styles of `.chip` and `.chips`. */
const CHIP = { padding: 11, border: 1, gap: 6, fold: 17 }
const BETWEEN = 6
const NAME = { size: 14, weight: 400 }
const COUNT = { size: 12, weight: 400 }

export interface ChipText {
  name: string
  /** The widest count that it can have. */
  count: string
  /** Whether it has a button that unfolds its parts. */
  hasFold: boolean
}

/** Returns the number of chips, from the first, that fit on a line of `width` px; at least one. */
export function chipsOnLine(chips: readonly ChipText[], width: number, measure: MeasureText): number {
  let right = -BETWEEN
  const beyond = chips.findIndex(({ name, count, hasFold }) => {
    const text = Math.ceil(measure(name, NAME)) + CHIP.gap + Math.ceil(measure(count, COUNT))
    right += BETWEEN + text + 2 * (CHIP.padding + CHIP.border) + (hasFold ? CHIP.fold : 0)
    return right > width
  })
  return beyond < 0 ? chips.length : Math.max(1, beyond)
}
