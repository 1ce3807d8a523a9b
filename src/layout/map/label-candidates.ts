/** Where a marker's label could stand, and how good each place is. */
import { clamp } from '../../model/clamp.ts'
import { boxAround, crosses, frameOf, grow, holds, overlaps } from './geometry.ts'
import { breakInTwo, shorten } from './text-lines.ts'
import type { Box, MapStyle, Measure, PlacedLabel, PlacedMarker, Segment, Side, Size } from './types.ts'

/** What labels may not cover, and what they had better not. */
export interface Occupied {
  readonly boxes: readonly Box[]
  readonly segments: readonly Segment[]
  /** Covered only where every other place is worse: context. */
  readonly soft: readonly Box[]
}

/** A place that nothing but another label can take. */
export interface Candidate {
  readonly label: PlacedLabel
  /** Which of the event's labels it says: 0 is the longest. */
  readonly level: number
  readonly cost: number
}

/**
 * What makes one place for a label worse than another; the least sum wins. All the words in two lines come before fewer
 * in one, and any words beside the mark before above or below.
 */
const COST = {
  below: 7,
  above: 8,
  shorterLabel: 3,
  secondLine: 2.5,
  noDate: 6,
  moved: 0.5,
  soft: 4,
  cutOff: 30,
}
/** The widest label in a large panel, as a part of the panel. */
const WIDEST_PART = 0.45
/** What a label may be too high by, in pixels: sums of fractions. */
const LEEWAY = 0.01
/** Fewer letters before “…” say nothing. */
const LEAST_LETTERS = 3

/** Everywhere that a label of the marker can stand, in no order: within the frame, no higher than
 * `highest` pixels, and clear of what is occupied. */
export function candidatesOf(
  marker: PlacedMarker,
  size: Size,
  occupied: Occupied,
  highest: number,
  style: MapStyle,
  measure: Measure,
): readonly Candidate[] {
  const frame = grow(frameOf(size), -style.margin)
  const widest = widestLabel(size, style)
  const isFree = (box: Box) =>
    holds(frame, box) &&
    !occupied.boxes.some((other) => overlaps(other, box)) &&
    !occupied.segments.some((segment) => crosses(segment, box))

  const whole = wordings(marker, widest, style, measure).filter(({ height }) => height <= highest + LEEWAY)
  return sidesOf(marker).flatMap((side) =>
    [...whole, ...cutOff(marker, side, frame, widest, style, measure)].flatMap(
      ({ lines, date, shortened, level, cost, ...extent }) =>
        boxesBeside(marker, side, extent, frame, style)
          .filter(({ box }) => isFree(box))
          .map(({ box, moved }) => ({
            label: { lines, date, shortened, side, align: alignOf(side), box },
            level,
            cost:
              cost +
              (side === 'below' || side === 'above' ? COST[side] : 0) +
              (moved ? COST.moved : 0) +
              (occupied.soft.some((other) => overlaps(other, box)) ? COST.soft : 0),
          })),
    ),
  )
}

/** The widest line of a label in a panel. */
export function widestLabel({ width }: Size, style: MapStyle): number {
  return Math.max(style.labelWidth, WIDEST_PART * width)
}

/** What a marker covers: its mark, with the outline of a selected one or the ring around it, and the point that its leader ends in. */
export function boxesOf(marker: PlacedMarker, style: MapStyle): readonly Box[] {
  const ring = 2 * ringOf(marker, style)
  const mark = marker.event.selected ? Math.max(style.selection, marker.size) : marker.size
  if (!marker.leader) return [boxAround(marker, Math.max(mark, ring))]
  return [boxAround(marker, mark), boxAround(marker.point, Math.max(2 * style.point, ring))]
}

/** Radius of a accuracy ring that is small enough for labels to keep clear of; of a larger one 0: they stand in it. */
function ringOf({ accuracyRadius }: PlacedMarker, style: MapStyle): number {
  return accuracyRadius <= 2 * style.mark ? accuracyRadius : 0
}

interface Wording extends Size {
  readonly lines: readonly string[]
  readonly date: string
  readonly shortened: boolean
  readonly level: number
  readonly cost: number
}

