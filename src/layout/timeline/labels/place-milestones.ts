/**
 * Places the milestones of a lane in the window: marks on their announcement's rail, labels under it, as
 * place-announcements.ts does.
 */
import { milestoneWidths, isLeaderFree, LEADER, type MilestoneSlot } from './pack-milestones.ts'
import type { LaneShape } from './lane-heights.ts'
import { placeMark } from './marks.ts'
import { baseline, type Metrics } from '../metrics.ts'
import type { MeasuredItem } from './measured-items.ts'
import type { Frame } from './announcement-label.ts'
import type { Placed } from './place-announcements.ts'
import { makeRows, type Row } from './rows.ts'
import type { PlacedLabel, PlacedMark, Stem } from '../types.ts'
import { truncate } from './truncate.ts'

/**
 * Places the items (those in the window, in time order). Items whose label doesn't fit the frame in its slot look for
 * the nearest free place after all others; those in `left` keep their mark but have no label.
 */
export function placeMilestones(
  measuredItems: readonly { measured: MeasuredItem; milestoneSlot: MilestoneSlot | null; level: number }[],
  shape: LaneShape,
  frame: Frame,
): { placed: Placed[]; left: MeasuredItem[] } {
  const { metrics } = frame
  const rows = makeRows(shape.labelRows)
  const labelled: { into: Placed; milestoneSlot: MilestoneSlot; label: PlacedLabel }[] = []
  const waiting: { into: Placed; milestoneSlot: MilestoneSlot }[] = []
  const unhooked: Placed[] = []

  const placed = measuredItems.map(({ measured, milestoneSlot, level }) => {
    const y = shape.top + (shape.rail ?? 0) + level * metrics.railStep
    const mark = placeMark(measured.item, y, frame.scale, frame.width, metrics)
    const into: Placed = { measured, row: milestoneSlot?.row ?? 0, mark, label: null }
    const label = milestoneSlot && labelOf(into, milestoneSlot, shape, frame)
    if (milestoneSlot && label && isInside(label, mark, frame)) attach(into, milestoneSlot, label)
    else if (milestoneSlot) waiting.push({ into, milestoneSlot })
    else if (!measured.item.faded) unhooked.push(into)
    return into
  })
  for (const { into, milestoneSlot } of waiting.sort(selectedFirst)) {
    const found = nearestFree(into, milestoneSlot, shape, rows, frame, (at, label) => isUnderAnother(into, at, label))
    if (found) attach(into, found.milestoneSlot, found.label)
    else unhooked.push(into)
  }
  const selected = unhooked.find(({ measured }) => measured.item.selected)
  if (selected) clearFor(selected)
  for (const entry of labelled) grow(entry)
  return {
    placed,
    left: placed.filter(({ measured, label }) => !label && !measured.item.faded).map(({ measured }) => measured),
  }

  /** As in pack-milestones.ts: without a leader, a label under another mark would be read as that mark's. */
  function isUnderAnother({ mark }: Placed, { row, align }: MilestoneSlot, { box }: PlacedLabel): boolean {
    if (row > 0 || align === 'start') return false
    return placed.some(({ measured, mark: { x1 } }) => !measured.item.faded && x1 > box.x && x1 < mark.x0)
  }

  function attach(into: Placed, milestoneSlot: MilestoneSlot, label: PlacedLabel) {
    into.row = milestoneSlot.row
    into.label = label
    labelled.push({ into, milestoneSlot, label })
    rows[milestoneSlot.row]?.take(
      label.box.x - metrics.labelPadding / 2,
      label.box.x + label.box.width + metrics.labelPadding / 2,
    )
    const x = leaderAt(into.mark, milestoneSlot.align, metrics)
    for (const above of rows.slice(0, milestoneSlot.row)) {
      if (above.isFree(x - LEADER, x + LEADER)) above.take(x - LEADER, x + LEADER)
    }
  }

  /**
   * Places the selected milestone's label in the first row, removing others. The selected milestone is always labelled.
   */
  function clearFor(into: Placed) {
    for (const align of ['start', 'end'] as const) {
      for (const form of [0, 1, 2] as const) {
        const milestoneSlot: MilestoneSlot = { row: 0, align, form }
        const label = labelOf(into, milestoneSlot, shape, frame)
        if (into.label || !label || shape.labelRows === 0 || !isInside(label, into.mark, frame)) continue
        for (const other of [...labelled]) {
          const leaderX = other.label.leader?.x
          const isInTheWay =
            other.milestoneSlot.row === 0
              ? other.label.box.x - metrics.labelPadding < label.box.x + label.box.width &&
                label.box.x < other.label.box.x + other.label.box.width + metrics.labelPadding
              : leaderX !== undefined &&
                leaderX > label.box.x - LEADER &&
                leaderX < label.box.x + label.box.width + LEADER
          if (!isInTheWay) continue
          other.into.label = null
          labelled.splice(labelled.indexOf(other), 1)
          rows[other.milestoneSlot.row]?.release(other.label.box.x - metrics.labelPadding / 2)
        }
        attach(into, milestoneSlot, label)
      }
    }
  }

  /** Extends a label without its date or the end of its name into the free room next to it. */
  function grow({ into, milestoneSlot, label }: { into: Placed; milestoneSlot: MilestoneSlot; label: PlacedLabel }) {
    const row = rows[milestoneSlot.row]
    if (milestoneSlot.form === 0 || !row) return
    row.release(label.box.x - metrics.labelPadding / 2)
    const x = leaderAt(into.mark, milestoneSlot.align, metrics)
    const room = row.room(x - 1, x + 1)
    const x0 = Math.max(0, (room?.x0 ?? Infinity) + metrics.labelPadding / 2)
    const x1 = Math.min(frame.width, (room?.x1 ?? -Infinity) - metrics.labelPadding / 2)
    let grown = label
    for (const form of [0, 1, 2] as const) {
      const shortTo = milestoneSlot.align === 'start' ? x1 - into.mark.x0 : into.mark.x1 - x0
      const longer = labelOf(into, { ...milestoneSlot, form }, shape, frame, Math.max(shortTo, label.box.width))
      if (form > milestoneSlot.form || !longer || longer.box.width < label.box.width) continue
      if (longer.box.x < x0 || longer.box.x + longer.box.width > x1) continue
      if (isUnderAnother(into, milestoneSlot, longer)) continue
      grown = longer
      break
    }
    into.label = grown
    row.take(grown.box.x - metrics.labelPadding / 2, grown.box.x + grown.box.width + metrics.labelPadding / 2)
  }
}

