/**
 * What is drawn of columns, as a path for each look in each lane, on the page and in pictures alike. A path holds
 * thousands of dots and costs one element, so that no form needs a canvas: colours of both themes, forced colours,
 * printing and pictures work as for all other shapes.
 */
import { clamp } from '../../../model/clamp.ts'
import { hundredths } from '../../hundredths.ts'
import { circlePath } from '../../svg-path.ts'
import { PALE } from '../mark-style.ts'
import type { ColumnLane, PlacedColumn, PlacedColumns, TimelineForm } from '../types.ts'

/** Strength of strips: the least counts, ten times as many where these are too few, and the opacity from each on. */
const STEPS = [1, 3, 10, 30, 100, 300] as const
const STRENGTH = [0.16, 0.3, 0.46, 0.63, 0.81, 1] as const
/** Opacity of the bar of an inexact date, and what each further date adds. */
const INEXACT = { one: 0.35, more: 0.2 }
/** Thickness of a hollow dot's line, and the least width of a bar, px. */
const HOLLOW = 1.2
const LEAST_BAR = 0.8

export interface ColumnShape {
  /** `round`: a stroke with round ends, whose lines without length are dots. */
  look: 'fill' | 'round' | 'hollow'
  d: string
  opacity: number
  /** Width of the stroke, px; 0 for `fill`. */
  stroke: number
}

/** Returns the shapes of a lane's columns, in drawing order. */
export function columnShapes(lane: ColumnLane, columns: PlacedColumns, form: TimelineForm): ColumnShape[] {
  if (form === 'dots') return dots(lane, columns)
  return form === 'bars' ? bars(lane, columns) : strips(lane, columns)
}

/** Returns the opacity of a bar of inexact dates. */
export function inexactOpacity({ count, faded }: ColumnLane['inexact'][number]): number {
  return Math.min(1, INEXACT.one + INEXACT.more * (count - 1)) * (faded ? PALE : 1)
}

/** Returns the middle of the dot at a position of a column's stack, px. */
export function dotAt(lane: ColumnLane, column: PlacedColumn, position: number, { dot, pitch }: PlacedColumns) {
  return { x: column.x + column.width / 2, y: lane.base - dot / 2 - position * pitch }
}

/** y of the upper edge of a column's bar, px. */
export function barTop(lane: ColumnLane, count: number, { perEvent }: PlacedColumns): number {
  return lane.base - count * perEvent
}

function dots(lane: ColumnLane, columns: PlacedColumns): ColumnShape[] {
  const { dot } = columns
  const looks: Record<'full' | 'hollow', [found: string, pale: string]> = { full: ['', ''], hollow: ['', ''] }
  const ring = (x: number, y: number) => circlePath((dot - HOLLOW) / 2, x, y)
  for (const column of lane.columns) {
    const { total, count, planned } = column
    for (let position = 0; position < total; position++) {
      const { x, y } = dotAt(lane, column, position, columns)
      const pale = position < count ? 0 : 1
      const isPlanned = position >= (pale ? total : count) - planned[pale]
      if (isPlanned) looks.hollow[pale] += ring(x, y)
      else looks.full[pale] += `M${hundredths(x)},${hundredths(y)}h0`
    }
  }
  return ([1, 0] as const)
    .flatMap((pale): ColumnShape[] => [
      { look: 'round', d: looks.full[pale], opacity: pale ? PALE : 1, stroke: dot },
      { look: 'hollow', d: looks.hollow[pale], opacity: pale ? PALE : 1, stroke: HOLLOW },
    ])
    .filter(({ d }) => d !== '')
}

function bars(lane: ColumnLane, columns: PlacedColumns): ColumnShape[] {
  const found: string[] = []
  const pale: string[] = []
  for (const column of lane.columns) {
    const top = barTop(lane, column.count, columns)
    if (column.count > 0) found.push(bar(column, top, lane.base))
    if (column.total > column.count) pale.push(bar(column, barTop(lane, column.total, columns), top))
  }
  return [
    { look: 'fill' as const, d: pale.join(''), opacity: PALE, stroke: 0 },
    { look: 'fill' as const, d: found.join(''), opacity: 1, stroke: 0 },
  ].filter(({ d }) => d !== '')
}

