/** The other dates of an event on which sources disagree, for an event that is hovered or open. */
import { clamp } from '../../../model/clamp.ts'
import { instants } from '../labels/measured-items.ts'
import type { ColumnLane, PlacedColumns, PlacedTimeline, TimelineItem } from '../types.ts'
import { placeOf } from './column-shapes.ts'

export interface OtherDate {
  lane: ColumnLane
  /** Middle of the chosen date's dot or column and of the other date, px. */
  from: number
  x: number
  y: number
}

/** Returns where each other date of an event is in the plot; none for an event that isn't in a column. */
export function otherDatesOf(
  { row, alternatives }: Pick<TimelineItem, 'row' | 'alternatives'>,
  columns: PlacedColumns,
  { form, scale, width }: PlacedTimeline,
): OtherDate[] {
  const at = alternatives.length > 0 ? placeOf(row, columns, form) : undefined
  if (!at) return []
  return alternatives.map(({ start, end }) => {
    const [first, last] = instants(start, end)
    return { lane: at.lane, from: at.x, x: clamp((scale.x(first) + scale.x(last)) / 2, 0, width), y: at.y }
  })
}
