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
  /** The line of counts below the rows. */
  countRow: Row
  width: number
  metrics: Metrics
  measure: Measure
  colon: string
  count: (count: number) => string
}

/**
 * Places one side's indicator; null if no event lies there. Prefers announcements to milestones. Its text is in a row,
 * else between the counts below the rows; without room for any, it is a bare chevron.
 */
export function placeOffscreenIndicator(
  side: OffscreenIndicator['side'],
  beyond: readonly MeasuredItem[],
  options: EdgeOptions,
): OffscreenIndicator | null {
  const nearest = nearestOf(side, beyond)
  if (!nearest) return null
  const { shape, width, metrics, measure } = options
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
  const rows = options.rows.map((row, i) => ({
    row,
    middle: shape.top + shape.padTop + i * shape.rowHeight + metrics.row / 2,
    height: metrics.row,
  }))
  // The counts leave room for a bare chevron.
  const below = {
    row: options.countRow,
    middle: shape.top + shape.height - metrics.padBottom / 2,
    height: metrics.padBottom,
  }
  const whole = (date ? date + options.colon : '') + title
  return inOneOf(rows) ?? inOneOf([below]) ?? note(below.middle, below.height, '', 0)

  /** Places the longest text that has room in one of the lines; null if none has room for the count alone. */
  function inOneOf(lines: readonly { row: Row; middle: number; height: number }[]): OffscreenIndicator | null {
    const rooms = lines.map(({ row }) => roomIn(row))
    const texts = [
      whole + more,
      ...shortened(Math.max(...rooms)),
      ...(date ? [date + more] : []),
      String(beyond.length),
    ]
    for (const text of texts) {
      const textWidth = measure(text, 'date')
      const line = lines[rooms.findIndex((room) => room >= textWidth)]
      if (!line) continue
      const placed = note(line.middle, line.height, text, textWidth)
      line.row.take(placed.box.x, placed.box.x + placed.box.width)
      return placed
    }
    return null
  }

  /** Pixels for a text beside the chevron. */
  function roomIn(row: Row): number {
    const room = side === 'before' ? row.room(0, chevron) : row.room(width - chevron, width)
    if (!room) return 0
    const free = side === 'before' ? Math.min(width, room.x1) : width - Math.max(0, room.x0)
    return Math.min(LARGEST_SHARE * width, free - metrics.labelPadding) - chevron - gap
  }

  /** A text cut by more than a quarter is less informative than the date alone. */
  function shortened(most: number): string[] {
    const room = most - measure(more, 'date')
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
