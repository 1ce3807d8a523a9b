/** What the words about columns need: a grid line with its number, and what a column holds in all lanes together. */
import { LANE_NAME } from '../labels/lane-head.ts'
import type { ColumnLane, Measure, PlacedColumns } from '../types.ts'
import { barTop } from './column-shapes.ts'

/** Numbers of grid lines, times powers of ten. */
const ROUND = [1, 2.5, 5] as const
/** A line lower than this part of the largest column says little. */
const LEAST_PART = 4
/** Distance of the count behind a lane's name, px. */
const COUNT_GAP = 5
/** Half of the height of the words, px. */
export const HALF_LINE = 8

/** Where the words of a grid line are: before the plot, or on the line at the plot's left or right end. */
export type GuidePlace = 'gutter' | 'left' | 'right'

export interface Guide {
  /** Number of events in a column as high as the line. */
  count: number
  y: number
  at: GuidePlace
}

/**
 * Returns the grid line of a lane of bars: the highest one with a round number whose words have room; undefined if
 * there is none.
 * @param placeOf where a line's words have room; undefined if nowhere
 */
export function guideOf(
  lane: ColumnLane,
  columns: PlacedColumns,
  placeOf: (line: { count: number; y: number }) => GuidePlace | undefined,
): Guide | undefined {
  const most = lane.columns.reduce((largest, { total }) => Math.max(largest, total), 0)
  if (columns.perEvent === 0 || most < 1) return undefined
  for (let power = Math.floor(Math.log10(most)); power >= 0; power--) {
    for (const digit of ROUND.toReversed()) {
      const count = digit * 10 ** power
      if (count * LEAST_PART < most) return undefined
      if (!Number.isInteger(count) || count > most) continue
      const y = barTop(lane, count, columns)
      const at = y >= lane.top + HALF_LINE ? placeOf({ count, y }) : undefined
      if (at) return { count, y, at }
    }
  }
  return undefined
}

/**
 * Returns the end of the plot at which words can stand on a line, in its lane and over columns that are lower than it;
 * undefined if there is none.
 * @param words width of the words, px
 * @param width width of the plot, px
 */
export function endOnLine(
  lane: ColumnLane,
  line: { count: number; y: number },
  { words, width }: { words: number; width: number },
): 'left' | 'right' | undefined {
  if (line.y < lane.top + 2 * HALF_LINE || words > width / 2) return undefined
  const isFree = (from: number, to: number) =>
    lane.columns.every(({ x, width, total }) => x + width <= from || x >= to || total < line.count)
  if (isFree(0, words)) return 'left'
  return isFree(width - words, width) ? 'right' : undefined
}

/**
 * Returns the right end of each line of a lane's name, px from the gutter's left edge.
 * @param count the number of events behind the last line; '' if it isn't shown
 */
export function nameEnds(lines: readonly string[], count: string, measure: Measure): number[] {
  const behind = count === '' ? 0 : COUNT_GAP + measure(count, 'date')
  return lines.map((line, i) => LANE_NAME + measure(line, 'title') + (i === lines.length - 1 ? behind : 0))
}

/** Rows of the events that pass the filters and whose date is less exact than a column, and may be in it. */
export function inexactIn({ lanes }: PlacedColumns, { x, width }: { x: number; width: number }): number[] {
  const rows = lanes.flatMap(({ inexact }) =>
    inexact.flatMap((bar) => (!bar.faded && bar.x0 < x + width && bar.x1 > x ? bar.rows : [])),
  )
  return [...new Set(rows)]
}
