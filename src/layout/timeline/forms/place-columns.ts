/** The forms dots, bars and strips: events in columns of equal units of time, one lane above another. */
import { clamp } from '../../../model/clamp.ts'
import { valuesIn } from '../../../model/events/row-lists.ts'
import type { RowSet } from '../../../model/events/row-set.ts'
import { isAfterWindow, isBeforeWindow } from '../labels/measured-items.ts'
import type { TimelineRows } from '../timeline-rows.ts'
import type { ColumnLane, PlacedColumn, TimeScale } from '../types.ts'
import { columnsIn } from './columns.ts'
import type { FilteredColumns } from './counted-columns.ts'

/** Distances from a lane's lower edge to its columns, and to the bars of inexact dates; px at size 1. */
const FOOT = 5
const INEXACT = 2
/** Least length of the bar of an inexact date, px at size 1. */
const SHORTEST = 10

export interface ColumnLaneOptions {
  id: string
  /** Its position from the top. */
  lane: number
  top: number
  height: number
  scale: TimeScale
  width: number
  size: number
  /** Whether columns are as high as the lane, in strips. */
  isStrip: boolean
  rows: TimelineRows
  /** The rows that pass the filters. */
  passing: RowSet
}

/** Places the columns of a lane in a window. */
export function placeColumnLane(facts: FilteredColumns, options: ColumnLaneOptions): ColumnLane {
  const { id, lane, top, height, scale, size, isStrip } = options
  const { columns, all, found, planned } = facts
  const air = (isStrip && facts.inexact.length === 0 ? 1 : FOOT) * size
  const placed: PlacedColumn[] = []
  const { first, end } = columnsIn(columns, scale.window)
  for (let column = first; column < end; column++) {
    const total = all.of(lane, column)
    if (total === 0) continue
    const [from, to] = [columns.from[column]!, columns.to[column]!]
    const x = scale.x(from)
    placed.push({
      from,
      to,
      x,
      width: scale.x(to + 1) - x,
      total,
      count: found.of(lane, column),
      planned: planned ? [planned.found.of(lane, column), planned.pale.of(lane, column)] : NONE,
    })
  }
  return {
    id,
    top,
    base: top + height - air,
    height: height - air - (isStrip ? 1 : 2) * size,
    columns: placed,
    inexact: placeInexact(facts.inexact, options),
  }
}

const NONE = [0, 0] as const

/** The spans of inexact dates; equal ones are one bar. */
function placeInexact(inexact: readonly number[], options: ColumnLaneOptions): ColumnLane['inexact'] {
  const { lane, scale, width, size, rows, passing } = options
  const { start, end } = rows.columns
  const { from, to } = scale.window
  const bars = new Map<string, ColumnLane['inexact'][number] & { rows: number[] }>()
  for (const row of inexact) {
    const [first, last] = [start[row]!, end[row]!]
    if (isBeforeWindow(last, from) || isAfterWindow(first, to)) continue
    if (!valuesIn(rows.lanes.rows, row).includes(lane)) continue
    const faded = !passing.has(row)
    const ends = [first === -Infinity ? 0 : scale.x(first), last === Infinity ? width : scale.x(last + 1)] as const
    const more = Math.max(0, SHORTEST * size - (ends[1] - ends[0])) / 2
    const [x0, x1] = [clamp(ends[0] - more, 0, width), clamp(ends[1] + more, 0, width)]
    if (x1 <= x0) continue
    const key = `${x0} ${x1} ${faded}`
    const bar = bars.get(key) ?? { rows: [], x0, x1, count: 0, faded }
    bar.rows.push(row)
    bar.count++
    bars.set(key, bar)
  }
  return [...bars.values()].sort((a, b) => Number(b.faded) - Number(a.faded) || a.count - b.count)
}

/** y of the bars of inexact dates, px. */
export function inexactY({ base }: ColumnLane, size: number): number {
  return base + (FOOT - INEXACT) * size - size / 2
}