/** Returns x of the leader line from a mark to its label. */
function leaderAt(mark: PlacedMark, align: MilestoneSlot['align'], metrics: Metrics): number {
  const half = Math.min(metrics.smallMark, mark.x1 - mark.x0) / 2
  return align === 'start' ? mark.x0 + half : mark.x1 - half
}

function selectedFirst(a: { into: Placed }, b: { into: Placed }): number {
  return Number(b.into.measured.item.selected) - Number(a.into.measured.item.selected)
}

/**
 * Returns the label in its slot, whether that is free or not. If the frame clips the mark, the label starts at the
 * frame's edge.
 */
function labelOf(
  { measured, mark }: Placed,
  milestoneSlot: MilestoneSlot,
  shape: LaneShape,
  { metrics, measure }: Frame,
  shortTo = metrics.shortTitle,
): PlacedLabel | null {
  const text =
    milestoneSlot.form === 0
      ? measured.line
      : milestoneSlot.form === 1
        ? measured.item.title
        : truncate(measured.item.title, shortTo, 'milestone', measure)
  if (text === '') return null
  const width =
    milestoneSlot.form === 2 ? measure(text, 'milestone') : milestoneWidths(measured, metrics)[milestoneSlot.form]
  const x = milestoneSlot.align === 'start' ? mark.x0 : mark.x1 - width
  const top = shape.top + shape.labels + milestoneSlot.row * metrics.labelRow
  const anchor = milestoneSlot.align === 'start' ? 'start' : 'end'
  const leader: Stem | null =
    milestoneSlot.row === 0
      ? null
      : {
          x: leaderAt(mark, milestoneSlot.align, metrics),
          y0: mark.y + mark.size / 2,
          y1: top + 2 * metrics.size,
        }
  return {
    side: 'under',
    box: { x, y: top, width, height: metrics.labelRow },
    title: {
      text,
      x: anchor === 'start' ? x : x + width,
      y: baseline(top + metrics.labelRow / 2, metrics.font.milestone),
      anchor,
      width,
    },
    date: null,
    shortened: milestoneSlot.form === 2 && text !== measured.item.title,
    leader,
  }
}

/** Returns whether the label is inside the frame and within its reserved room. */
function isInside(label: PlacedLabel, mark: PlacedMark, { width }: Frame): boolean {
  const { box } = label
  const cut = (mark.x0 === 0 || mark.x1 === width) && box.width > mark.x1 - mark.x0
  return box.x >= 0 && box.x + box.width <= width && !cut
}

/** Finds the nearest free place: starting at the mark, ending at it, or moved just inside the frame. */
function nearestFree(
  into: Placed,
  milestoneSlot: MilestoneSlot,
  shape: LaneShape,
  rows: readonly Row[],
  frame: Frame,
  isUnderAnother: (milestoneSlot: MilestoneSlot, label: PlacedLabel) => boolean,
): { milestoneSlot: MilestoneSlot; label: PlacedLabel } | null {
  const { metrics, width } = frame
  const { mark } = into
  const half = metrics.labelPadding / 2
  const order = rows
    .map((_, row) => row)
    .sort((a, b) => Math.abs(a - milestoneSlot.row) - Math.abs(b - milestoneSlot.row) || a - b)
  for (const form of [0, 1, 2] as const) {
    for (const row of order) {
      for (const align of ['start', 'end'] as const) {
        const x = leaderAt(mark, align, metrics)
        const room = rows[row]?.room(x - 1, x + 1)
        if (!room || !isLeaderFree(rows, row, x)) continue
        const from = Math.max(0, room.x0 + half)
        const to = Math.min(width, room.x1 - half)
        const shortTo = align === 'start' ? to - mark.x0 : mark.x1 - from
        if (form === 2 && shortTo < metrics.shortTitle / 2) continue
        const label = labelOf(into, { row, align, form }, shape, frame, Math.min(shortTo, metrics.shortTitle))
        if (!label || label.box.x < from || label.box.x + label.box.width > to) continue
        const found: MilestoneSlot = { row, align, form }
        if (!isUnderAnother(found, label)) return { milestoneSlot: found, label }
      }
    }
  }
  return null
}
