/**
 * Places the announcements of a lane in the window: marks and labels in the slots from pack-announcements.ts, and at
 * the frame's edges where there is room.
 */
import { clamp } from '../../../model/clamp.ts'
import { candidateAt, isInFrame, lineOf, type Candidate, type Frame } from './announcement-label.ts'
import type { LaneShape } from './lane-heights.ts'
import { placeMark } from './marks.ts'
import { gapOf, isStemPathFree, takeStem, type Side, type Slot } from './pack-announcements.ts'
import type { Metrics } from '../metrics.ts'
import { shortDateRoom, type MeasuredItem } from './measured-items.ts'
import type { Row } from './rows.ts'
import type { PlacedLabel, PlacedMark } from '../types.ts'

/** An item with its mark and label. An item without a label is counted as overflow or faded. */
export interface Placed {
  measured: MeasuredItem
  row: number
  mark: PlacedMark
  label: PlacedLabel | null
}

export interface LaneRoom {
  shape: LaneShape
  rows: readonly Row[]
  /** Ids of the announcements that have milestones. */
  stems: ReadonlySet<string>
  frame: Frame
}

/**
 * Places the items (those in the window, in time order) and reserves their room in the lane's rows. Items whose label
 * doesn't fit the frame in its slot look for the nearest free place after all others; those that find none are returned
 * in `left`. Finally, labels grow into the remaining room.
 */
export function placeAnnouncements(
  measuredItems: readonly { measured: MeasuredItem; slot: Slot | null }[],
  room: LaneRoom,
): { placed: Placed[]; left: MeasuredItem[] } {
  const { shape, rows, frame } = room
  let faded: Placed[] = []
  const chosen: Candidate[] = []
  const left: MeasuredItem[] = []
  const waiting: { measured: MeasuredItem; slot: Slot }[] = []

  for (const { measured, slot } of measuredItems) {
    if (measured.item.faded) {
      if (slot) faded.push(placeFaded(measured, slot, room))
      continue
    }
    const candidate = slot && candidateAt(measured, slot, shape, frame)
    if (candidate && isInFrame(candidate, frame) && !isSlid(candidate, frame)) choose(candidate)
    else if (slot) waiting.push({ measured, slot })
    else left.push(measured)
  }
  for (const { measured, slot } of waiting.sort(selectedFirst)) {
    const candidate = nearestFree(measured, slot, room)
    if (candidate) choose(candidate)
    else left.push(measured)
  }
  const selected = left.find((measured) => measured.item.selected)
  const rescued = selected && clearFor(selected, chosen, room)
  if (rescued) {
    const { candidate, inTheWay } = rescued
    const { row } = candidate.slot
    for (const other of inTheWay) chosen.splice(chosen.indexOf(other), 1)
    left.splice(left.indexOf(selected), 1, ...inTheWay.map((other) => other.measured))
    faded = faded.filter(({ mark, row: own }) => own !== row || mark.x1 < candidate.x0 || mark.x0 > candidate.x1)
    rows[row]?.clear(candidate.x0, candidate.x1)
    choose(candidate)
  }
  const grown = chosen.map((candidate) => grow(candidate, room))
  return {
    placed: [...faded, ...grown.map(({ measured, slot, mark, label }) => ({ measured, row: slot.row, mark, label }))],
    left,
  }

  function choose(candidate: Candidate) {
    chosen.push(candidate)
    rows[candidate.slot.row]?.take(candidate.x0, candidate.x1)
    if (room.stems.has(candidate.measured.item.id))
      takeStem(rows, candidate.slot.row, stemAt(candidate.measured, frame))
  }
}

/** Returns x of the stem from an announcement to its milestones' rail: the middle of its date, clamped to the frame. */
export function stemAt(measured: MeasuredItem, { scale, width }: Frame): number {
  return clamp(scale.x(measured.middle), 0, width)
}

function placeFaded(measured: MeasuredItem, slot: Slot, { shape, rows, frame }: LaneRoom): Placed {
  const line = lineOf(slot.row, shape, frame.metrics)
  const mark = placeMark(measured.item, line, frame.scale, frame.width, frame.metrics)
  if (rows[slot.row]?.isFree(mark.x0, mark.x1)) rows[slot.row]?.take(mark.x0, mark.x1)
  return { measured, row: slot.row, mark, label: null }
}

/** Returns whether the frame moved a label over a bar out of its reserved room, so that its place may not be free. */
function isSlid({ slot, mark, label }: Candidate, frame: Frame): boolean {
  if (slot.side !== 'over') return false
  const isCut = mark.x0 <= 0 || mark.x1 >= frame.width
  return label.box.x < mark.x0 || (isCut && label.box.width > mark.x1 - mark.x0)
}

/**
 * Finds the nearest free place in the frame: complete in its own row, complete in a nearby row, without the date,
 * shortened.
 */
