/** What lies before and after the window, said at the lane's edges in whatever room the labels leave. */
import type { LaneShape } from './heights.ts'
import { baseline, type Metrics } from './metrics.ts'
import type { Piece } from './pieces.ts'
import type { Row } from './rows.ts'
import type { EdgeNote, Measure } from './types.ts'
import { shorten } from './words.ts'

/** A note takes at the most so much of the width. */
const LARGEST_SHARE = 0.4
/** Pixels at size 1 that a shortened name is worth having for. */
const LEAST_NAME = 110

export interface EdgeOptions {
  shape: LaneShape
  rows: readonly Row[]
  width: number
  metrics: Metrics
  measure: Measure
  colon: string
  count: (count: number) => string
}

/** The note of one side, or null where nothing lies there. The pieces are in the order of time. */
export function placeEdgeNote(side: EdgeNote['side'], beyond: readonly Piece[], options: EdgeOptions): EdgeNote | null {
  const nearest = side === 'before' ? latest(beyond) : beyond[0]
  if (!nearest) return null
  const { shape, rows, width, metrics, measure } = options
  const { id, title, date } = nearest.item
  const more = beyond.length > 1 ? ` ${options.count(beyond.length - 1)}` : ''
  const chevron = 5 * metrics.size
  const gap = 5 * metrics.size
  const note = (row: number, text: string, textWidth: number): EdgeNote => {
    const middle = shape.top + shape.padTop + row * shape.rowHeight + metrics.row / 2
    const full = chevron + (text ? gap + textWidth : 0)
    const x = side === 'before' ? chevron + gap : width - chevron - gap
    return {
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
      box: { x: side === 'before' ? 0 : width - full, y: middle - metrics.row / 2, width: full, height: metrics.row },
    }
  }

  const rooms = rows.map((row) => {
    const room = side === 'before' ? row.room(0, chevron) : row.room(width - chevron, width)
    if (!room) return 0
    const free = side === 'before' ? Math.min(width, room.x1) : width - Math.max(0, room.x0)
    return Math.min(LARGEST_SHARE * width, free - metrics.air) - chevron - gap
  })
  const whole = (date ? date + options.colon : '') + title
  const wholeWidth = measure(whole + more, 'date')
  const first = rooms.findIndex((room) => room >= wholeWidth)
  if (first >= 0) return taken(first, note(first, whole + more, wholeWidth))

  const widest = rooms.indexOf(Math.max(...rooms))
  const room = rooms[widest] ?? 0
  if (room >= LEAST_NAME * metrics.size) {
    const text = shorten(whole, room - measure(more, 'date'), 'date', measure) + more
    return taken(widest, note(widest, text, measure(text, 'date')))
  }
  const number = String(beyond.length)
  const numberWidth = measure(number, 'date')
  const free = rooms.findIndex((each) => each >= numberWidth)
  if (free >= 0) return taken(free, note(free, number, numberWidth))
  const bare = rooms.findIndex((each) => each > -chevron - gap)
  return note(Math.max(0, bare), '', 0)

  function taken(row: number, placed: EdgeNote): EdgeNote {
    rows[row]?.take(placed.box.x, placed.box.x + placed.box.width)
    return placed
  }
}

function latest(pieces: readonly Piece[]): Piece | undefined {
  let found: Piece | undefined
  for (const piece of pieces) if (!found || piece.item.end >= found.item.end) found = piece
  return found
}
