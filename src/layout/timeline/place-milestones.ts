/** Milestones of a lane in the window: marks on their announcement's rail, labels under it, in the manner of place-announcements.ts. */
import { hangingWidths, isWayFree, leaderAt, type Hook } from './hang.ts'
import type { LaneShape } from './heights.ts'
import { placeMark } from './marks.ts'
import { baseline } from './metrics.ts'
import type { Piece } from './pieces.ts'
import type { Placed, Placing } from './place-announcements.ts'
import { makeRows, type Row } from './rows.ts'
import type { PlacedLabel, PlacedMark, PlacedRail, Stem } from './types.ts'
import { shorten } from './words.ts'

/** Places pieces (in the window, in the order of time). Those in `left` keep their mark but have no label. */
export function placeMilestones(
  pieces: readonly { piece: Piece; hook: Hook | null; level: number }[],
  shape: LaneShape,
  placing: Placing,
): { placed: Placed[]; left: Piece[] } {
  const rows = makeRows(shape.labelRows)
  const placed: Placed[] = []
  const left: Piece[] = []
  const waiting: { piece: Piece; hook: Hook; mark: PlacedMark; into: Placed }[] = []

  for (const { piece, hook, level } of pieces) {
    const y = shape.top + (shape.rail ?? 0) + level * placing.metrics.railStep
    const mark = placeMark(piece.item, y, placing.scale, placing.width, placing.metrics)
    const into: Placed = { piece, row: hook?.row ?? 0, mark, label: null }
    placed.push(into)
    if (piece.item.faded) continue
    if (!hook) left.push(piece)
    else {
      const label = labelOf(piece, hook, mark, shape, placing)
      if (label && isInside(label, mark, placing)) commit(into, hook, label)
      else waiting.push({ piece, hook, mark, into })
    }
  }
  waiting.sort((a, b) => Number(b.piece.item.selected) - Number(a.piece.item.selected))
  for (const { piece, hook, mark, into } of waiting) {
    const found = nearest(piece, hook, mark, shape, rows, placing)
    if (found) commit(into, found.hook, found.label)
    else left.push(piece)
  }
  return { placed, left }

  function commit(into: Placed, hook: Hook, label: PlacedLabel) {
    const { air } = placing.metrics
    into.row = hook.row
    into.label = label
    rows[hook.row]?.take(label.box.x - air / 2, label.box.x + label.box.width + air / 2)
    const x = leaderAt(into.mark.x0, into.mark.x1, hook.align, placing.metrics)
    for (const above of rows.slice(0, hook.row)) if (above.isFree(x - 3, x + 3)) above.take(x - 3, x + 3)
  }
}

/** The label at its hook, whether that is free or not. Where the frame cuts the mark it begins at the frame. */
function labelOf(
  piece: Piece,
  hook: Hook,
  mark: PlacedMark,
  shape: LaneShape,
  { metrics, measure }: Placing,
  shortTo = metrics.shortTitle,
): PlacedLabel | null {
  const text =
    hook.form === 0
      ? piece.line
      : hook.form === 1
        ? piece.item.title
        : shorten(piece.item.title, shortTo, 'milestone', measure)
  if (text === '') return null
  const width = hook.form === 2 ? measure(text, 'milestone') : hangingWidths(piece, metrics)[hook.form]
  const x = hook.align === 'start' ? mark.x0 : mark.x1 - width
  const top = shape.top + shape.labels + hook.row * metrics.labelRow
  const anchor = hook.align === 'start' ? 'start' : 'end'
  const leader: Stem | null =
    hook.row === 0
      ? null
      : {
          x: leaderAt(mark.x0, mark.x1, hook.align, metrics),
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
    shortened: hook.form === 2 && text !== piece.item.title,
    leader,
  }
}

/** Whether the label lies in the frame and surely on the ground that was kept for it. */
function isInside(label: PlacedLabel, mark: PlacedMark, { width }: Placing): boolean {
  const { box } = label
  const cut = (mark.x0 === 0 || mark.x1 === width) && box.width > mark.x1 - mark.x0
  return box.x >= 0 && box.x + box.width <= width && !cut
}

