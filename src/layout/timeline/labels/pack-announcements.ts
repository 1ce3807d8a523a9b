/**
 * Assigns rows to the announcements of a lane, independently of the window.
 * Rows are computed over the whole extent at a stepped zoom (steps of about an eighth) that is never above the actual
 * zoom. Labels that don't overlap at that zoom don't overlap on screen either: every reserved stretch contains its own
 * mark, and marks only move apart as the zoom grows. So panning changes no row, and resizing changes rows only where it
 * crosses a step. The result depends on the zoom alone, so returning to a zoom restores its rows.
 */
import type { Metrics } from '../metrics.ts'
import { leastPairReach } from './marks.ts'
import { formWidths, instants, type MeasuredItem } from './measured-items.ts'
import { makeRows, type Row } from './rows.ts'

/** Zoom steps per doubling. */
const STEPS = 6

/**
 * Returns the greatest step not above a zoom. A tolerance makes up for rounding, or a zoom exactly on a step could fall
 * to either side of it.
 */
export function stepBelow(pixelsPerDay: number): number {
  return 2 ** (Math.floor(Math.log2(pixelsPerDay) * STEPS + 1e-6) / STEPS)
}

export type Side = 'right' | 'left' | 'over'

/** Position of a label. Form 0 is complete, 1 lacks the date, 2 is shortened; both say “planned” of what is. */
export interface Slot {
  row: number
  side: Side
  form: 0 | 1 | 2
}

export interface PackOptions {
  rows: number
  /** Whether dates are placed under the titles in this lane. */
  underneath: boolean
  metrics: Metrics
  /** x of an instant at the stepped zoom, px. */
  x: (day: number) => number
  /**
   * Free pixels left and right of an instant within the whole extent. Labels without room on one side go to the other.
   */
  roomLeft: (day: number) => number
  roomRight: (day: number) => number
  /** Whether a stretch, px, crosses a break; a label on the other side is preferred. */
  crossesBreak?: (x0: number, x1: number) => boolean
  /** Ids of the announcements that have milestones. Their stems cross the rows below. */
  stems: ReadonlySet<string>
  /** Places all items as if none were faded. */
  unfiltered?: boolean
}

/** Half the width reserved for a stem, px. */
export const STEM = 2

/**
 * Returns the slot of each item, by its index in `measuredItems` (in time order); null if no row has room. Faded items
 * get a row, after all others.
 */
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
  const { outline } = options.metrics
  const { x0, x1 } = reservedFor(measured, options.x, options.metrics)
  const stem = options.stems.has(measured.item.id) ? options.x(measured.middle) : null
  let choices: Choice[] | undefined
  let bestRow = -1
  let bestRank = Infinity
  for (let row = 0; row < rows.length && bestRank > 0; row++) {
    const room = rows[row]?.room(x0 - outline, x1 + outline)
    if (!room || (stem !== null && !isStemPathFree(rows, row, stem))) continue
    // Computed lazily: in a crowded lane most items find no room even for their mark.
    choices ??= choicesOf(measured, x0, x1, options)
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

/** Returns the stretch that an item's marks take, also when its other dates are moved out to be seen. */
function reservedFor(
  { item, first, last }: MeasuredItem,
  x: (day: number) => number,
  metrics: Metrics,
): { x0: number; x1: number } {
  const reach = metrics.mark / 2
  const [start, end] = instants(item.start, item.end)
  const leastReach = leastPairReach(metrics)
  const hasEarlier = item.alternatives.some((other) => other.start < item.start)
  const hasLater = item.alternatives.some((other) => other.start >= item.start)
  return {
    x0: Math.min(x(first) - reach, hasEarlier ? x(start) - leastReach : Infinity),
    x1: Math.max(x(last) + reach, hasLater ? x(end) + leastReach : -Infinity),
  }
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

/** Returns whether a stem at x can cross all rows below `row`. */
export function isStemPathFree(rows: readonly Row[], row: number, x: number): boolean {
  for (let below = row + 1; below < rows.length; below++) if (!rows[below]?.isFree(x - STEM, x + STEM)) return false
  return true
}

/** Reserves the stem's path in the rows where it is free. */
export function takeStem(rows: readonly Row[], row: number, x: number): void {
  for (const below of rows.slice(row + 1)) if (below.isFree(x - STEM, x + STEM)) below.take(x - STEM, x + STEM)
}

/** The room that a label needs on either side of its marks, px. */
interface Choice {
  side: Side
  form: Slot['form']
  left: number
  right: number
}

/** Returns a label's choices in order of preference, without those that would leave the extent. */
function choicesOf(measured: MeasuredItem, x0: number, x1: number, options: PackOptions): Choice[] {
  const { metrics, crossesBreak = () => false } = options
  const length = x1 - x0
  const { labelPadding } = metrics
  const gap = gapOf(measured, metrics)
  const widths = formWidths(measured, options.underneath, metrics)
  const roomRight = options.roomRight(measured.last) - (x1 - options.x(measured.last))
  const roomLeft = options.roomLeft(measured.first) - (options.x(measured.first) - x0)
  const choices: Choice[] = []
  for (const form of [0, 1, 2] as const) {
    const width = widths[form]
    if (form === 2 && width === widths[1]) continue
    if (length > metrics.longBar && form < 2) {
      const over = formWidths(measured, false, metrics)[form]
      choices.push({ side: 'over', form, left: 0, right: Math.max(0, over - length) + labelPadding })
    }
    const sides: Choice[] = []
    if (gap + width <= roomRight) sides.push({ side: 'right', form, left: 0, right: gap + width + labelPadding })
    if (gap + width <= roomLeft) sides.push({ side: 'left', form, left: gap + width + labelPadding, right: 0 })
    const isTorn = ({ left, right }: Choice) => crossesBreak(x0 - left, x1 + right)
    choices.push(...sides.filter((side) => !isTorn(side)), ...sides.filter(isTorn))
  }
  return choices
}

/** Returns the distance from the marks to the label, px. */
export function gapOf(measured: MeasuredItem, metrics: Metrics): number {
  return measured.item.alternatives.length > 0 ? metrics.pairGap : metrics.gap
}
