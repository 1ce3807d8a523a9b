/** Timelines of made-up items as columns of rows, as the page has them. */
import type { Lane } from '../../src/model/grouping/lane.ts'
import { RowListsBuilder } from '../../src/model/events/row-lists.ts'
import { RowSet } from '../../src/model/events/row-set.ts'
import type { TimelineRows } from '../../src/layout/timeline/timeline-rows.ts'
import type { TimelineItem } from '../../src/layout/timeline/types.ts'

/** Returns items as rows in time order; all take room. Only their days, lanes, kind and status are in columns. */
export function rowsOfItems(items: readonly TimelineItem[], lanes: readonly { id: string }[] = []): TimelineRows {
  const ordered = items
    .toSorted((a, b) => firstDay(a) - firstDay(b) || a.end - b.end)
    .map((item, row) => ({ ...item, row, faded: false, selected: false }))
  const { length } = ordered
  const positions = new Map(lanes.map(({ id }, i) => [id, i]))
  const set = (has: (item: TimelineItem) => boolean) => RowSet.where(length, (row) => has(ordered[row]!))
  const lists = new RowListsBuilder(length)
  for (const item of ordered) lists.push(item.lanes.flatMap((id) => positions.get(id) ?? []))
  const milestones = set(({ kind }) => kind === 'milestone')
  return {
    columns: {
      length,
      start: Float64Array.from(ordered, firstDay),
      end: Float64Array.from(ordered, ({ openEnd, end }) => (openEnd ? Infinity : end)),
      milestones,
      about: Int32Array.from(ordered, ({ kind }) => (kind === 'milestone' ? 0 : -1)),
      planned: set(({ planned }) => planned),
      supports: {
        several: RowSet.none(length),
        one: RowSet.none(length),
        disputed: set(({ alternatives }) => alternatives.length > 0),
      },
    },
    lanes: {
      lanes: lanes.map(({ id }): Lane => ({ id, kind: 'city', name: {} })),
      rows: lists.build(),
    },
    kept: RowSet.all(length),
    item: (row) => ordered[row]!,
  }
}

/** The rows of items that are not faded. */
export function passingRows(items: readonly TimelineItem[], rows: TimelineRows): RowSet {
  const faded = new Set(items.filter((item) => item.faded).map(({ id }) => id))
  return RowSet.where(rows.columns.length, (row) => !faded.has(rows.item(row).id))
}

function firstDay({ openStart, start }: TimelineItem): number {
  return openStart ? -Infinity : start
}
