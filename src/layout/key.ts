/** The key: a row for each kind of mark that is drawn, its shapes, and the events that have it. */
import type { AtlasIndex, IndexedEvent } from '../model/dataset/atlas-index.ts'
import { dayOf, lastOfMonth } from '../model/dataset/day.ts'
import type { Id } from '../model/dataset/types.ts'
import { rowsOfPrecision } from '../model/events/precision.ts'
import { RowSet } from '../model/events/row-set.ts'
import { CIRCLE_RADIUS } from './city-mark.ts'
import type { DrawnForms } from './drawn-forms.ts'
import { circlePath } from './svg-path.ts'
import { PALE } from './timeline/mark-style.ts'
import type { ColumnUnit } from './timeline/types.ts'

/** The kinds of marks, in the order of the key. */
export const KEY_KINDS = [
  'announced',
  'planned',
  'span',
  'period',
  'plannedSpan',
  'disputed',
  'qualified',
  'milestone',
  'dot',
  'plannedDot',
  'bar',
  'strip',
  'inexact',
  'pale',
  'campus',
  'city',
  'shared',
  'circle',
  'square',
  'cities',
] as const
export type KeyKind = (typeof KEY_KINDS)[number]

export interface KeyRow {
  kind: KeyKind
  /** The events with this mark, at least one. */
  rows: RowSet
}

/** A path of a key's mark, in a box of KEY_WIDTH × KEY_HEIGHT with 0, 0 in the middle. */
export interface KeyShape {
  d: string
  /** `fade` is transparent at both ends, as the bar of a month. */
  fill: 'mark' | 'paper' | 'fade' | 'ring' | 'none'
  /** Width of the stroke, px; none if omitted. */
  stroke?: number
  /** Opacity of the stroke; 1 if omitted. */
  strokeOpacity?: number
  dash?: string
  /** Opacity of all of it; 1 if omitted. */
  opacity?: number
}

export const KEY_WIDTH = 34
export const KEY_HEIGHT = 20

/** The forms of timeline and map that draw events as marks of their own. */
const MARKS = ['names', 'marks'] as const
const PANELS = ['cities'] as const

/** The forms of timeline and map that draw a kind; those without an entry are drawn by all. */
const DRAWN_BY: Partial<Record<KeyKind, readonly (DrawnForms['timeline'] | DrawnForms['map'])[]>> = {
  announced: [...MARKS, ...PANELS],
  planned: [...MARKS, ...PANELS],
  span: MARKS,
  period: MARKS,
  plannedSpan: MARKS,
  disputed: [...MARKS, ...PANELS],
  qualified: MARKS,
  milestone: MARKS,
  dot: ['dots'],
  plannedDot: ['dots'],
  bar: ['bars'],
  strip: ['strips'],
  inexact: ['dots', 'bars', 'strips'],
  campus: PANELS,
  city: PANELS,
  shared: PANELS,
  circle: ['regions', 'circles'],
  square: ['squares'],
}

/**
 * Returns the kinds of marks that some of the events have, in the forms in which they are drawn.
 * @param rows the events that are drawn, the pale ones included
 * @param pale those that a filter leaves out and that are drawn all the same
 */
export function keyRows(
  index: AtlasIndex,
  rows: RowSet,
  forms: DrawnForms,
  pale: RowSet = RowSet.none(rows.length),
): KeyRow[] {
  const { columns, events } = index
  const { all, planned, qualified, milestones, supports, city } = columns
  const where = (has: (row: number) => boolean) => RowSet.where(all.length, has)
  const isMonth = (row: number) => isWholeMonth(columns.start[row]!, columns.end[row]!)
  const days = where((row) => columns.start[row] === columns.end[row])
  const ofRecords = (has: (event: IndexedEvent) => boolean, among: RowSet) =>
    RowSet.of(
      all.length,
      [...among].filter((row) => has(events[row]!)),
    )
  const kinds: Record<KeyKind, () => RowSet> = {
    announced: () => days.andNot(planned).andNot(milestones),
    planned: () => days.and(planned),
    span: () => where(isMonth).andNot(planned),
    period: () => all.andNot(days).andNot(where(isMonth)).andNot(planned),
    plannedSpan: () => planned.andNot(days),
    disputed: () =>
      ofRecords(({ event }) => event.disputes.some(({ property }) => property === 'date'), supports.disputed),
    qualified: () => days.and(qualified),
    milestone: () => milestones,
    dot: () => all.andNot(planned),
    plannedDot: () => planned,
    bar: () => all,
    strip: () => all,
    inexact: () => inexactRows(index, forms),
    pale: () => pale,
    campus: () => rowsOfPrecision(columns, 'campus'),
    city: () => rowsOfPrecision(columns, 'city'),
    shared: () => sharing(index, rows),
    circle: () => columns.placed,
    square: () => columns.placed,
    cities: () => where((row) => city[row]! >= 0),
  }
  return KEY_KINDS.flatMap((kind) => {
    const by = DRAWN_BY[kind]
    if (by && !by.includes(forms.timeline) && !by.includes(forms.map)) return []
    const found = kinds[kind]().and(rows)
    return found.count > 0 ? [{ kind, rows: found }] : []
  })
}

/** Returns whether days, as day numbers, are the first and the last of one month. */
function isWholeMonth(start: number, end: number): boolean {
  if (!(end - start >= 27 && end - start <= 30)) return false
  return dayOf(start).endsWith('-01') && dayOf(end) === lastOfMonth(dayOf(start))
}

