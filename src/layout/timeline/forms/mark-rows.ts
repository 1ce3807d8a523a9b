/**
 * The form of marks: each mark has a row of its lane to itself, and as many have a title as fit. Rows and titles are
 * placed at a step of the zoom, so that a pan moves no row, and with nothing filtered out, so that a filter doesn't.
 */
import { greatest } from 'd3-array'
import { placeMark } from '../labels/marks.ts'
import { overlaps } from '../labels/measured-items.ts'
import { makeRows, type Row } from '../labels/rows.ts'
import { baseline, type Metrics } from '../metrics.ts'
import type { Zoom } from '../time/zoom.ts'
import type { Measure, PlacedEvent, PlacedLabel, TimelineItem, TimeScale, Window } from '../types.ts'

/** Height of the room above the first row at size 1, px. A row is as high as a line of titles. */
const AIR = 2
/** Rows that the marks of a lane may need, and those of the lane for all others. */
const MOST_ROWS = { own: 2, more: 3 } as const
/** Maximum number of rows where there is height for titles. */
const MOST_TITLE_ROWS = 6
/** Size of the marks in the lane for all others, which have one shape. */
const MORE_MARK = 9
/** Distances between two marks, from a mark to its title, and between a title and what is next, px at size 1. */
const CLEAR = 2
const GAP = 5
const AFTER = 6

export interface MarkSlot {
  item: TimelineItem
  /** undefined if no row has room. */
  row: number | undefined
  side: 'left' | 'right' | undefined
  /** The title as it is drawn, and its width. */
  title: string
  width: number
}

export interface MarkLane {
  slots: readonly MarkSlot[]
  /** Rows in use. */
  rows: number
  /** Number of marks without a title. */
  unnamed: number
  metrics: Metrics
}

export interface MarkRowsOptions {
  metrics: Metrics
  zoom: Zoom
  measure: Measure
  /** Whether it is the lane for all others. */
  isMore: boolean
  /** What follows a title in the lane for all others, such as “, Tokyo”; '' for nothing. */
  suffix: (id: string) => string
}

/**
 * Assigns rows and titles.
 * @param items of one lane, in time order
 * @param titleRows number of rows that marks may take so that more of them have a title; by default they take as few as
 * they need
 */
export function markRows(items: readonly TimelineItem[], options: MarkRowsOptions, titleRows?: number): MarkLane {
  const { zoom, measure, isMore, suffix } = options
  const metrics = markMetrics(options.metrics, isMore)
  const { size } = metrics
  const titled = items.map((item) => {
    const title = item.title + (isMore ? suffix(item.id) : '')
    const width = measure(title, 'milestone')
    return { item, title, width, length: width + (GAP + AFTER) * size, ...extentOf(item, zoom, metrics) }
  })
  const marks = makeRows(titleRows ?? (isMore ? MOST_ROWS.more : MOST_ROWS.own))
  // Titles of earlier marks, as far as they have room there.
  const titles = makeRows(marks.length)
  const rowOf = titled.map(({ item, x0, x1, length }) => {
    const [from, to] = [x0 - (CLEAR / 2) * size, x1 + (CLEAR / 2) * size]
    const free = [...marks.keys()].filter((row) => marks[row]!.isFree(from, to))
    const side = zoom.roomRight(item.end) >= length ? ([from, x1 + length] as const) : ([x0 - length, to] as const)
    const withTitle = titleRows === undefined ? undefined : free.find((row) => titles[row]!.isFree(...side))
    if (withTitle !== undefined) titles[withTitle]!.take(...side)
    const row = withTitle ?? free[0]
    if (row !== undefined) marks[row]!.take(from, to)
    return row
  })
  const slots = titled.map(({ item, title, width, length, x0, x1 }, i): MarkSlot => {
    const row = rowOf[i]
    const taken = row === undefined ? undefined : marks[row]
    return { item, row, side: taken && sideFor(taken, x0, x1, length, CLEAR * size, zoom, item), title, width }
  })
  const unnamed = slots.filter(({ side }) => side === undefined).length
  return { slots, rows: Math.max(1, ...rowOf.map((row) => (row ?? 0) + 1)), unnamed, metrics }
}

/**
 * Gives lanes more rows, so that more marks have titles: the lane with most marks without one first, as far as the
 * height allows.
 * @param lanes each by a number of rows; by as few as it needs, if none is given
 * @param heightOf returns the height of these lanes together, px
 */
export function withTitleRows(
  lanes: readonly ((titleRows?: number) => MarkLane)[],
  heightOf: (lanes: readonly MarkLane[]) => number,
  height: number,
): readonly MarkLane[] {
  let placed = lanes.map((lane) => lane())
  const rows = placed.map((lane) => lane.rows)
  const open = new Set(rows.keys())
  while (open.size > 0) {
    const next = greatest(open, (lane) => placed[lane]!.unnamed)!
    const lane = placed[next]!
    const count = ++rows[next]!
    const hasRoom = count <= MOST_TITLE_ROWS && heightOf(placed.with(next, { ...lane, rows: count })) <= height
    if (lane.unnamed === 0 || !hasRoom) open.delete(next)
    else {
      const raised = lanes[next]!(count)
      if (raised.unnamed < lane.unnamed) placed = placed.with(next, raised)
    }
  }
  return placed
}

