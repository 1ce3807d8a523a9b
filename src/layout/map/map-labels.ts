/**
 * Assigns positions to markers' labels, so that no label covers a mark, a leader, a control or another label, or is cut
 * off by the frame.
 */
import { memoize } from '../memoize.ts'
import { overlaps } from './geometry.ts'
import { boxesOf, candidatesOf, type Candidate, type Occupied } from './label-candidates.ts'
import type { Box, MapStyle, Measure, PlacedLabel, PlacedMarker, Size } from './types.ts'

/** Cost of a label on the non-preferred side, on the scale of label-candidates.ts. */
const OTHER_SIDE = 1
/** Maximum number of other orders to try. Each begins with the markers that got no label in the last one. */
const ROUNDS = 4

interface Wanting {
  readonly marker: PlacedMarker
  readonly candidates: readonly Candidate[]
}

interface Choice {
  readonly labels: ReadonlyMap<PlacedMarker, PlacedLabel>
  readonly missing: readonly PlacedMarker[]
  readonly cost: number
}

/**
 * Returns the markers with their labels. The selected marker chooses first, then announcements, then milestones, each
 * in the given order; if a marker gets no label, other orders are tried. All labels prefer one side: the right, unless
 * the left gives a better result overall. A marker without a free position gets no label.
 */
export function labelMarkers(
  markers: readonly PlacedMarker[],
  size: Size,
  occupied: Occupied,
  style: MapStyle,
  measure: Measure,
): readonly PlacedMarker[] {
  // Measuring is the slow part: each text is measured once.
  const memoized: Measure = memoize(measure, (text, role) => `${role} ${text}`)
  const all = withMarks(occupied, markers, style)
  const wanting = markers
    .filter((marker) => marker.event.labels.length > 0)
    .sort((a, b) => b.rank - a.rank || a.order - b.order)
    .map((marker) => ({
      marker,
      candidates: candidatesOf(marker, size, all, rowHeight(marker, markers), style, memoized),
    }))
  const alike = alikeInRows(wanting)
  const right = chooseOnSide(alike, 'right')
  const left = chooseOnSide(alike, 'left')
  const best = isBetter(left, right) ? left : right
  return markers.map((marker) => ({ ...marker, label: best.labels.get(marker) ?? null }))
}

/** Returns the maximum height of a row's label: the distance to the next row; Infinity for a mark in its own place. */
function rowHeight(marker: PlacedMarker, markers: readonly PlacedMarker[]): number {
  if (!marker.leader) return Infinity
  const others = markers.filter((other) => other !== marker && other.leader && other.x === marker.x)
  return Math.min(...others.map((other) => Math.abs(other.y - marker.y)))
}

/**
 * Uses the same level of shortening for all rows at one place: if one has no room for its full title, none shows its
 * full title.
 */
function alikeInRows(wanting: readonly Wanting[]): readonly Wanting[] {
  const levels = new Map<number, number>()
  for (const { marker, candidates } of wanting) {
    if (!marker.leader || candidates.length === 0) continue
    const level = Math.min(...candidates.map((candidate) => candidate.level))
    levels.set(marker.x, Math.max(levels.get(marker.x) ?? 0, level))
  }
  return wanting.map(({ marker, candidates }) => {
    const level = Math.min(marker.leader ? (levels.get(marker.x) ?? 0) : 0, marker.event.labels.length - 1)
    return { marker, candidates: candidates.filter((candidate) => candidate.level >= level) }
  })
}

function chooseOnSide(wanting: readonly Wanting[], side: 'right' | 'left'): Choice {
  let order = wanting.map(({ marker, candidates }) => ({ marker, candidates: preferSide(candidates, side) }))
  let best = choose(order)
  for (let round = 0; round < ROUNDS && best.missing.length > 0; round++) {
    const { missing } = best
    const wasMissing = ({ marker }: Wanting) => missing.includes(marker)
    order = [...order.filter(wasMissing), ...order.filter((one) => !wasMissing(one))]
    const next = choose(order)
    if (!isBetter(next, best)) break
    best = next
  }
  return best
}

function preferSide(candidates: readonly Candidate[], side: 'right' | 'left'): readonly Candidate[] {
  const other = side === 'right' ? 'left' : 'right'
  return candidates
    .map(({ cost, ...rest }) => ({ ...rest, cost: cost + (rest.label.side === other ? OTHER_SIDE : 0) }))
    .sort((a, b) => a.cost - b.cost)
}

function choose(order: readonly Wanting[]): Choice {
  const labels = new Map<PlacedMarker, PlacedLabel>()
  const missing: PlacedMarker[] = []
  const taken: Box[] = []
  let total = 0
  for (const { marker, candidates } of order) {
    const found = candidates.find(({ label }) => !taken.some((other) => overlaps(other, label.box)))
    if (found) {
      labels.set(marker, found.label)
      taken.push(found.label.box)
      total += found.cost
    } else if (candidates.length > 0) missing.push(marker)
    // A marker without candidates is not missing: no order would help it.
  }
  return { labels, missing, cost: total }
}

/** Compares the number of missing labels, highest rank first, then the cost. */
function isBetter(a: Choice, b: Choice): boolean {
  for (const rank of [3, 2, 1]) {
    const difference = countRank(a.missing, rank) - countRank(b.missing, rank)
    if (difference !== 0) return difference < 0
  }
  return a.cost < b.cost
}

function countRank(markers: readonly PlacedMarker[], rank: number): number {
  return markers.filter((marker) => marker.rank === rank).length
}

/** Adds marks, their points and leaders to the areas that every label must avoid. */
function withMarks(occupied: Occupied, markers: readonly PlacedMarker[], style: MapStyle): Occupied {
  return {
    boxes: [...occupied.boxes, ...markers.flatMap((marker) => boxesOf(marker, style))],
    segments: [...occupied.segments, ...markers.flatMap(({ leader }) => leader ?? [])],
    soft: occupied.soft,
  }
}
