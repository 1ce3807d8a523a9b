/** Rows for the labels of milestones under their rail; in the manner of pack.ts, whatever part of time is in view. */
import type { Metrics } from './metrics.ts'
import type { Piece } from './pieces.ts'
import { makeRows, type Row } from './rows.ts'

/** Form 0 is “name, date”, 1 the name, 2 the name shortened. The label begins at its mark's start, or ends at its end. */
export interface Hook {
  row: number
  align: 'start' | 'end'
  form: 0 | 1 | 2
}

export interface HangOptions {
  rows: number
  metrics: Metrics
  x: (day: number) => number
  roomLeft: (day: number) => number
  roomRight: (day: number) => number
}

/** What a row further down, the other direction, and a neighbour's way down that is shut cost, in rows. */
const COST = { row: 1, end: 0.4, shuts: 1.5 }

/** Hooks of the pieces that pass the filters, by their position; null where no row is free. */
export function hang(pieces: readonly Piece[], options: HangOptions): (Hook | null)[] {
  const { metrics, x } = options
  const rows = makeRows(options.rows)
  const half = metrics.smallMark / 2
  const middles = pieces
    .filter((piece) => !piece.item.faded)
    .map((piece) => x(piece.middle))
    .sort((a, b) => a - b)

  return pieces.map((piece) => {
    if (piece.item.faded) return null
    const x0 = x(piece.first) - half
    const x1 = x(piece.last) + half
    let best: Hook | null = null
    let bestCost = Infinity
    const widths = hangingWidths(piece, metrics)
    for (const form of [0, 1, 2] as const) {
      const width = widths[form]
      for (const align of ['start', 'end'] as const) {
        const free = align === 'start' ? options.roomRight(piece.first) : options.roomLeft(piece.last)
        if (width > free + half) continue
        const [from, to] = hangingStretch(x0, x1, width, align)
        const leader = leaderAt(x0, x1, align, metrics)
        // Those further on still have to find their way down past this label.
        const shuts = countWithin(middles, align === 'start' ? Math.max(from, x(piece.middle) + 1) : Infinity, to)
        for (let row = 0; row < rows.length; row++) {
          const shut = row < rows.length - 1 ? shuts : 0
          const cost = row * COST.row + (align === 'end' ? COST.end : 0) + shut * COST.shuts
          if (cost >= bestCost || !rows[row]?.isFree(from - metrics.air / 2, to + metrics.air / 2)) continue
          if (!isWayFree(rows, row, leader)) continue
          best = { row, align, form }
          bestCost = cost
        }
      }
      if (best) break
    }
    if (!best) return null
    const [from, to] = hangingStretch(x0, x1, widths[best.form], best.align)
    const leader = leaderAt(x0, x1, best.align, metrics)
    for (const above of rows.slice(0, best.row)) above.take(leader - 3, leader + 3)
    rows[best.row]?.take(from - metrics.air / 2, to + metrics.air / 2)
    return best
  })
}

export function hangingWidths(piece: Piece, metrics: Metrics): [number, number, number] {
  const { lineWidth, titleWidth } = piece
  return [lineWidth, titleWidth, Math.min(titleWidth, metrics.shortTitle)]
}

/** What a label takes of its row: its own width and that of its mark, under which it can slide when the frame cuts the mark. */
function hangingStretch(x0: number, x1: number, width: number, align: Hook['align']): [number, number] {
  return align === 'start' ? [x0, Math.max(x1, x0 + width)] : [Math.min(x0, x1 - width), x1]
}

/** x of the line from a mark (from x0 to x1) down to its label. */
export function leaderAt(x0: number, x1: number, align: Hook['align'], metrics: Metrics): number {
  const half = Math.min(metrics.smallMark, x1 - x0) / 2
  return align === 'start' ? x0 + half : x1 - half
}

/** Whether a line at x can come down from the rail to a row. */
export function isWayFree(rows: readonly Row[], row: number, x: number): boolean {
  for (let above = 0; above < row; above++) if (!rows[above]?.isFree(x - 3, x + 3)) return false
  return true
}

function countWithin(sorted: readonly number[], from: number, to: number): number {
  let count = 0
  for (let index = lowerBound(sorted, from); index < sorted.length && (sorted[index] ?? 0) <= to; index++) count++
  return Math.min(count, 9)
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