/** Finds the side of a title and takes its room; right if possible. */
function sideFor(
  row: Row,
  x0: number,
  x1: number,
  length: number,
  clear: number,
  zoom: Zoom,
  item: TimelineItem,
): 'left' | 'right' | undefined {
  const right = [x1 + clear / 2, x1 + length] as const
  if (zoom.roomRight(item.end) >= length && row.isFree(...right)) {
    row.take(...right)
    return 'right'
  }
  const left = [x0 - length, x0 - clear / 2] as const
  if (zoom.roomLeft(item.start) >= length && row.isFree(...left)) {
    row.take(...left)
    return 'left'
  }
  return undefined
}

function extentOf(item: TimelineItem, zoom: Zoom, metrics: Metrics): { x0: number; x1: number } {
  const mark = placeMark(item, 0, { ...UNBOUNDED, x: zoom.x, pixelsPerDay: zoom.pixelsPerDay }, Infinity, metrics)
  // The frame that marks are cut at begins at 0, and the zoom's positions at the first day.
  return { x0: mark.x0, x1: mark.x1 }
}

const UNBOUNDED: Pick<TimeScale, 'day' | 'window' | 'breaks'> = {
  day: () => 0,
  window: { from: -Infinity, to: Infinity },
  breaks: [],
}

function markMetrics(metrics: Metrics, isMore: boolean): Metrics {
  if (!isMore) return metrics
  const mark = MORE_MARK * metrics.size
  return { ...metrics, mark, pairedMark: mark, smallMark: Math.min(mark, metrics.smallMark) }
}

/** Height that a lane of marks needs, px. */
export function markLaneHeight(rows: number, lines: number, { labelRow, size }: Metrics): number {
  return Math.max(rows, lines) * labelRow + AIR * size
}

/** Returns whether every event of the window has a row. */
export function fitsRows({ slots }: MarkLane, window: Window): boolean {
  return slots.every(({ item, row }) => row !== undefined || !overlaps(item, window))
}

export interface PlaceMarksOptions {
  id: string
  top: number
  height: number
  scale: TimeScale
  width: number
  /** Returns an item as it is filtered and selected now. */
  current: (item: TimelineItem) => TimelineItem
}

/** Places the marks of a lane in a window. */
export function placeMarkRows(lane: MarkLane, options: PlaceMarksOptions): { centre: number; events: PlacedEvent[] } {
  const { id, top, height, scale, width, current } = options
  const { metrics, rows } = lane
  const row = metrics.labelRow
  const first = top + (height - rows * row + AIR * metrics.size) / 2 + row / 2
  const events = lane.slots.flatMap((slot) => {
    if (slot.row === undefined || !overlaps(slot.item, scale.window)) return []
    return [placedEvent(slot, slot.row, current(slot.item))]
  })
  return { centre: first, events }

  function placedEvent(slot: MarkSlot, at: number, item: TimelineItem): PlacedEvent {
    const mark = placeMark(item, first + at * row, scale, width, metrics)
    const hitWidth = Math.max(row, mark.x1 - mark.x0)
    return {
      key: `${item.id} ${id}`,
      id: item.id,
      lane: id,
      kind: item.kind,
      copy: item.lanes.indexOf(id),
      faded: item.faded,
      selected: item.selected,
      planned: item.planned,
      row: at,
      mark,
      label: item.faded ? null : labelOf(slot, mark, metrics, width),
      hit: { x: (mark.x0 + mark.x1 - hitWidth) / 2, y: mark.y - row / 2, width: hitWidth, height: row },
    }
  }
}

/** The title next to a mark; null if it has no room, or the frame cuts it. */
function labelOf(
  { side, title, width, item }: MarkSlot,
  mark: PlacedEvent['mark'],
  metrics: Metrics,
  frame: number,
): PlacedLabel | null {
  if (side === undefined) return null
  const gap = GAP * metrics.size
  const x = side === 'right' ? mark.x1 + gap : mark.x0 - gap - width
  if (x < 0 || x + width > frame) return null
  const row = metrics.labelRow
  return {
    side,
    box: { x, y: mark.y - row / 2, width, height: row },
    title: {
      text: title,
      x: side === 'right' ? x : x + width,
      y: baseline(mark.y, metrics.font.milestone),
      anchor: side === 'right' ? 'start' : 'end',
      width,
    },
    date: null,
    shortened: title !== item.title,
    leader: null,
    isSmall: true,
  }
}
