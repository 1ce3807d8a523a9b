/** The forms dots, bars and strips: events in columns of equal units of time, one lane above another. */
import { clamp } from '../../../model/clamp.ts'
import { instants, overlaps } from '../labels/measured-items.ts'
import type { ColumnLane, PlacedColumn, TimelineItem, TimeScale } from '../types.ts'
import { columnsIn, type Columns } from './columns.ts'

/** Distances from a lane's lower edge to its columns, and to the bars of inexact dates; px at size 1. */
const FOOT = 5
const INEXACT = 2
/** Least length of the bar of an inexact date, px at size 1. */
const SHORTEST = 10

export interface ColumnLaneOptions {
  id: string
  top: number
  height: number
  scale: TimeScale
  width: number
  size: number
  /** Whether columns are as high as the lane, in strips. */
  isStrip: boolean
  /** Returns the item as it is filtered and selected now. */
  current: (item: TimelineItem) => TimelineItem
}

/** Places the columns of a lane in a window. */
export function placeColumnLane({ columns, inexact }: Columns, options: ColumnLaneOptions): ColumnLane {
  const { id, top, height, scale, width, size, isStrip, current } = options
  const air = (isStrip ? 1 : FOOT) * size
  return {
    id,
    top,
    base: top + height - air,
    height: height - air - (isStrip ? 1 : 2) * size,
    columns: columnsIn(columns, scale.window).map(({ from, to, items }): PlacedColumn => {
      const x = scale.x(from)
      const now = items.map(current)
      const count = now.reduce((total, { faded }) => total + (faded ? 0 : 1), 0)
      return { from, to, x, width: scale.x(to + 1) - x, items: sinking(now, count), count }
    }),
    inexact: placeInexact(inexact.filter((item) => overlaps(item, scale.window)).map(current), scale, width, size),
  }
}

/** What is found sinks to the base line; planned events are above the others. */
function sinking(items: readonly TimelineItem[], count: number): readonly TimelineItem[] {
  if (items.length < 2 || ((count === 0 || count === items.length) && !items.some(({ planned }) => planned)))
    return items
  const rank = ({ faded, planned }: TimelineItem) => (faded ? 2 : 0) + (planned ? 1 : 0)
  return items.toSorted((a, b) => rank(a) - rank(b))
}

/** The spans of inexact dates; equal ones are one bar. */
function placeInexact(
  items: readonly TimelineItem[],
  scale: TimeScale,
  width: number,
  size: number,
): ColumnLane['inexact'] {
  const bars = new Map<string, ColumnLane['inexact'][number]>()
  for (const { id, start, end, openStart, openEnd, faded } of items) {
    const [first, last] = instants(start, end)
    const ends = [openStart ? 0 : scale.x(first), openEnd ? width : scale.x(last)] as const
    const more = Math.max(0, SHORTEST * size - (ends[1] - ends[0])) / 2
    const [x0, x1] = [clamp(ends[0] - more, 0, width), clamp(ends[1] + more, 0, width)]
    if (x1 <= x0) continue
    const key = `${x0} ${x1} ${faded}`
    const same = bars.get(key)
    const ids = [...(same?.ids ?? []), id]
    bars.set(key, { ids, x0, x1, count: ids.length, faded })
  }
  return [...bars.values()].sort((a, b) => Number(b.faded) - Number(a.faded) || a.count - b.count)
}

/** y of the bars of inexact dates, px. */
export function inexactY({ base }: ColumnLane, size: number): number {
  return base + (FOOT - INEXACT) * size - size / 2
}
