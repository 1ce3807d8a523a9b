/**
 * Rows for the announcements of a lane, whatever part of time is in view.
 *
 * The rows are found over all of time at a zoom that goes in steps (about an eighth each), never above the real one, so that whatever keeps apart here
 * keeps apart in the picture: every stretch that is taken holds its own mark, and marks only move apart as the zoom grows. So panning changes no row,
 * and a pixel more of width changes rows only where a step is passed; being a function of the zoom alone, every path back to it finds the same rows.
 */
import type { Metrics } from '../metrics.ts'
import { formWidths, type MeasuredItem } from './measured-items.ts'
import { makeRows, type Row } from './rows.ts'

/** Steps of the zoom per doubling. */
const STEPS = 6

/** The greatest step not above a zoom. What sums of fractions lose is given back, or a zoom on a step would fall to either side of it. */
export function stepBelow(pixelsPerDay: number): number {
  return 2 ** (Math.floor(Math.log2(pixelsPerDay) * STEPS + 1e-6) / STEPS)
}

export type Side = 'right' | 'left' | 'over'

/** Where a label goes: form 0 is whole, 1 without its date, 2 shortened. */
export interface Slot {
  row: number
  side: Side
  form: 0 | 1 | 2
}

export interface PackOptions {
  rows: number
  /** Whether dates stand under the titles in this lane. */
  underneath: boolean
  metrics: Metrics
  /** Pixels of an instant at the step's zoom. */
  x: (day: number) => number
  /** Pixels that lie free left and right of an instant before all of time ends: there labels have to go to the other side. */
  roomLeft: (day: number) => number
  roomRight: (day: number) => number
  /** Ids of the announcements that milestones hang from: their stems go down through the rows below. */
  stems: ReadonlySet<string>
  /** Place all as if none were faded. */
  unfiltered?: boolean
}

/** Half the width in pixels that a stem is given on its way down. */
export const STEM = 2

/** Slots of the pieces that pass the filters, by their position in `pieces` (in the order of time); null where all rows are taken. Faded ones get a row. */
export function packAnnouncements(measuredItems: readonly MeasuredItem[], options: PackOptions): (Slot | null)[] {
  const rows = makeRows(options.rows)
  const slots = measuredItems.map((): Slot | null => null)
  const place = (faded: boolean) => {
    for (const [index, measured] of measuredItems.entries()) {
      if (!options.unfiltered && measured.item.faded !== faded) continue
      slots[index] = faded ? placeFaded(measured, rows, options) : placeLabelled(measured, rows, options)
    }
  }
  place(false)
  if (!options.unfiltered) place(true)
  return slots
}

function placeLabelled(measured: MeasuredItem, rows: readonly Row[], options: PackOptions): Slot | null {
  const { mark, outline } = options.metrics
  const x0 = options.x(measured.first) - mark / 2
  const x1 = options.x(measured.last) + mark / 2
  const stem = options.stems.has(measured.item.id) ? options.x(measured.middle) : null
  let choices: Choice[] | undefined
  let bestRow = -1
  let bestRank = Infinity
  for (let row = 0; row < rows.length && bestRank > 0; row++) {
    const room = rows[row]?.room(x0 - outline, x1 + outline)
    if (!room || (stem !== null && !isStemPathFree(rows, row, stem))) continue
    // In a crowd most find no room for their mark, and need not be asked for more.
    choices ??= choicesOf(measured, x1 - x0, options)
    const rank = choices.findIndex((choice) => room.x0 <= x0 - choice.left && room.x1 >= x1 + choice.right)
    if (rank < 0 || rank >= bestRank) continue
    bestRow = row
    bestRank = rank
  }
  const choice = choices?.[bestRank]
  if (!choice) return null
  rows[bestRow]?.take(x0 - Math.max(outline, choice.left), x1 + Math.max(outline, choice.right))
  if (stem !== null) takeStem(rows, bestRow, stem)
  return { row: bestRow, side: choice.side, form: choice.form }
}

function placeFaded(measured: MeasuredItem, rows: readonly Row[], options: PackOptions): Slot | null {
  const half = options.metrics.smallMark / 2
  const x0 = options.x(measured.first) - half
  const x1 = options.x(measured.last) + half
  const row = rows.findIndex((each) => each.isFree(x0, x1))
  if (row < 0) return null
  rows[row]?.take(x0, x1)
  return { row, side: 'right', form: 0 }
}

/** Whether a stem at x can go down through all rows below one. */
export function isStemPathFree(rows: readonly Row[], row: number, x: number): boolean {
  for (let below = row + 1; below < rows.length; below++) if (!rows[below]?.isFree(x - STEM, x + STEM)) return false
  return true
}

/** Takes the stem's way where it is free. */
export function takeStem(rows: readonly Row[], row: number, x: number): void {
  for (const below of rows.slice(row + 1)) if (below.isFree(x - STEM, x + STEM)) below.take(x - STEM, x + STEM)
}

/** What a label needs free beyond its marks at either side. */
interface Choice {
  side: Side
  form: Slot['form']
  left: number
  right: number
}

/** The choices of a label in order, less those that would leave all of time. */
function choicesOf(measured: MeasuredItem, length: number, options: PackOptions): Choice[] {
  const { metrics } = options
  const { labelPadding } = metrics
  const gap = gapOf(measured, metrics)
  const widths = formWidths(measured, options.underneath, metrics)
  const roomRight = options.roomRight(measured.last) - metrics.mark / 2
  const roomLeft = options.roomLeft(measured.first) - metrics.mark / 2
  const choices: Choice[] = []
  for (const form of [0, 1, 2] as const) {
    const width = widths[form]
    if (form === 2 && width === widths[1]) continue
    if (length > metrics.longBar && form < 2) {
      const [oneLine] = formWidths(measured, false, metrics)
      const over = form === 0 ? oneLine : width
      choices.push({ side: 'over', form, left: 0, right: Math.max(0, over - length) + labelPadding })
    }
    if (gap + width <= roomRight) choices.push({ side: 'right', form, left: 0, right: gap + width + labelPadding })
    if (gap + width <= roomLeft) choices.push({ side: 'left', form, left: gap + width + labelPadding, right: 0 })
  }
  return choices
}

/** Pixels from the marks to the label. */
export function gapOf(measured: MeasuredItem, metrics: Metrics): number {
  return measured.item.alternatives.length > 0 ? metrics.pairGap : metrics.gap
}
