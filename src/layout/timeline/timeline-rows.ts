/** All events as the timeline reads them: columns by row in time order, and items of those that are drawn singly. */
import type { EventColumns } from '../../model/events/event-columns.ts'
import type { RowSet } from '../../model/events/row-set.ts'
import { extentOfRows } from '../../model/events/windows.ts'
import type { Lanes } from '../lanes.ts'
import { isAfterWindow, isBeforeWindow } from './labels/measured-items.ts'
import { wholeUnits } from './time/time-scale.ts'
import type { TimelineItem, Window } from './types.ts'

export interface TimelineRows {
  columns: Pick<EventColumns, 'length' | 'start' | 'end' | 'planned' | 'milestones' | 'about' | 'supports'>
  lanes: Pick<Lanes, 'lanes' | 'rows'>
  /** The rows that take room. */
  kept: RowSet
  /** Returns the item of a row, neither faded nor selected; the same each time. */
  item: (row: number) => TimelineItem
}

/** Returns whether a row is a milestone of an announcement; others are on their own. */
export function isAttached({ milestones, about }: TimelineRows['columns'], row: number): boolean {
  return milestones.has(row) && about[row]! >= 0
}

/** Returns the rows that take room and have a possible day in a window, in time order. */
export function rowsInWindow(rows: TimelineRows, window: Window): number[] {
  const found: number[] = []
  rows.kept.forEach((row) => {
    if (overlapsWindow(rows, row, window)) found.push(row)
  })
  return found
}

/** Returns whether more than `most` of the rows for which `counts` is true have a possible day in a window. */
export function areMoreThan(
  most: number,
  rows: TimelineRows,
  window: Window,
  counts: (row: number) => boolean,
): boolean {
  const { length, start, end } = rows.columns
  let found = 0
  for (let row = 0; row < length && !isAfterWindow(start[row]!, window.to); row++) {
    if (isBeforeWindow(end[row]!, window.from)) continue
    if (rows.kept.has(row) && counts(row) && ++found > most) return true
  }
  return false
}

function overlapsWindow({ columns: { start, end } }: TimelineRows, row: number, { from, to }: Window): boolean {
  return !isBeforeWindow(end[row]!, from) && !isAfterWindow(start[row]!, to)
}

/**
 * Returns the whole months with all dates of the rows that take room, other stated dates included, open ends excluded.
 * January 1970 where nothing is dated.
 */
export function wholeExtentOfRows(rows: TimelineRows): Window {
  let [from, to] = extentOfRows(rows.columns, rows.kept) ?? [Infinity, -Infinity]
  const add = (day: number) => {
    if (!Number.isFinite(day)) return
    if (day < from) from = day
    if (day > to) to = day
  }
  for (const other of otherDates(rows)) {
    add(other.start)
    add(other.end)
  }
  return wholeUnits(from <= to ? { from, to } : { from: 0, to: 30 })
}

/** Returns all dates of the rows that take room, other stated dates included; open ends are infinite. */
export function datesOfRows(rows: TimelineRows): { start: number; end: number }[] {
  const { start, end } = rows.columns
  return [...rows.kept.slice().map((row) => ({ start: start[row]!, end: end[row]! })), ...otherDates(rows)]
}

function otherDates({ columns, kept, item }: TimelineRows): { start: number; end: number }[] {
  return columns.supports.disputed
    .and(kept)
    .slice()
    .flatMap((row) => item(row).alternatives)
}
