/**
 * Labels of markers: where each can stand, and which of these places it gets, so that no label covers a mark, a leader,
 * a control or another label, and none is cut off by the frame.
 */
import { boxAround, clamp, crosses, frameOf, grow, holds, overlaps } from './geometry.ts'
import { breakInTwo, shorten } from './text-lines.ts'
import type { Box, MapStyle, Measure, PlacedLabel, PlacedMarker, Segment, Side, Size, TextRole } from './types.ts'

/** What labels may not cover, and what they had better not. */
export interface Occupied {
  readonly boxes: readonly Box[]
  readonly segments: readonly Segment[]
  /** Covered only where there is no other way: context, and what else can be read under a label. */
  readonly soft: readonly Box[]
}

/** What makes one place for a label worse than another; the least sum wins. A shorter label is dearer than a side. */
const COST = {
  side: { right: 0, left: 1, below: 3, above: 4 } satisfies Record<Side, number>,
  shorterWords: 3,
  secondLine: 2,
  noDate: 5,
  offCentre: 0.5,
  soft: 4,
  shortened: 30,
}
/** Ever other orders are tried, each beginning with those that found no place in the last. */
const ROUNDS = 8

interface Candidate extends PlacedLabel {
  readonly cost: number
}

/**
 * The markers with their labels. The selected one chooses first, then announcements, then milestones, each in the order
 * given; where that leaves an announcement without a label, other orders are tried. A marker whose label fits nowhere
 * goes without.
 */
export function labelMarkers(
  markers: readonly PlacedMarker[],
  size: Size,
  occupied: Occupied,
  style: MapStyle,
  measure: Measure,
): readonly PlacedMarker[] {
  const width = remembered(measure)
  const all = withMarks(occupied, markers, style)
  const wanting = markers
    .filter((marker) => marker.event.labels.length > 0)
    .sort((a, b) => b.rank - a.rank || a.order - b.order)
    .map((marker) => ({ marker, candidates: candidatesOf(marker, size, all, style, width) }))

  let order = wanting
  let best = choose(order)
  for (let round = 0; round < ROUNDS && best.missing.length > 0; round++) {
    const { missing } = best
    order = [
      ...order.filter((one) => missing.includes(one.marker)),
      ...order.filter((one) => !missing.includes(one.marker)),
    ]
    const next = choose(order)
    if (isBetter(next, best)) best = next
    else break
  }
  return markers.map((marker) => ({ ...marker, label: best.labels.get(marker) ?? null }))
}

interface Choice {
  readonly labels: ReadonlyMap<PlacedMarker, PlacedLabel>
  readonly missing: readonly PlacedMarker[]
}

function choose(order: readonly { marker: PlacedMarker; candidates: readonly Candidate[] }[]): Choice {
  const labels = new Map<PlacedMarker, PlacedLabel>()
  const missing: PlacedMarker[] = []
  const taken: Box[] = []
  for (const { marker, candidates } of order) {
    const found = candidates.find(({ box }) => !taken.some((other) => overlaps(other, box)))
    if (!found) {
      // Without any candidate no order helps.
      if (candidates.length > 0) missing.push(marker)
      continue
    }
    const { cost: _, ...label } = found
    labels.set(marker, label)
    taken.push(label.box)
  }
  return { labels, missing }
}

function isBetter(a: Choice, b: Choice): boolean {
  for (const rank of [3, 2, 1]) {
    const difference = countRank(a.missing, rank) - countRank(b.missing, rank)
    if (difference !== 0) return difference < 0
  }
  return false
}

function countRank(markers: readonly PlacedMarker[], rank: number): number {
  return markers.filter((marker) => marker.rank === rank).length
}

/** Marks, their points and leaders are in the way of every label. */
function withMarks(occupied: Occupied, markers: readonly PlacedMarker[], style: MapStyle): Occupied {
  return {
    boxes: [...occupied.boxes, ...markers.flatMap((marker) => boxesOf(marker, style))],
    segments: [...occupied.segments, ...markers.flatMap(({ leader }) => leader ?? [])],
    soft: occupied.soft,
  }
}

/** What a marker covers: its mark, with the outline of a selected one, and the point that its leader ends in. */
export function boxesOf(marker: PlacedMarker, style: MapStyle): readonly Box[] {
  const mark = boxAround(marker, marker.event.selected ? Math.max(style.selection, marker.size) : marker.size)
  return marker.leader ? [mark, boxAround(marker.point, 2 * style.point)] : [mark]
}

type Width = (text: string, role: TextRole) => number

/** Places for a label that nothing but another label can take, best first. */
function candidatesOf(
  marker: PlacedMarker,
  size: Size,
  occupied: Occupied,
  style: MapStyle,
  width: Width,
): readonly Candidate[] {
  const frame = grow(frameOf(size), -style.margin)
  const found: Candidate[] = []
  for (const text of textsOf(marker, style, width)) {
    for (const side of sidesOf(marker)) {
      for (const { box, off } of boxesBeside(marker, side, text, frame, style)) {
        if (!holds(frame, box) || isTaken(box, occupied)) continue
        const soft = occupied.soft.some((other) => overlaps(other, box)) ? COST.soft : 0
        const align = side === 'right' ? 'start' : side === 'left' ? 'end' : 'center'
        const { lines, date, shortened } = text
        const cost = text.cost + COST.side[side] + off * COST.offCentre + soft
        found.push({ lines, date, shortened, side, align, box, cost })
      }
    }
  }
  if (found.length > 0) return found.sort((a, b) => a.cost - b.cost)
  return cutOff(marker, frame, occupied, style, width)
}

