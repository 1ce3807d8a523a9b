/**
 * The overview strip of the whole extent, under the timeline: a small mark per event, stacked, or columns of counts if
 * there are too many; and the brush.
 */
import { clamp } from '../../model/clamp.ts'
import { timeScale } from './time/time-scale.ts'
import { instants } from './labels/measured-items.ts'
import type { TimelineItem, TimeScale, Window } from './types.ts'

export interface OverviewOptions {
  items: readonly TimelineItem[]
  /** In lane order: marks at the same date are stacked in it, the first at the bottom. */
  lanes: readonly { id: string }[]
  /** The extent that can be brushed. */
  extent: Window
  /** Size of the strip, px. */
  width: number
  height: number
  /** Factor on marks; 1 at 1440. */
  size: number
}

export interface Overview {
  scale: TimeScale
  /** A mark per event; empty if there are columns. */
  marks: OverviewMark[]
  /** Event counts by pixel column and lane; empty if there are marks. */
  columns: OverviewColumn[]
  /** Number of events in the tallest column. */
  most: number
}

/** Centred on (x, y). A milestone is a dash from x0 to x1, like any span. */
export interface OverviewMark {
  id: string
  lane: string
  kind: TimelineItem['kind']
  x: number
  y: number
  x0: number
  x1: number
  size: number
  planned: boolean
  faded: boolean
}

/** One lane's events in one column, stacked on those of the lanes before it. */
export interface OverviewColumn {
  lane: string
  x: number
  width: number
  y: number
  height: number
  count: number
  faded: boolean
}

const INSET = 12
const MARK = 7
const COLUMN = 4

/** Lays out marks if they fit when stacked, else columns. An event in several lanes is counted once, in its first. */
export function layoutOverview(options: OverviewOptions): Overview {
  const { items, lanes, extent, width, height, size } = options
  const scale = timeScale({ window: extent, width, inset: INSET * size })
  const order = new Map(lanes.map((lane, index) => [lane.id, index]))
  const shown = items.flatMap((item) => {
    const lane = item.lanes.find((id) => order.has(id))
    return lane === undefined ? [] : [{ item, lane, rank: order.get(lane) ?? 0 }]
  })
  shown.sort((a, b) => a.rank - b.rank || a.item.start - b.item.start || (a.item.id < b.item.id ? -1 : 1))
  const marks = stack(shown, scale, height, size)
  if (marks) return { scale, marks, columns: [], most: 0 }
  return { scale, marks: [], ...columnsOf(shown, scale, options) }
}

interface Shown {
  item: TimelineItem
  lane: string
  rank: number
}

/** Stacks marks that would overlap; null if the strip isn't high enough. */
function stack(shown: readonly Shown[], scale: TimeScale, height: number, size: number): OverviewMark[] | null {
  const mark = MARK * size
  const pitch = mark + 2 * size
  const levels = Math.max(1, Math.floor(height / pitch))
  const taken: { x0: number; x1: number }[][] = Array.from({ length: levels }, () => [])
  const marks: OverviewMark[] = []
  for (const { item, lane } of shown) {
    const { x0, x1 } = extentOf(item, scale, mark)
    const level = taken.findIndex((others) => others.every((other) => other.x1 <= x0 || other.x0 >= x1))
    if (level < 0) return null
    taken[level]?.push({ x0, x1 })
    const y = height - mark / 2 - size - level * pitch
    const { id, kind, planned, faded } = item
    marks.push({ id, lane, kind, x: (x0 + x1) / 2, y, x0, x1, size: mark, planned, faded })
  }
  return marks
}

function extentOf(item: TimelineItem, scale: TimeScale, least: number): { x0: number; x1: number } {
  const [first, last] = instants(
    item.openStart ? Math.max(item.start, scale.window.from) : item.start,
    item.openEnd ? Math.min(item.end, scale.window.to) : item.end,
  )
  const x0 = scale.x(first)
  const x1 = scale.x(last)
  const missingText = Math.max(0, least - (x1 - x0)) / 2
  return { x0: x0 - missingText, x1: x1 + missingText }
}

/** Counts events by the middle of their date; the tallest column fills the strip's height. */
function columnsOf(
  shown: readonly Shown[],
  scale: TimeScale,
  { width, height, size }: OverviewOptions,
): { columns: OverviewColumn[]; most: number } {
  const step = COLUMN * size
  const counts = new Map<string, { column: number; shown: Shown; count: number }>()
  const totals = new Map<number, number>()
  for (const each of shown) {
    const { x0, x1 } = extentOf(each.item, scale, 0)
    const column = Math.floor(clamp((x0 + x1) / 2, 0, width - 1) / step)
    const key = `${column} ${each.rank} ${each.item.faded}`
    const entry = counts.get(key) ?? { column, shown: each, count: 0 }
    entry.count += 1
    counts.set(key, entry)
    totals.set(column, (totals.get(column) ?? 0) + 1)
  }
  const most = Math.max(1, ...totals.values())
  const tops = new Map<number, number>()
  const columns = [...counts.values()]
    .sort(
      (a, b) =>
        a.column - b.column || Number(a.shown.item.faded) - Number(b.shown.item.faded) || a.shown.rank - b.shown.rank,
    )
    .map(({ column, shown: { lane, item }, count }) => {
      const bottom = tops.get(column) ?? height
      const columnHeight = (height * count) / most
      tops.set(column, bottom - columnHeight)
      return {
        lane,
        x: column * step,
        width: step - size / 2,
        y: bottom - columnHeight,
        height: columnHeight,
        count,
        faded: item.faded,
      }
    })
  return { columns, most }
}

/** Returns x of a window's ends in the strip, px. */
export function brushOf(window: Window, scale: TimeScale): { x0: number; x1: number } {
  return { x0: scale.x(window.from), x1: scale.x(window.to + 1) }
}

/**
 * Returns the day that a handle dragged to x sets: the one whose beginning (for `from`) or end (for `to`) is nearest.
 */
export function edgeAt(x: number, edge: 'from' | 'to', scale: TimeScale): number {
  return Math.round(scale.day(x)) - (edge === 'to' ? 1 : 0)
}