/** The ways to say it: each of the event's labels in one line or two, with its date and without. */
function wordings(marker: PlacedMarker, widest: number, style: MapStyle, measure: Measure): readonly Wording[] {
  const { labels, date, cityName } = marker.event
  const role = roleOf(marker)
  return labels.flatMap((words, level) => {
    const whole = measure(words, role) <= widest ? [[words]] : []
    // Rows beside a place are one line of words each, or one row's label would stand at the next one's mark.
    const broken = marker.leader ? null : breakInTwo(words, widest, (line) => measure(line, role), cityName)
    return [...whole, ...(broken ? [broken] : [])].flatMap((lines) => {
      const cost = level * COST.shorterLabel + (lines.length - 1) * COST.secondLine
      const undated = {
        lines,
        date: '',
        shortened: false,
        level,
        width: Math.max(...lines.map((line) => measure(line, role))),
        height: lines.length * style.lines[role],
      }
      if (!date) return [{ ...undated, cost }]
      const width = Math.max(undated.width, measure(date, 'date'))
      const dated = { ...undated, date, width, height: undated.height + style.lines.date }
      return [
        { ...dated, cost },
        { ...undated, cost: cost + COST.noDate },
      ]
    })
  })
}

/** The last resort: the shortest words, cut to the room that there is beside the mark. */
function cutOff(
  marker: PlacedMarker,
  side: Side,
  frame: Box,
  widest: number,
  style: MapStyle,
  measure: Measure,
): readonly Wording[] {
  const { labels } = marker.event
  const words = labels.at(-1)
  if (words === undefined || side === 'below' || side === 'above') return []
  const role = roleOf(marker)
  const gap = gapOf(marker, style)
  const room = side === 'right' ? frame.right - marker.x - gap : marker.x - gap - frame.left
  const line = shorten(words, Math.min(room, widest), (text) => measure(text, role))
  if (line === null || [...line].length <= LEAST_LETTERS) return []
  const extent = { width: measure(line, role), height: style.lines[role] }
  return [{ lines: [line], date: '', shortened: true, level: labels.length - 1, cost: COST.cutOff, ...extent }]
}

/** A mark beside its place has its label on the far side from it, where no leader runs. */
function sidesOf({ leader, x, point }: PlacedMarker): readonly Side[] {
  if (leader) return x >= point.x ? ['right'] : ['left']
  return ['right', 'left', 'below', 'above']
}

/** Where a text can stand on a side: in the middle of it, and moved along it, as the frame's edge may ask. */
function boxesBeside(
  marker: PlacedMarker,
  side: Side,
  { width, height }: Size,
  frame: Box,
  style: MapStyle,
): readonly { box: Box; moved: boolean }[] {
  if (side === 'right' || side === 'left') {
    const gap = gapOf(marker, style)
    const left = side === 'right' ? marker.x + gap : marker.x - gap - width
    const middle = marker.y - height / 2
    // Moved by no more than keeps one of its lines level with the mark.
    const most = Math.max(0, height / 2 - style.lines.date / 2)
    const pushed = clamp(middle, frame.top, frame.bottom - height)
    const moves = [0, height / 4, -height / 4, most, -most, clamp(pushed - middle, -most, most)]
    return [...new Set(moves)].map((by) => ({
      box: { left, top: middle + by, right: left + width, bottom: middle + by + height },
      moved: Math.abs(by) > 0.5,
    }))
  }
  const outline = marker.event.selected ? style.selection : marker.size
  const reach = Math.max(outline / 2, ringOf(marker, style)) + style.markGap / 2
  const top = side === 'below' ? marker.y + reach : marker.y - reach - height
  const middle = marker.x - width / 2
  const most = Math.max(0, (width - marker.size) / 2)
  const pushed = clamp(middle, frame.left, frame.right - width)
  return [...new Set([0, clamp(pushed - middle, -most, most)])].map((by) => ({
    box: { left: middle + by, top, right: middle + by + width, bottom: top + height },
    moved: Math.abs(by) > 0.5,
  }))
}

/** From the middle of the mark to its label; farther by the outline of a selected one, and clear of a ring around it. */
function gapOf(marker: PlacedMarker, style: MapStyle): number {
  const outline = marker.event.selected ? (style.selection - style.mark) / 2 : 0
  const ring = marker.leader ? 0 : ringOf(marker, style)
  return Math.max(style.labelGap + outline, ring > 0 ? ring + style.markGap : 0)
}

function alignOf(side: Side): PlacedLabel['align'] {
  return side === 'right' ? 'start' : side === 'left' ? 'end' : 'center'
}

function roleOf(marker: PlacedMarker): 'title' | 'milestone' {
  return marker.event.kind === 'milestone' ? 'milestone' : 'title'
}
