/** Announcements of a lane in the window: marks and labels where pack.ts put them, and at the frame's edges where there is room. */
import type { LaneShape } from './heights.ts'
import { placeMark } from './marks.ts'
import { baseline, type Metrics } from './metrics.ts'
import { gapOf, type Side, type Slot } from './pack.ts'
import { formWidths, type Piece } from './pieces.ts'
import type { Room, Row } from './rows.ts'
import type { Box, Measure, PlacedLabel, PlacedMark, TimeScale } from './types.ts'
import { shorten } from './words.ts'

export interface Placing {
  scale: TimeScale
  width: number
  metrics: Metrics
  measure: Measure
  comma: string
}

/** A piece with its mark and label; without a label it is counted, or faded. */
export interface Placed {
  piece: Piece
  row: number
  mark: PlacedMark
  label: PlacedLabel | null
}

/**
 * Places the pieces (those in the window, in the order of time) in the rows of a lane, and takes the room there. Pieces whose label doesn't fit the
 * frame where it was put look for the nearest free place after all others; `left` are those that find none.
 */
export function placeAnnouncements(
  pieces: readonly { piece: Piece; slot: Slot | null }[],
  shape: LaneShape,
  rows: readonly Row[],
  stems: ReadonlySet<string>,
  placing: Placing,
): { placed: Placed[]; left: Piece[] } {
  const { metrics, width } = placing
  const placed: Placed[] = []
  const left: Piece[] = []
  const waiting: { piece: Piece; slot: Slot }[] = []

  for (const { piece, slot } of pieces) {
    if (!slot) {
      if (!piece.item.faded) left.push(piece)
      continue
    }
    if (piece.item.faded) {
      const mark = markIn(piece, slot.row, shape, placing)
      placed.push({ piece, row: slot.row, mark, label: null })
      continue
    }
    const candidate = candidateOf(piece, slot, shape, placing)
    if (
      candidate &&
      candidate.label.box.x >= 0 &&
      candidate.label.box.x + candidate.label.box.width <= width &&
      !candidate.slid
    ) {
      commit(candidate)
    } else waiting.push({ piece, slot })
  }
  for (const { mark, row } of placed)
    if (!rows[row]?.isFree(mark.x0, mark.x1)) continue
    else rows[row]?.take(mark.x0, mark.x1)

  waiting.sort((a, b) => Number(b.piece.item.selected) - Number(a.piece.item.selected))
  for (const { piece, slot } of waiting) {
    const candidate = nearest(piece, slot, shape, rows, stems, placing)
    if (candidate) commit(candidate)
    else left.push(piece)
  }

  const selected = left.findIndex((piece) => piece.item.selected)
  if (selected >= 0) {
    const piece = left[selected]
    const candidate = piece && makeRoom(piece, shape, placed, placing)
    if (piece && candidate) {
      left.splice(selected, 1)
      for (const other of candidate.inTheWay) {
        placed.splice(placed.indexOf(other), 1)
        if (!other.piece.item.faded) left.push(other.piece)
      }
      placed.push(candidate.placed)
    }
  }
  return { placed, left }

  function commit(candidate: Candidate) {
    placed.push({ piece: candidate.piece, row: candidate.row, mark: candidate.mark, label: candidate.label })
    const row = rows[candidate.row]
    row?.take(candidate.x0, candidate.x1)
    if (stems.has(candidate.piece.item.id)) {
      const x = stemAt(candidate.mark)
      for (const below of rows.slice(candidate.row + 1)) if (below.isFree(x - 2, x + 2)) below.take(x - 2, x + 2)
    }
    void metrics
  }
}

/** x of the stem that goes down from a mark to its milestones' rail. */
export function stemAt(mark: PlacedMark): number {
  return mark.x
}

interface Candidate {
  piece: Piece
  row: number
  mark: PlacedMark
  label: PlacedLabel
  /** All that it takes of the row. */
  x0: number
  x1: number
  /** Whether the label had to leave the end of its bar, so that its place isn't surely free. */
  slid: boolean
}

function markIn(piece: Piece, row: number, shape: LaneShape, placing: Placing, lowered = 0): PlacedMark {
  const middle = shape.top + shape.padTop + row * shape.rowHeight + placing.metrics.row / 2
  return placeMark(piece.item, middle + lowered, placing.scale, placing.width, placing.metrics)
}

