/** Titles next to dots: of the open event, and of those found where a filter leaves room between them. */
import type { ColumnLane, Measure, PlacedColumn, PlacedColumns } from '../types.ts'
import { dotAt, placeOf } from './column-shapes.ts'

/** Distances from a dot to its title, and from that to what is next, px. */
const GAP = 6
const AFTER = 8
/** Height of a line, px. */
const LINE = 18

export interface DotLabel {
  /** The event's row. */
  row: number
  /** `open`: the open event's, above its dot; `found`: one in a row with its dot. */
  kind: 'open' | 'found'
  lines: readonly string[]
  x: number
  /** Baseline of the last line. */
  y: number
  anchor: 'start' | 'end'
}

export interface DotLabelOptions {
  /** Row of the open event. */
  open: number | undefined
  width: number
  measure: Measure
  /** Returns the second line of the open event's label: date and city. */
  dateOf: (row: number) => string
  titleOf: (row: number) => string
}

/** Places the titles; none is over another or over a dot that is found. */
export function dotLabels(columns: PlacedColumns, options: DotLabelOptions): DotLabel[] {
  const { open } = options
  const own = open === undefined ? undefined : openLabel(open, columns, options)
  const isFiltered = columns.lanes.some((lane) => lane.columns.some(({ total, count }) => count < total))
  const found = isFiltered ? columns.lanes.flatMap((lane) => foundLabels(lane, columns, own, options)) : []
  return [...(own ? [own.label] : []), ...found]
}

interface Placed {
  label: DotLabel
  x0: number
  x1: number
  top: number
  bottom: number
}

/** Above its dot and right of it, or left of it where the edge is near. */
function openLabel(row: number, columns: PlacedColumns, options: DotLabelOptions): Placed | undefined {
  const at = placeOf(row, columns, 'dots')
  if (!at) return undefined
  const { measure, width, titleOf, dateOf } = options
  const [title, date] = [titleOf(row), dateOf(row)]
  const length = Math.max(measure(title, 'title'), measure(date, 'date'))
  const isLeft = at.x + GAP + length > width
  const x = at.x + (isLeft ? -GAP - 2 : GAP + 2)
  const y = Math.max(2 * LINE - 4, at.y - GAP)
  return {
    label: { row, kind: 'open', lines: [title, date], x, y, anchor: isLeft ? 'end' : 'start' },
    x0: isLeft ? x - length : x,
    x1: isLeft ? x : x + length,
    top: y - 2 * LINE + 4,
    bottom: y + 4,
  }
}

/** A found event alone in its column has its title next to it, over pale dots, where the next found one is far. */
function foundLabels(
  lane: ColumnLane,
  columns: PlacedColumns,
  open: Placed | undefined,
  { width, measure, titleOf }: DotLabelOptions,
): DotLabel[] {
  const found = lane.columns.filter(({ count }) => count > 0)
  const labels: DotLabel[] = []
  const isTaken = (x0: number, x1: number, y: number) =>
    open !== undefined && open.x0 < x1 && open.x1 > x0 && open.top < y + LINE / 2 && open.bottom > y - LINE / 2
  let taken = 0
  for (const [i, column] of found.entries()) {
    const { x, y } = dotAt(lane, column, 0, columns)
    const edge = columns.dot / 2
    const next = found[i + 1]
    const end = next ? leftOf(next, columns) : width
    const start = taken
    taken = x + edge + AFTER
    if (column.count > 1) continue
    const [row] = columns.rows.in(column, lane.id)
    if (row === undefined || row === open?.label.row) continue
    const title = titleOf(row)
    const length = measure(title, 'milestone')
    const right = x + edge + GAP
    const left = x - edge - GAP
    const label = { row, kind: 'found' as const, lines: [title], y: y + 4 }
    if (right + length + AFTER <= end && !isTaken(right, right + length, y)) {
      labels.push({ ...label, x: right, anchor: 'start' })
      taken = right + length + AFTER
    } else if (left - length >= start && !isTaken(left - length, left, y)) {
      labels.push({ ...label, x: left, anchor: 'end' })
    }
  }
  return labels
}

function leftOf(column: PlacedColumn, { dot }: PlacedColumns): number {
  return column.x + column.width / 2 - dot / 2
}
