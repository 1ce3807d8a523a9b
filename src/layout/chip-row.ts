/** Which chips a row shows. */
import type { MeasureText } from './font.ts'

/** Lengths of a chip and of the gap between two, px; the same as in the styles of `.chip` and `.chips`. */
const CHIP = { padding: 11, narrowPadding: 9, border: 1, gap: 6, fold: 17 }
const BETWEEN = 6
const NAME = { size: 14, weight: 400 }
const COUNT = { size: 12, weight: 400 }
/** Length of the longest bar under a count, px. */
export const CHIP_BAR = 36
/** Margin of the button for the other chips, the gap before its icon and the icon's size, px. */
const MORE = { margin: 4, gap: 4, icon: 12, font: NAME }

export interface ChipText {
  name: string
  /** The widest count that it can have. */
  count: string
  /** Whether it has a button that unfolds its parts. */
  hasFold: boolean
  /** Whether its count is over a bar. */
  hasBar?: boolean
}

export interface RowOptions {
  /** Number of all chips, and the width of each with those that go with it, px. */
  count: number
  widthOf: (i: number) => number
  /** Ascending indices of chips that are shown in any case. */
  kept: readonly number[]
  /** Length of a line, px. */
  width: number
  /** Maximum number of lines if they show all chips. */
  lines: number
  /** Width of the button for the chips that aren't shown, px. */
  moreWidth: (beyond: number) => number
}

/**
 * Returns the ascending indices of the chips that a row shows: all, if they fit on `lines` lines; else on one line the
 * first ones and those that are kept, with room for a button for the others.
 */
export function chipsInRow({ count, widthOf, kept, width, lines, moreWidth }: RowOptions): number[] {
  if (count === 0 || doFit(count, widthOf, width, lines)) return Array.from({ length: count }, (_, i) => i)
  const room = width - BETWEEN - moreWidth(count)
  let right = kept.reduce((sum, i) => sum + widthOf(i) + BETWEEN, 0)
  const first: number[] = []
  for (let i = 0; i < count; i++) {
    const isKept = kept.includes(i)
    if (!isKept) right += widthOf(i) + BETWEEN
    if (right - BETWEEN > room && first.length + kept.length > 0) break
    first.push(i)
  }
  return [...new Set([...first, ...kept])].sort((a, b) => a - b)
}

function doFit(count: number, widthOf: (i: number) => number, width: number, lines: number): boolean {
  let line = 1
  let right = -BETWEEN
  for (let i = 0; i < count; i++) {
    right += BETWEEN + widthOf(i)
    if (right <= width) continue
    line++
    right = widthOf(i)
    if (line > lines || right > width) return false
  }
  return true
}

/** Returns the width of a chip, px. */
export function chipWidth(chip: ChipText, isNarrow: boolean, measure: MeasureText): number {
  const { name, count, hasFold, hasBar = false } = chip
  const counted = Math.max(hasBar ? CHIP_BAR : 0, Math.ceil(measure(count, COUNT)))
  const text = Math.ceil(measure(name, NAME)) + CHIP.gap + counted
  const padding = isNarrow ? CHIP.narrowPadding : CHIP.padding
  return text + 2 * (padding + CHIP.border) + (hasFold ? CHIP.fold : 0)
}

/** Returns the width of several chips in a row, px. */
export function chipsWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + BETWEEN, -BETWEEN)
}

/** Returns the width of the button for the other chips, px. */
export function moreButtonWidth(text: string, measure: MeasureText): number {
  return Math.ceil(measure(text, MORE.font)) + MORE.margin + MORE.gap + MORE.icon
}