/** A piece with its label in a given place, whether that is free or not; null where the label comes to nothing. */
function candidateOf(
  piece: Piece,
  slot: Slot,
  shape: LaneShape,
  placing: Placing,
  shortTo = placing.metrics.shortTitle,
): Candidate | null {
  const { metrics, measure, width: frame } = placing
  const over = slot.side === 'over'
  const underneath = shape.underneath && !over && slot.form === 0 && piece.dateWidth > 0
  // A bar under its words: in rows of two lines it takes the second one.
  const lowered = over ? (shape.underneath ? metrics.secondLine : 0.29 * metrics.row) : 0
  const raised = over && !shape.underneath ? 0.24 * metrics.row : 0
  const mark = markIn(piece, slot.row, shape, placing, lowered)
  const title = slot.form === 2 ? shorten(piece.item.title, shortTo, 'title', measure) : piece.item.title
  if (title === '') return null
  const titleWidth = slot.form === 2 ? measure(title, 'title') : piece.titleWidth
  const hasDate = slot.form === 0 && piece.dateWidth > 0
  const width = slot.form === 2 ? titleWidth : (formWidths(piece, underneath, metrics)[slot.form] ?? titleWidth)
  const gap = gapOf(piece, metrics)
  const middle = mark.y - lowered - raised
  let x: number
  let slid = false
  if (slot.side === 'right') x = mark.x1 + gap
  else if (slot.side === 'left') x = mark.x0 - gap - width
  else {
    x = mark.x0
    slid = mark.x0 === 0 && width > mark.x1 - mark.x0
    if (x + width > frame) {
      x = frame - width
      slid = true
    }
  }
  const top = middle - metrics.row / 2
  const box: Box = { x, y: top, width, height: metrics.row + (underneath ? metrics.secondLine : 0) }
  const end = slot.side === 'left'
  const anchor = end ? 'end' : 'start'
  const titleX = end ? x + width - (hasDate && !underneath ? piece.dateWidth + metrics.wordGap : 0) : x
  const dateX = end ? x + width : underneath ? x : x + titleWidth + metrics.wordGap
  const label: PlacedLabel = {
    side: slot.side,
    box,
    title: { text: title, x: titleX, y: baseline(middle, metrics.font.title), anchor, width: titleWidth },
    date: hasDate
      ? {
          text: piece.item.date,
          x: dateX,
          y: underneath
            ? baseline(middle + metrics.secondLine + metrics.size, metrics.font.date)
            : baseline(middle, metrics.font.title),
          anchor,
          width: piece.dateWidth,
        }
      : null,
    shortened: title !== piece.item.title,
    leader: null,
  }
  return {
    piece,
    row: slot.row,
    mark,
    label,
    x0: Math.min(mark.x0 - metrics.outline, x - (end ? metrics.air : 0)),
    x1: Math.max(mark.x1 + metrics.outline, x + width + (end ? 0 : metrics.air)),
    slid,
  }
}

/** The nearest free place in the frame: whole in its own row, whole in the rows about it, without its date, shortened. */
function nearest(
  piece: Piece,
  slot: Slot,
  shape: LaneShape,
  rows: readonly Row[],
  stems: ReadonlySet<string>,
  placing: Placing,
): Candidate | null {
  const order = rows.map((_, row) => row).sort((a, b) => Math.abs(a - slot.row) - Math.abs(b - slot.row) || a - b)
  const bare = markIn(piece, 0, shape, placing)
  const { metrics, width } = placing
  const rooms = order
    .map((row) => ({ row, room: rows[row]?.room(bare.x0 - 1, bare.x1 + 1) ?? null }))
    .filter((entry): entry is { row: number; room: Room } => entry.room !== null)
    .filter(
      ({ row }) =>
        !stems.has(piece.item.id) ||
        rows.slice(row + 1).every((below) => below.isFree(stemAt(bare) - 2, stemAt(bare) + 2)),
    )
  const sides: Side[] = piece.last > piece.first ? ['right', 'left', 'over'] : ['right', 'left']
  for (const form of [0, 1, 2] as const) {
    for (const { row, room } of rooms) {
      for (const side of sides) {
        const gap = gapOf(piece, metrics)
        const from = Math.max(0, room.x0)
        const to = Math.min(width, room.x1)
        const shortTo =
          side === 'right' ? to - bare.x1 - gap : side === 'left' ? bare.x0 - gap - from : to - Math.max(from, bare.x0)
        if (form === 2 && shortTo < metrics.shortTitle / 2) continue
        const candidate = candidateOf(piece, { row, side, form }, shape, placing, Math.min(shortTo, piece.titleWidth))
        if (!candidate) continue
        const { box } = candidate.label
        if (box.x >= from && box.x + box.width <= to) return candidate
      }
    }
  }
  return null
}

/** The selected event always has its label: in the row where the fewest others lose theirs. */
function makeRoom(
  piece: Piece,
  shape: LaneShape,
  placed: readonly Placed[],
  placing: Placing,
): { placed: Placed; inTheWay: Placed[] } | null {
  let best: { placed: Placed; inTheWay: Placed[] } | null = null
  for (let row = 0; row < shape.rows; row++) {
    for (const form of [0, 1, 2] as const) {
      for (const side of ['right', 'left'] as const) {
        const candidate = candidateOf(piece, { row, side, form }, shape, placing)
        if (
          !candidate ||
          candidate.label.box.x < 0 ||
          candidate.label.box.x + candidate.label.box.width > placing.width
        )
          continue
        const inTheWay = placed.filter((other) => {
          if (other.row !== row) return false
          const x0 = Math.min(other.mark.x0, other.label?.box.x ?? Infinity)
          const x1 = Math.max(other.mark.x1, other.label ? other.label.box.x + other.label.box.width : -Infinity)
          return x1 > candidate.x0 && x0 < candidate.x1
        })
        if (!best || inTheWay.length < best.inTheWay.length) {
          best = { placed: { piece, row, mark: candidate.mark, label: candidate.label }, inTheWay }
        }
      }
    }
  }
  return best
}