/** The nearest free place: beginning at the mark, ending at it, or moved just into the frame. */
function nearest(
  piece: Piece,
  hook: Hook,
  mark: PlacedMark,
  shape: LaneShape,
  rows: readonly Row[],
  placing: Placing,
): { hook: Hook; label: PlacedLabel } | null {
  const { metrics, width } = placing
  const half = metrics.air / 2
  const order = rows.map((_, row) => row).sort((a, b) => Math.abs(a - hook.row) - Math.abs(b - hook.row) || a - b)
  for (const form of [0, 1, 2] as const) {
    for (const row of order) {
      for (const align of ['start', 'end'] as const) {
        const x = leaderAt(mark.x0, mark.x1, align, metrics)
        const room = rows[row]?.room(x - 1, x + 1)
        if (!room || !isWayFree(rows, row, x)) continue
        const from = Math.max(0, room.x0 + half)
        const to = Math.min(width, room.x1 - half)
        const shortTo = align === 'start' ? to - mark.x0 : mark.x1 - from
        if (form === 2 && shortTo < metrics.shortTitle / 2) continue
        const label = labelOf(piece, { row, align, form }, mark, shape, placing, Math.min(shortTo, metrics.shortTitle))
        if (label && label.box.x >= from && label.box.x + label.box.width <= to)
          return { hook: { row, align, form }, label }
      }
    }
  }
  return null
}

/** Levels of the rails in a lane: those that share some time go under one another, three at the most. Given in days, so that no zoom changes them. */
export function railLevels(
  milestones: readonly Piece[],
  announcements: ReadonlyMap<string, Piece>,
): { levels: Map<string, number>; count: number } {
  const groups = new Map<string, { first: number; last: number }>()
  for (const piece of milestones) {
    const about = piece.item.about ?? ''
    const group = groups.get(about) ?? { first: Infinity, last: -Infinity }
    const parent = announcements.get(about)
    group.first = Math.min(group.first, piece.first, parent?.middle ?? Infinity)
    group.last = Math.max(group.last, piece.last, parent?.middle ?? -Infinity)
    groups.set(about, group)
  }
  const ends: number[] = []
  const levels = new Map<string, number>()
  for (const [about, group] of [...groups].sort(([, a], [, b]) => a.first - b.first)) {
    let level = ends.findIndex((end) => end < group.first)
    if (level < 0) level = Math.min(ends.length, 2)
    ends[level] = Math.max(ends[level] ?? -Infinity, group.last)
    levels.set(about, level)
  }
  return { levels, count: ends.length }
}

/**
 * The rails that the milestones in the window hang on. A rail goes on to the frame's edge where its announcement, or more of its milestones, lie
 * beyond; it stops at the bars of spans.
 */
export function placeRails(
  milestones: readonly Placed[],
  all: readonly Piece[],
  announcements: ReadonlyMap<string, Piece>,
  marks: ReadonlyMap<string, PlacedMark>,
  { scale, width, metrics }: Placing,
): PlacedRail[] {
  const rails = new Map<string, PlacedRail>()
  const marksOf = new Map<string, PlacedMark[]>()
  for (const { piece, mark } of milestones) {
    const about = piece.item.about ?? ''
    const parent = announcements.get(about)
    const parentMark = marks.get(about)
    const parentX = parentMark?.x ?? (parent ? clamp(scale.x(parent.middle), 0, width) : mark.x)
    const rail = rails.get(about) ?? {
      about: about === '' ? null : about,
      y: mark.y,
      x0: parentX,
      x1: parentX,
      segments: [],
      stem: parentMark ? { x: parentMark.x, y0: parentMark.y + parentMark.size / 2, y1: mark.y } : null,
    }
    rails.set(about, rail)
    marksOf.set(about, [...(marksOf.get(about) ?? []), mark])
  }
  for (const piece of all) {
    const rail = rails.get(piece.item.about ?? '')
    if (!rail) continue
    rail.x0 = Math.min(rail.x0, clamp(scale.x(piece.first), 0, width))
    rail.x1 = Math.max(rail.x1, clamp(scale.x(piece.last), 0, width))
  }
  for (const [about, rail] of rails) {
    let x = rail.x0
    for (const { bar } of (marksOf.get(about) ?? []).filter((mark) => mark.bar).sort((a, b) => a.x0 - b.x0)) {
      if (!bar) continue
      if (bar.x0 - metrics.size > x) rail.segments.push({ x0: x, x1: bar.x0 - metrics.size })
      x = Math.max(x, bar.x1 + metrics.size)
    }
    if (rail.x1 > x) rail.segments.push({ x0: x, x1: rail.x1 })
  }
  return [...rails.values()]
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