/** The largest column of all lanes has full strength, so that lanes can be compared and a few events are seen. */
function strips(lane: ColumnLane, { lanes }: PlacedColumns): ColumnShape[] {
  const most = lanes.flatMap((one) => one.columns).reduce((largest, { total }) => Math.max(largest, total), 1)
  const factor = 10 ** Math.max(0, Math.ceil(Math.log10(most / (STEPS.at(-1) ?? 1)) - 1))
  const stronger = STRENGTH.length - 1 - stepOf(most, factor)
  const paths = STRENGTH.map((): string[] => [])
  let pale = ''
  for (const column of lane.columns) {
    const path = bar(column, lane.base - lane.height, lane.base)
    if (column.count === 0) pale += path
    else paths[stepOf(column.count, factor) + stronger]?.push(path)
  }
  return [
    { look: 'fill' as const, d: pale, opacity: STRENGTH[0] / 2, stroke: 0 },
    ...STRENGTH.map((opacity, i) => ({ look: 'fill' as const, d: paths[i]?.join('') ?? '', opacity, stroke: 0 })),
  ].filter(({ d }) => d !== '')
}

function stepOf(count: number, factor: number): number {
  const step = STEPS.findLastIndex((least) => count >= (least === 1 ? 1 : least * factor))
  return Math.max(0, step)
}

function bar({ x, width }: PlacedColumn, top: number, base: number): string {
  const w = Math.max(LEAST_BAR, width - 1)
  const left = hundredths(x + (width - w) / 2)
  return `M${left},${hundredths(top)}h${hundredths(w)}V${hundredths(base)}h${hundredths(-w)}Z`
}

/** Something of a column under the pointer. */
export interface Pointed {
  lane: ColumnLane
  column: PlacedColumn
  /** The event's row, in the form of dots. */
  row: number | undefined
}

/** Distance from a dot at which it is still pointed at, px. */
const REACH = 12

/** Returns the dot that is nearest to a position, or the column that it is in. */
export function pointedAt(columns: PlacedColumns, form: TimelineForm, x: number, y: number): Pointed | undefined {
  if (form !== 'dots') {
    const lane = columns.lanes.find(({ top, base }) => y >= top && y <= base + 8)
    const column = lane?.columns.find((one) => x >= one.x && x < one.x + one.width)
    return lane && column ? { lane, column, row: undefined } : undefined
  }
  let best: { lane: ColumnLane; column: PlacedColumn; position: number } | undefined
  let least = REACH
  for (const lane of columns.lanes) {
    if (y < lane.top - REACH || y > lane.base + REACH) continue
    for (const column of lane.columns) {
      const dx = Math.abs(column.x + column.width / 2 - x)
      if (dx > REACH) continue
      const nearest = Math.round((lane.base - columns.dot / 2 - y) / columns.pitch)
      const position = clamp(nearest, 0, column.total - 1)
      const distance = Math.hypot(dx, dotAt(lane, column, position, columns).y - y)
      // Those that a filter leaves out are above the others, and are not found.
      if (position < column.count && distance < least) {
        least = distance
        best = { lane, column, position }
      }
    }
  }
  return best && { ...best, row: columns.rows.in(best.column, best.lane.id)[best.position] }
}

/** Returns where an event is drawn: the middle of its dot, or of the top of its column; undefined if in no column. */
export function placeOf(
  row: number,
  columns: PlacedColumns,
  form: TimelineForm,
): { x: number; y: number; lane: ColumnLane; column: PlacedColumn } | undefined {
  const of = columns.rows.columnOf(row)
  const lane = of && columns.lanes.find(({ id }) => of.lanes.includes(id))
  const column = lane?.columns.find(({ from }) => from === of?.from)
  if (!lane || !column) return undefined
  if (form === 'dots') {
    const position = columns.rows.in(column, lane.id).indexOf(row)
    return { ...dotAt(lane, column, position, columns), lane, column }
  }
  const y = form === 'bars' ? barTop(lane, column.total, columns) : lane.base - lane.height / 2
  return { x: column.x + column.width / 2, y, lane, column }
}
