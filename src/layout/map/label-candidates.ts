/** Possible positions of a marker's label, with the cost of each. */
import { clamp } from '../../model/clamp.ts'
import { pairReach } from './date-pair.ts'
import { boxAround, crosses, frameOf, grow, holds, overlaps } from './geometry.ts'
import { breakInTwo, shorten } from './text-lines.ts'
import type { Box, MapStyle, Measure, PlacedLabel, PlacedMarker, Segment, Side, Size } from './types.ts'

/** Areas that labels must not cover, or should avoid. */
export interface Occupied {
  readonly boxes: readonly Box[]
  readonly segments: readonly Segment[]
  /** Context marks, covered only if every other position is worse. */
  readonly soft: readonly Box[]
}

/** A position that is free apart from other labels. */
export interface Candidate {
  readonly label: PlacedLabel
  /** Index of the label text used; 0 is the longest. */
  readonly level: number
  readonly cost: number
}

/**
 * Costs of a label's position; the lowest sum wins. Full text on two lines costs less than shorter text on one, and any
 * text next to the mark less than above or below it.
 */
const COST = {
  below: 7,
  above: 8,
  shorterLabel: 3,
  secondLine: 2.5,
  tight: 1,
  noDate: 6,
  moved: 0.5,
  soft: 4,
  cutOff: 30,
}
/** Factor on the height of a title's two lines in a row that has no room for their full height. */
export const TIGHT = 17 / 18
/** Maximum label width in a large panel, as a share of the panel's width. */
const WIDEST_PART = 0.45
/** Tolerance for rounding errors in heights, px. */
const LEEWAY = 0.01
/** A text cut to this many characters or fewer, including “…”, is useless. */
const LEAST_LETTERS = 3

/**
 * Returns all possible positions of a marker's label, unordered: inside the frame, at most `highest` pixels high, and
 * clear of occupied areas.
 */
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
      ({ lines, date, shortened, isTight, level, cost, ...extent }) =>
        boxesBeside(marker, side, extent, frame, style)
          .filter(({ box }) => isFree(box))
          .map(({ box, moved }) => ({
            label: { lines, date, shortened, isTight, side, align: alignOf(side), box },
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

/** Returns the maximum width of a label line in a panel. */
export function widestLabel({ width }: Size, style: MapStyle): number {
  return Math.max(style.labelWidth, WIDEST_PART * width)
}

/**
 * Returns the boxes that a marker covers: its mark with selection outline or accuracy ring, and the point at the end of
 * its leader.
 */
export function boxesOf(marker: PlacedMarker, style: MapStyle): readonly Box[] {
  const ring = 2 * ringOf(marker, style)
  const mark = marker.event.selected ? Math.max(style.selection, marker.size) : marker.size
  const reach = pairReach(marker.event, marker.size)
  // The pair may be on either side, and its outline goes around both marks.
  const across = reach > 0 ? 2 * reach + mark - marker.size : mark
  if (!marker.leader) return [boxAround(marker, Math.max(across, ring), Math.max(mark, ring))]
  return [boxAround(marker, across, mark), boxAround(marker.point, Math.max(2 * style.point, ring))]
}

/**
 * Returns the radius of the accuracy ring if it is small enough for labels to avoid; 0 for a larger one, which labels
 * may overlap.
 */
function ringOf({ accuracyRadius }: PlacedMarker, style: MapStyle): number {
  return accuracyRadius <= 2 * style.mark ? accuracyRadius : 0
}

interface Wording extends Size {
  readonly lines: readonly string[]
  readonly date: string
  readonly shortened: boolean
  readonly isTight: boolean
  readonly level: number
  readonly cost: number
}

/** Returns the variants of a label: each text on one or two lines, with the date and without. */
function wordings(marker: PlacedMarker, widest: number, style: MapStyle, measure: Measure): readonly Wording[] {
  const { labels, date, undatedEnd = '', cityName } = marker.event
  const role = roleOf(marker)
  const withDate = (words: string, date: string, level: number): Wording[] => {
    const whole = measure(words, role) <= widest ? [[words]] : []
    // In a row next to a place, two lines may reach the next row's mark: `highest` leaves those out.
    const broken = breakInTwo(words, widest, (line) => measure(line, role), cityName)
    const wordingOf = (lines: readonly string[], isTight: boolean): Wording => ({
      lines,
      date,
      shortened: false,
      isTight,
      level,
      cost: level * COST.shorterLabel + (lines.length - 1) * COST.secondLine + (isTight ? COST.tight : 0),
      width: Math.max(...lines.map((line) => measure(line, role)), date ? measure(date, 'date') : 0),
      height: lines.length * style.lines[role] * (isTight ? TIGHT : 1) + (date ? style.lines.date : 0),
    })
    return [
      ...whole.map((lines) => wordingOf(lines, false)),
      ...(broken ? [wordingOf(broken, false)] : []),
      ...(broken && marker.leader && role === 'title' ? [wordingOf(broken, true)] : []),
    ]
  }
  return labels.flatMap((words, level) => {
    if (!date) return withDate(words, '', level)
    const undated = withDate(words + undatedEnd, '', level)
    return [...withDate(words, date, level), ...undated.map((one) => ({ ...one, cost: one.cost + COST.noDate }))]
  })
}

/** Last resort: the shortest text, truncated to the room next to the mark. */
function cutOff(
  marker: PlacedMarker,
  side: Side,
  frame: Box,
  widest: number,
  style: MapStyle,
  measure: Measure,
): readonly Wording[] {
  const { labels, undatedEnd = '' } = marker.event
  const words = labels.at(-1)
  if (words === undefined || side === 'below' || side === 'above') return []
  const role = roleOf(marker)
  const gap = gapOf(marker, style)
  const room = side === 'right' ? frame.right - marker.x - gap : marker.x - gap - frame.left
  const cut = shorten(words, Math.min(room, widest), (text) => measure(text + undatedEnd, role))
  if (cut === null || [...cut].length <= LEAST_LETTERS) return []
  const line = cut + undatedEnd
  const extent = { width: measure(line, role), height: style.lines[role] }
  return [
    {
      lines: [line],
      date: '',
      shortened: true,
      isTight: false,
      level: labels.length - 1,
      cost: COST.cutOff,
      ...extent,
    },
  ]
}

/** Returns the sides for a label. A mark with a leader has its label on the far side from the leader. */
function sidesOf({ leader, x, point }: PlacedMarker): readonly Side[] {
  if (leader) return x >= point.x ? ['right'] : ['left']
  return ['right', 'left', 'below', 'above']
}

/** Returns label boxes on one side: centred, and shifted along it as the frame requires. */
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
    // Shifted only so far that one of its lines stays level with the mark.
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

/**
 * Returns the distance from the mark's centre to its label, including a selection outline and another date's mark,
 * and clear of an accuracy ring.
 */
function gapOf(marker: PlacedMarker, style: MapStyle): number {
  const outline = marker.event.selected ? (style.selection - style.mark) / 2 : 0
  const ring = marker.leader ? 0 : ringOf(marker, style)
  const reach = pairReach(marker.event, marker.size)
  const pair = reach > 0 ? reach - marker.size / 2 : 0
  return Math.max(style.labelGap + outline + pair, ring > 0 ? ring + style.markGap : 0)
}

function alignOf(side: Side): PlacedLabel['align'] {
  return side === 'right' ? 'start' : side === 'left' ? 'end' : 'center'
}

function roleOf(marker: PlacedMarker): 'title' | 'milestone' {
  return marker.event.kind === 'milestone' ? 'milestone' : 'title'
}
