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

export interface Guide {
  /** Number of events in a column as high as the line. */
  count: number
  y: number
}

/**
 * Returns the grid line of a lane of bars: the highest one with a round number whose words are clear of the lane's
 * name; undefined if there is none.
 * @param isFree whether there is room for the words of a line in the gutter
 */
export function guideOf(
  lane: ColumnLane,
  columns: PlacedColumns,
  isFree: (guide: Guide) => boolean,
): Guide | undefined {
  const most = lane.columns.reduce((largest, { total }) => Math.max(largest, total), 0)
  if (columns.perEvent === 0 || most < 1) return undefined
  for (let power = Math.floor(Math.log10(most)); power >= 0; power--) {
    for (const digit of ROUND.toReversed()) {
      const count = digit * 10 ** power
      const guide = { count, y: barTop(lane, count, columns) }
      if (count * LEAST_PART < most) return undefined
      if (Number.isInteger(count) && count <= most && guide.y >= lane.top + HALF_LINE && isFree(guide)) return guide
    }
  }
  return undefined
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