function nearestFree(measured: MeasuredItem, slot: Slot, { shape, rows, stems, frame }: LaneRoom): Candidate | null {
  const { metrics, width } = frame
  const mark = placeMark(measured.item, 0, frame.scale, width, metrics)
  const isStemFree = (row: number) => !stems.has(measured.item.id) || isStemPathFree(rows, row, stemAt(measured, frame))
  const nearby = rows
    .flatMap((each, row) => {
      const free = each.room(mark.x0 - metrics.outline, mark.x1 + metrics.outline)
      return free && isStemFree(row) ? [{ row, free }] : []
    })
    .sort((a, b) => Math.abs(a.row - slot.row) - Math.abs(b.row - slot.row) || a.row - b.row)
  const sides = sidesOf(mark, metrics)

  for (const form of [0, 1, 2] as const) {
    for (const { row, free } of nearby) {
      let best: Candidate | null = null
      for (const side of sides) {
        const x0 = Math.max(0, free.x0 + (side === 'left' ? metrics.labelPadding : 0))
        const x1 = Math.min(width, free.x1 - (side === 'left' ? 0 : metrics.labelPadding))
        const shortTo =
          roomFor(side, mark, x0, x1, gapOf(measured, metrics)) -
          shortDateRoom(measured.shortDateWidth, shape.underneath && side !== 'over', metrics)
        if (form === 2 && shortTo < metrics.shortTitle / 2) continue
        const candidate = candidateAt(measured, { row, side, form }, shape, frame, shortTo)
        if (!candidate || !isInFrame(candidate, frame)) continue
        if (candidate.x0 < free.x0 || candidate.x1 > free.x1) continue
        // For a shortened title, take the side that shows more of it.
        if (!best || candidate.label.title.width > best.label.title.width) best = candidate
      }
      if (best) return best
    }
  }
  return null
}

/** Returns the sides that a label can take. `over` is offered only for bars and date pairs of some length. */
function sidesOf(mark: PlacedMark, metrics: Metrics): Side[] {
  return mark.x1 - mark.x0 > metrics.longBar / 2 ? ['right', 'left', 'over'] : ['right', 'left']
}

/** Returns the room for a label on a side, between x0 and x1, px. */
function roomFor(side: Side, mark: PlacedMark, x0: number, x1: number, gap: number): number {
  if (side === 'right') return x1 - mark.x1 - gap
  if (side === 'left') return mark.x0 - gap - x0
  return x1 - Math.max(x0, mark.x0)
}

/**
 * Finds a place for the selected event's label, in the row where the fewest other labels are removed. The selected
 * event is always labelled.
 */
function clearFor(
  measured: MeasuredItem,
  chosen: readonly Candidate[],
  { shape, frame }: LaneRoom,
): { candidate: Candidate; inTheWay: Candidate[] } | null {
  const sides = sidesOf(placeMark(measured.item, 0, frame.scale, frame.width, frame.metrics), frame.metrics)
  let best: { candidate: Candidate; inTheWay: Candidate[] } | null = null
  for (const form of [0, 1, 2] as const) {
    for (let row = 0; row < shape.rows; row++) {
      for (const side of sides) {
        const candidate = candidateAt(measured, { row, side, form }, shape, frame)
        if (!candidate || !isInFrame(candidate, frame)) continue
        const inTheWay = chosen.filter(
          (other) => other.slot.row === row && other.x1 > candidate.x0 && other.x0 < candidate.x1,
        )
        if (!best || inTheWay.length < best.inTheWay.length) best = { candidate, inTheWay }
      }
    }
  }
  return best
}

/** Extends a label without its date or the end of its title into the free room on its side. */
function grow(candidate: Candidate, { shape, rows, frame }: LaneRoom): Candidate {
  const { measured, slot, mark } = candidate
  const row = rows[slot.row]
  if (slot.form === 0 || !row) return candidate
  row.release(candidate.x0)
  const free = row.room(mark.x0, mark.x1)
  let grown = candidate
  if (free) {
    const { labelPadding } = frame.metrics
    const x0 = Math.max(0, free.x0 + (slot.side === 'left' ? labelPadding : 0))
    const x1 = Math.min(frame.width, free.x1 - (slot.side === 'left' ? 0 : labelPadding))
    const gap = gapOf(measured, frame.metrics)
    for (const form of [0, 1, 2] as const) {
      if (form > slot.form) break
      const room =
        roomFor(slot.side, mark, x0, x1, gap) -
        shortDateRoom(measured.shortDateWidth, shape.underneath && slot.side !== 'over', frame.metrics)
      const shortTo = Math.max(room, candidate.label.title.width)
      const longer = candidateAt(measured, { ...slot, form }, shape, frame, shortTo)
      if (!longer) continue
      const { box } = longer.label
      if (box.x >= x0 - 1e-6 && box.x + box.width <= x1 + 1e-6 && box.width >= candidate.label.box.width) {
        grown = longer
        break
      }
    }
  }
  row.take(grown.x0, grown.x1)
  return grown
}

function selectedFirst(a: { measured: MeasuredItem }, b: { measured: MeasuredItem }): number {
  return Number(b.measured.item.selected) - Number(a.measured.item.selected)
}