function isTaken(box: Box, { boxes, segments }: Occupied): boolean {
  return boxes.some((other) => overlaps(other, box)) || segments.some((segment) => crosses(segment, box))
}

interface Text {
  readonly lines: readonly string[]
  readonly date: string
  readonly shortened: boolean
  readonly width: number
  readonly height: number
  readonly cost: number
}

/** The ways to say it: each alternative in one line or two, with its date and without. */
function textsOf(marker: PlacedMarker, style: MapStyle, width: Width): readonly Text[] {
  const { labels, date } = marker.event
  const role = roleOf(marker)
  return labels.flatMap((label, position) => {
    const broken = breakInTwo(label, style.labelWidth, (line) => width(line, role))
    const settings = [...(width(label, role) <= style.labelWidth ? [[label]] : []), ...(broken ? [broken] : [])]
    return settings.flatMap((lines) => {
      const cost = position * COST.shorterWords + (lines.length - 1) * COST.secondLine
      const withDate = textOf(lines, date, role, style, width, cost)
      return date ? [withDate, textOf(lines, '', role, style, width, cost + COST.noDate)] : [withDate]
    })
  })
}

function textOf(
  lines: readonly string[],
  date: string,
  role: TextRole,
  style: MapStyle,
  width: Width,
  cost: number,
): Text {
  return {
    lines,
    date,
    shortened: false,
    width: Math.max(...lines.map((line) => width(line, role)), date ? width(date, 'date') : 0),
    height: lines.length * style.lines[role] + (date ? style.lines.date : 0),
    cost,
  }
}

/** A mark beside its place has its label on the far side from it, where no leader runs. */
function sidesOf({ leader, x, point }: PlacedMarker): readonly Side[] {
  if (leader) return x > point.x ? ['right'] : ['left']
  return ['right', 'left', 'below', 'above']
}

/** Where a text can stand on a side: in the middle of it, and moved along it, as the frame's edge may ask. */
function boxesBeside(
  marker: PlacedMarker,
  side: Side,
  { width, height }: Pick<Text, 'width' | 'height'>,
  frame: Box,
  style: MapStyle,
): readonly { box: Box; off: number }[] {
  const gap = style.labelGap + (marker.event.selected ? (style.selection - style.mark) / 2 : 0)
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? marker.x + gap : marker.x - gap - width
    const middle = marker.y - height / 2
    // Moved by no more than keeps one of its lines level with the mark.
    const most = height / 2 - style.lines.date / 2
    const tops = [0, height / 4, -height / 4, most, -most].map((by) => middle + by)
    return unique(tops, clamp(middle, frame.top, frame.bottom - height), most, middle).map((top) => ({
      box: { left, top, right: left + width, bottom: top + height },
      off: Math.abs(top - middle) > 0.5 ? 1 : 0,
    }))
  }
  const reach = (marker.event.selected ? style.selection : marker.size) / 2 + style.markGap / 2
  const top = side === 'below' ? marker.y + reach : marker.y - reach - height
  const middle = marker.x - width / 2
  const most = Math.max(0, width / 2 - marker.size / 2)
  return unique([middle], clamp(middle, frame.left, frame.right - width), most, middle).map((left) => ({
    box: { left, top, right: left + width, bottom: top + height },
    off: Math.abs(left - middle) > 0.5 ? 1 : 0,
  }))
}

/** The places given and, where it is no farther than `most` from the middle, the one that the frame pushes to. */
function unique(places: readonly number[], pushed: number, most: number, middle: number): readonly number[] {
  const near = Math.abs(pushed - middle) <= most
  return [...new Set(near ? [...places, pushed] : places)]
}

/** The last resort: the shortest words cut to the room that there is beside the mark. */
function cutOff(
  marker: PlacedMarker,
  frame: Box,
  occupied: Occupied,
  style: MapStyle,
  width: Width,
): readonly Candidate[] {
  const role = roleOf(marker)
  const words = marker.event.labels.at(-1)
  if (words === undefined) return []
  const gap = style.labelGap + (marker.event.selected ? (style.selection - style.mark) / 2 : 0)
  const height = style.lines[role]
  return sidesOf(marker)
    .filter((side) => side === 'right' || side === 'left')
    .flatMap((side) => {
      const room = side === 'right' ? frame.right - marker.x - gap : marker.x - gap - frame.left
      const line = shorten(words, Math.min(room, style.labelWidth), (text) => width(text, role))
      if (line === null || [...line].length < 4) return []
      const text = { width: width(line, role), height }
      return boxesBeside(marker, side, text, frame, style).flatMap(({ box }) =>
        holds(frame, box) && !isTaken(box, occupied)
          ? [
              {
                lines: [line],
                date: '',
                shortened: true,
                side,
                align: side === 'right' ? ('start' as const) : ('end' as const),
                box,
                cost: COST.shortened + COST.side[side],
              },
            ]
          : [],
      )
    })
}

function roleOf(marker: PlacedMarker): 'title' | 'milestone' {
  return marker.event.kind === 'milestone' ? 'milestone' : 'title'
}

/** Measuring is the dear part: each text once. */
function remembered(measure: Measure): Width {
  const widths = new Map<string, number>()
  return (text, role) => {
    const key = `${role} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const width = measure(text, role)
    widths.set(key, width)
    return width
  }
}
