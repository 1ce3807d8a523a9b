/**
 * Assigns rows to the milestone labels under their rail, independently of the window, as pack-announcements.ts does for
 * announcements.
 */
import { bisectLeft } from 'd3-array'
import type { Metrics } from '../metrics.ts'
import type { MeasuredItem } from './measured-items.ts'
import { makeRows, type Row } from './rows.ts'

/**
 * Form 0 is “name, date”, 1 the name, 2 the shortened name. The label starts at its mark's start or ends at its mark's
 * end.
 */
export interface MilestoneSlot {
  row: number
  align: 'start' | 'end'
  form: 0 | 1 | 2
}

export interface MilestonePackOptions {
  rows: number
  metrics: Metrics
  /**
   * x of an instant at the stepped zoom, and the free room on either side within the extent, px (see
   * pack-announcements.ts).
   */
  x: (day: number) => number
  roomLeft: (day: number) => number
  roomRight: (day: number) => number
  /** Whether a stretch, px, crosses a break of the axis; default: there are none. */
  crossesBreak?: (x0: number, x1: number) => boolean
  /** Places all items as if none were faded. */
  unfiltered?: boolean
}

/**
 * Placement costs, in rows: each row further down; right-aligned; date or end of the name missing; each neighbouring
 * mark covered; a break of the axis crossed.
 */
const COST = { row: 1, end: 0.4, form: [0, 1.2, 4], covers: 3, crosses: 6 } as const
/** Half the width reserved for a leader line, px. */
export const LEADER = 3

/**
 * Returns the slot of each item that passes the filters, by its index (in time order); null if no row has room. Works
 * from last to first: a label that starts at its mark never blocks earlier ones, whose leaders are to its left.
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
          // Without a leader to its own mark, the label would be read as the other mark's.
          if (covered > 0 && row === 0) continue
          const cost =
            COST.form[form] +
            row * COST.row +
            (align === 'end' ? COST.end : 0) +
            covered * COST.covers +
            (options.crossesBreak?.(from, to) === true ? COST.crosses : 0)
          if (cost >= least) continue
          best = { milestoneSlot: { row, align, form }, from, to }
          least = cost
        }
        // A leader blocked in this row can't reach any row below.
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

/** Returns the widths of the three forms, px. */
export function milestoneWidths(measured: MeasuredItem, metrics: Metrics): [number, number, number] {
  const { lineWidth, titleWidth } = measured
  return [lineWidth, titleWidth, Math.min(titleWidth, metrics.shortTitle)]
}

function leaderX(measured: MeasuredItem, align: MilestoneSlot['align'], { x, metrics }: MilestonePackOptions): number {
  const half = measured.last > measured.first ? metrics.smallMark / 2 : 0
  return align === 'start' ? x(measured.first) + half : x(measured.last) - half
}

/** Returns whether a leader at x can reach a row from the rail. */
export function isLeaderFree(rows: readonly Row[], row: number, x: number): boolean {
  for (let above = 0; above < row; above++) if (!rows[above]?.isFree(x - LEADER, x + LEADER)) return false
  return true
}

/** Counts the sorted numbers from `from` up to, but not including, `to`. */
function countWithin(sorted: readonly number[], from: number, to: number): number {
  return Math.max(0, bisectLeft(sorted, to) - bisectLeft(sorted, from))
}
