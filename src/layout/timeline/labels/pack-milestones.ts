/** Rows for the labels of milestones under their rail; in the manner of pack-announcements.ts, whatever part of time is in view. */
import { bisectLeft } from 'd3-array'
import type { Metrics } from '../metrics.ts'
import type { MeasuredItem } from './measured-items.ts'
import { makeRows, type Row } from './rows.ts'

/** Form 0 is “name, date”, 1 the name, 2 the name shortened. The label begins at its mark's start, or ends at its end. */
export interface MilestoneSlot {
  row: number
  align: 'start' | 'end'
  form: 0 | 1 | 2
}

export interface MilestonePackOptions {
  rows: number
  metrics: Metrics
  /** Pixels of an instant at the step's zoom, and those left free at either side before all of time ends (pack-announcements.ts). */
  x: (day: number) => number
  roomLeft: (day: number) => number
  roomRight: (day: number) => number
  /** Place all as if none were faded. */
  unfiltered?: boolean
}

/** What a row further down costs, in rows; ending at the mark; lacking the date, or the name's end; and each neighbour that the label would stand under. */
const COST = { row: 1, end: 0.4, form: [0, 1.2, 4], covers: 3 } as const
/** Half the width in pixels that a line down to a label is given. */
export const LEADER = 3

/**
 * Hooks of the pieces that pass the filters, by their position (in the order of time); null where no row is free. From the last to the first: a label
 * that begins at its mark never stands in the way of those before it, whose lines come down left of it.
 */
export function packMilestones(
  measuredItems: readonly MeasuredItem[],
  options: MilestonePackOptions,
): (MilestoneSlot | null)[] {
  const { metrics, x } = options
  const { labelPadding } = metrics
  const rows = makeRows(options.rows)
  const half = metrics.smallMark / 2
  const isFaded = (measured: MeasuredItem) => measured.item.faded && !options.unfiltered
  const endings = measuredItems.filter((measured) => !isFaded(measured)).map((measured) => x(measured.last))
  endings.sort((a, b) => a - b)
  const milestoneSlots: (MilestoneSlot | null)[] = measuredItems.map(() => null)

  for (let index = measuredItems.length - 1; index >= 0; index--) {
    const measured = measuredItems[index]
    if (!measured || isFaded(measured)) continue
    const x0 = x(measured.first) - half
    const x1 = x(measured.last) + half
    const widths = milestoneWidths(measured, metrics)
    let best: { milestoneSlot: MilestoneSlot; from: number; to: number } | null = null
    let least = Infinity
    for (const align of ['start', 'end'] as const) {
      const inFrame = half + (align === 'start' ? options.roomRight(measured.first) : options.roomLeft(measured.last))
      const leader = leaderX(measured, align, options)
      for (let row = 0; row < rows.length; row++) {
        const room = rows[row]?.room(leader - LEADER, leader + LEADER)
        for (const form of [0, 1, 2] as const) {
          const width = widths[form]
          const from = align === 'start' ? x0 : Math.min(x0, x1 - width)
          const to = align === 'start' ? Math.max(x1, x0 + width) : x1
          if (width > inFrame || !room || from - labelPadding / 2 < room.x0 || to + labelPadding / 2 > room.x1) continue
          const covered = align === 'start' ? 0 : countWithin(endings, from, x0 - 1)
          // With no line up to its own mark it would be read as the other's.
          if (covered > 0 && row === 0) continue
          const cost = COST.form[form] + row * COST.row + (align === 'end' ? COST.end : 0) + covered * COST.covers
          if (cost >= least) continue
          best = { milestoneSlot: { row, align, form }, from, to }
          least = cost
        }
        // What is taken here stands in the way of all rows below.
        if (!room) break
      }
    }
    if (!best) continue
    milestoneSlots[index] = best.milestoneSlot
    rows[best.milestoneSlot.row]?.take(best.from - labelPadding / 2, best.to + labelPadding / 2)
    const leader = leaderX(measured, best.milestoneSlot.align, options)
    for (const above of rows.slice(0, best.milestoneSlot.row)) above.take(leader - LEADER, leader + LEADER)
  }
  return milestoneSlots
}

/** Widths of the three forms. */
export function milestoneWidths(measured: MeasuredItem, metrics: Metrics): [number, number, number] {
  const { lineWidth, titleWidth } = measured
  return [lineWidth, titleWidth, Math.min(titleWidth, metrics.shortTitle)]
}

function leaderX(measured: MeasuredItem, align: MilestoneSlot['align'], { x, metrics }: MilestonePackOptions): number {
  const half = measured.last > measured.first ? metrics.smallMark / 2 : 0
  return align === 'start' ? x(measured.first) + half : x(measured.last) - half
}

/** Whether a line at x can come down from the rail to a row. */
export function isLeaderFree(rows: readonly Row[], row: number, x: number): boolean {
  for (let above = 0; above < row; above++) if (!rows[above]?.isFree(x - LEADER, x + LEADER)) return false
  return true
}

/** How many of the numbers, which are in order, lie from `from` to `to`. */
function countWithin(sorted: readonly number[], from: number, to: number): number {
  return Math.max(0, bisectLeft(sorted, to) - bisectLeft(sorted, from))
}