/** The most days of a column. */
const MOST_DAYS: Readonly<Record<ColumnUnit, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3653,
  century: 36_525,
}

/** Returns the rows whose date is longer than any column of the timeline. */
function inexactRows({ columns: { length, start, end } }: AtlasIndex, { unit }: DrawnForms): RowSet {
  return unit === undefined
    ? RowSet.none(length)
    : RowSet.where(length, (row) => end[row]! - start[row]! >= MOST_DAYS[unit])
}

/** Returns the rows that share their place with another of the rows. Only records name places, which they may share. */
function sharing({ atlas, event }: AtlasIndex, rows: RowSet): RowSet {
  const perPlace = new Map<Id, number[]>()
  for (const { id } of atlas.events) {
    const { row, place } = event.get(id)!
    if (place && rows.has(row)) perPlace.set(place.id, [...(perPlace.get(place.id) ?? []), row])
  }
  return RowSet.of(rows.length, [...perPlace.values()].filter((sharers) => sharers.length > 1).flat())
}

const MARK = 13
const dot = (x: number, y: number, size: number) => circlePath(CIRCLE_RADIUS * size, x, y)
const filled = (x: number, y: number, size: number): KeyShape => ({ d: dot(x, y, size), fill: 'mark' })
const hollow = (x: number, y: number, size: number): KeyShape => ({ d: dot(x, y, size), fill: 'paper', stroke: 2 })
const bar = (x: number, y: number, width: number, height: number) => `M${x},${y}h${width}v${height}h${-width}Z`
const ring = (dash?: string): KeyShape => ({
  d: dot(0, 0, 17),
  fill: 'ring',
  stroke: 1,
  strokeOpacity: 0.6,
  ...(dash === undefined ? {} : { dash }),
})

/** Dots and bars in columns 4.6 px apart, from a base: what a crowded timeline looks like. */
const COLUMN = { pitch: 4.6, base: 8 }
const HEIGHTS = { dots: [1, 3, 2, 4, 2, 3, 1], planned: [1, 2, 1], bars: [5, 9, 12, 16, 10, 13, 6] }
const column = (i: number, count: number) => (i - (count - 1) / 2) * COLUMN.pitch
const stacked = (heights: readonly number[], radius: number) =>
  heights
    .flatMap((height, i) =>
      Array.from({ length: height }, (_, j) =>
        circlePath(radius, column(i, heights.length), COLUMN.base - 2 - j * COLUMN.pitch),
      ),
    )
    .join('')
const barsOf = (heights: readonly number[]) =>
  heights.map((height, i) => bar(column(i, heights.length) - 1.8, COLUMN.base - height, 3.6, height)).join('')
/** Strengths of cells, from weak to strong. */
const STEPS = [0.16, 0.34, 0.56, 0.78, 1]
const steps = (side: number, height: number) =>
  STEPS.map((opacity, i): KeyShape => {
    const x = (i - STEPS.length / 2) * side
    return { d: bar(x, -height / 2, side - 0.6, height), fill: 'mark', opacity }
  })

/** The shapes of each kind, drawn in order. Those of `cities` are the cities' own marks. */
export const KEY_SHAPES: Readonly<Record<Exclude<KeyKind, 'cities'>, readonly KeyShape[]>> = {
  announced: [filled(0, 0, MARK)],
  planned: [hollow(0, 0, MARK - 2)],
  span: [{ d: bar(-16, -3.5, 32, 7), fill: 'fade' }],
  period: [{ d: bar(-16, -3.5, 32, 7), fill: 'fade' }],
  plannedSpan: [
    { d: bar(-16, -3.5, 32, 1.6), fill: 'fade' },
    { d: bar(-16, 1.9, 32, 1.6), fill: 'fade' },
  ],
  disputed: [{ d: bar(-8, -1, 14, 2), fill: 'mark' }, filled(-8, 0, 11), { ...hollow(8, 0, 7.4), stroke: 1.6 }],
  qualified: [{ d: bar(-12.5, -3.25, 25, 6.5), fill: 'fade' }, filled(0, 0, MARK)],
  milestone: [{ d: 'M-16,0H16M0,0V-9', fill: 'none', stroke: 1, strokeOpacity: 0.5 }, filled(0, 0, 7)],
  dot: [{ d: stacked(HEIGHTS.dots, 1.9), fill: 'mark' }],
  plannedDot: [{ d: stacked(HEIGHTS.planned, 1.6), fill: 'paper', stroke: 1.1 }],
  bar: [{ d: barsOf(HEIGHTS.bars), fill: 'mark' }],
  strip: steps(6.6, 14),
  inexact: [{ d: bar(-16, -1, 32, 2), fill: 'fade' }],
  pale: [
    { ...filled(-7, 0, 9), opacity: PALE },
    { ...filled(7, 0, 7), opacity: PALE },
  ],
  campus: [ring(), filled(0, 0, 7)],
  city: [ring('3 3'), filled(0, 0, 7)],
  shared: [
    { d: 'M-8,-5L8,0M-8,5L8,0', fill: 'none', stroke: 1.2 },
    filled(-8, -5, 8),
    filled(-8, 5, 8),
    filled(8, 0, 5),
  ],
  circle: [filled(-14, 0, 3), filled(-7, 0, 7), filled(6, 0, 16)],
  square: steps(6.6, 6),
}
