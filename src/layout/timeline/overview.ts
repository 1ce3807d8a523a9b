/**
 * The overview strip of the whole extent, under the timeline: a small mark per event, stacked, or columns of counts if
 * there are too many; and the brush.
 */
import { clamp } from '../../model/clamp.ts'
import type { RowSet } from '../../model/events/row-set.ts'
import { timeScale } from './time/time-scale.ts'
import { instants } from './labels/measured-items.ts'
import type { TimelineRows } from './timeline-rows.ts'
import type { TimelineItem, TimeScale, Window } from './types.ts'

export interface OverviewOptions {
  rows: TimelineRows
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
  row: number
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

/**
 * Lays out marks if they fit when stacked, else columns; returns the function that does so for the rows that pass the
 * filters. Marks of one date are stacked in the order of the lanes, the first at the bottom. An event in several lanes
 * is counted once, in its first.
 */
export function overviewLayout(options: OverviewOptions): (passing: RowSet) => Overview {
  const { rows, extent, width, height, size } = options
  const scale = timeScale({ window: extent, width, inset: INSET * size })
  const marks = mayHaveMarks(options) ? stack(inLaneOrder(rows), scale, height, size) : null
  if (marks) {
    return (passing) => ({
      scale,
      marks: marks.map((mark) => (passing.has(mark.row) ? mark : { ...mark, faded: true })),
      columns: [],
      most: 0,
    })
  }
  const counted = countAll(scale, options)
  return (passing) => ({ scale, marks: [], columns: placeColumns(counted, passing, options), most: counted.most })
}

/** Returns whether marks might fit: a quick estimate that is never wrongly false. */
function mayHaveMarks({ rows, width, height, size }: OverviewOptions): boolean {
  return rows.kept.count <= levelsOf(height, size) * Math.ceil(width / (MARK * size) + 2)
}

function levelsOf(height: number, size: number): number {
  return Math.max(1, Math.floor(height / pitchOf(size)))
}

function pitchOf(size: number): number {
  return (MARK + 2) * size
}

interface Shown {
  item: TimelineItem
  lane: string
  rank: number
}

function inLaneOrder(rows: TimelineRows): Shown[] {
  const { lanes } = rows.lanes
  return rows.kept
    .slice()
    .flatMap((row) => {
      const rank = firstLane(rows, row)
      return rank < 0 ? [] : [{ item: rows.item(row), lane: lanes[rank]!.id, rank }]
    })
    .sort((a, b) => a.rank - b.rank || a.item.start - b.item.start || (a.item.id < b.item.id ? -1 : 1))
}

/** Position of a row's first lane; -1 if it has none. */
function firstLane({ lanes: { rows } }: TimelineRows, row: number): number {
  return rows.offsets[row] === rows.offsets[row + 1] ? -1 : rows.values[rows.offsets[row]!]!
}

/** Stacks marks that would overlap; null if the strip isn't high enough. */
function stack(shown: readonly Shown[], scale: TimeScale, height: number, size: number): OverviewMark[] | null {
  const mark = MARK * size
  const pitch = pitchOf(size)
  const levels = levelsOf(height, size)
  const taken: { x0: number; x1: number }[][] = Array.from({ length: levels }, () => [])
  const marks: OverviewMark[] = []
  for (const { item, lane } of shown) {
    const { x0, x1 } = extentOf(item, scale, mark)
    const level = taken.findIndex((others) => others.every((other) => other.x1 <= x0 || other.x0 >= x1))
    if (level < 0) return null
    taken[level]?.push({ x0, x1 })
    const y = height - mark / 2 - size - level * pitch
    const { id, row, kind, planned, faded } = item
    marks.push({ id, row, lane, kind, x: (x0 + x1) / 2, y, x0, x1, size: mark, planned, faded })
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

interface Counted {
  /** By row, where it is counted: its column, and in it the lane of those that pass; -1 for nowhere. */
  cells: Int32Array
  /** Number of columns, and of events in the tallest one. */
  number: number
  most: number
}

/** Assigns events to columns by the middle of their date: of its days in the extent, where it is open. */
function countAll(scale: TimeScale, { rows, width, size }: OverviewOptions): Counted {
  const { start, end, length } = rows.columns
  const { from, to } = scale.window
  const origin = scale.x(from)
  const step = COLUMN * size
  const number = Math.ceil(width / step)
  const lanes = rows.lanes.lanes.length
  const totals = new Uint32Array(number)
  const cells = new Int32Array(length).fill(-1)
  rows.kept.forEach((row) => {
    const lane = firstLane(rows, row)
    if (lane < 0) return
    const first = start[row] === -Infinity ? from : start[row]!
    const last = end[row] === Infinity ? to : end[row]!
    // The strip leaves out no stretch of time, so that its scale is linear.
    const x = origin + ((first + last + 1) / 2 - from) * scale.pixelsPerDay
    const column = Math.floor(clamp(x, 0, width - 1) / step)
    totals[column]!++
    cells[row] = 2 * column * lanes + lane
  })
  return { cells, number, most: totals.reduce((largest, total) => Math.max(largest, total), 1) }
}

/** Counts events by column, lane and look, and stacks them; the tallest column fills the strip's height. */
function placeColumns(
  { cells, number, most }: Counted,
  passing: RowSet,
  { rows, height, size }: OverviewOptions,
): OverviewColumn[] {
  const { lanes } = rows.lanes
  /** By column; in it those that pass, then the others, each by lane. */
  const counts = new Uint32Array(number * 2 * lanes.length)
  for (let row = 0; row < cells.length; row++) {
    if (cells[row]! >= 0) counts[cells[row]! + (passing.has(row) ? 0 : lanes.length)]!++
  }
  const columns: OverviewColumn[] = []
  let bottom = height
  for (const [cell, count] of counts.entries()) {
    const within = cell % (2 * lanes.length)
    if (within === 0) bottom = height
    if (count === 0) continue
    const columnHeight = (height * count) / most
    bottom -= columnHeight
    columns.push({
      lane: lanes[within % lanes.length]!.id,
      x: Math.floor(cell / (2 * lanes.length)) * COLUMN * size,
      width: COLUMN * size - size / 2,
      y: bottom,
      height: columnHeight,
      count,
      faded: within >= lanes.length,
    })
  }
  return columns
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
