/** Indicators at a lane's edges for events before and after the window, in the room that the labels leave. */
import type { LaneShape } from './lane-heights.ts'
import { baseline, type Metrics } from '../metrics.ts'
import type { MeasuredItem } from './measured-items.ts'
import type { Row } from './rows.ts'
import type { OffscreenIndicator, Measure } from '../types.ts'
import { truncate } from './truncate.ts'

/** Largest share of the width that an indicator may take; a longer one would seem to belong to the other edge. */
const LARGEST_SHARE = 0.75
/** A text is shortened to no less than this share of its width. */
const LEAST_SHARE = 0.75

export interface EdgeOptions {
  /** Id of the lane. */
  lane: string
  shape: LaneShape
  rows: readonly Row[]
  width: number
  metrics: Metrics
  measure: Measure
  colon: string
  count: (count: number) => string
}

/** Places one side's indicator; null if no event lies there. Prefers announcements to milestones. */
export function placeOffscreenIndicator(
  side: OffscreenIndicator['side'],
  beyond: readonly MeasuredItem[],
  options: EdgeOptions,
): OffscreenIndicator | null {
  const nearest = nearestOf(side, beyond)
  if (!nearest) return null
  const { shape, rows, width, metrics, measure } = options
  const { id, title, date } = nearest.item
  const more = beyond.length > 1 ? ` ${options.count(beyond.length - 1)}` : ''
  const { chevron } = metrics
  const gap = 5 * metrics.size
  const note = (middle: number, height: number, text: string, textWidth: number): OffscreenIndicator => {
    const full = chevron + (text ? gap + textWidth : 0)
    const x = side === 'before' ? chevron + gap : width - chevron - gap
    return {
      key: `${options.lane} ${side}`,
      side,
      count: beyond.length,
      id,
      title,
      date,
      chevron: { x: side === 'before' ? chevron / 2 : width - chevron / 2, y: middle },
      label: text
        ? {
            text,
            x,
            y: baseline(middle, metrics.font.date),
            anchor: side === 'before' ? 'start' : 'end',
            width: textWidth,
          }
        : null,
      box: { x: side === 'before' ? 0 : width - full, y: middle - height / 2, width: full, height },
    }
  }
  const inRow = (row: number, text: string, textWidth: number) =>
    note(shape.top + shape.padTop + row * shape.rowHeight + metrics.row / 2, metrics.row, text, textWidth)

  const rooms = rows.map((row) => {
    const room = side === 'before' ? row.room(0, chevron) : row.room(width - chevron, width)
    if (!room) return 0
    const free = side === 'before' ? Math.min(width, room.x1) : width - Math.max(0, room.x0)
    return Math.min(LARGEST_SHARE * width, free - metrics.labelPadding) - chevron - gap
  })
  const whole = (date ? date + options.colon : '') + title
  const texts = [whole + more, ...shortened(), ...(date ? [date + more] : []), String(beyond.length)]
  for (const text of texts) {
    const textWidth = measure(text, 'date')
    const row = rooms.findIndex((room) => room >= textWidth)
    if (row < 0) continue
    const placed = inRow(row, text, textWidth)
    rows[row]?.take(placed.box.x, placed.box.x + placed.box.width)
    return placed
  }
  // Labels and marks may reach the frame's edge in every row. Below the rows there are only counts, which leave room
  // for a bare chevron.
  return note(shape.top + shape.height - metrics.padBottom / 2, metrics.padBottom, '', 0)

  /** A text cut by more than a quarter is less informative than the date alone. */
  function shortened(): string[] {
    const room = Math.max(...rooms) - measure(more, 'date')
    return room >= LEAST_SHARE * measure(whole, 'date') ? [truncate(whole, room, 'date', measure) + more] : []
  }
}

function nearestOf(side: OffscreenIndicator['side'], measuredItems: readonly MeasuredItem[]): MeasuredItem | undefined {
  const days = ({ item }: MeasuredItem) => (side === 'before' ? -item.end : item.start)
  let found: MeasuredItem | undefined
  for (const measured of measuredItems) {
    const isNearer = !found || days(measured) < days(found)
    const outranks = found?.item.kind === 'milestone' && measured.item.kind === 'announcement'
    const isOutranked = found?.item.kind === 'announcement' && measured.item.kind === 'milestone'
    if (outranks || (isNearer && !isOutranked)) found = measured
  }
  return found
}
