/** Names of circles: the busiest first, next to their circle or at the end of a leader. */
import { boxAround, crosses, frameOf, grow, holds, overlaps } from '../geometry.ts'
import type { Box, Point, Segment, Size } from '../types.ts'

/** A circle that may be named, in panel pixels. */
export interface NamedCircle extends Point {
  readonly key: string
  readonly radius: number
  /** Width of its name, px. */
  readonly width: number
}

export interface CircleLabel {
  readonly box: Box
  readonly align: 'start' | 'end' | 'center'
  /** Line from the circle's edge to its name, if that isn't next to the circle. */
  readonly leader: Segment | null
}

export interface CircleLabelOptions {
  readonly size: Size
  /** Height of a line of text, px. */
  readonly line: number
  /** Radius up to which a circle may be covered by other circles' names, px. */
  readonly coverable: number
  /** Controls on the map, which names must not cover. */
  readonly controls: readonly Box[]
}

/** Distance from a circle's edge to its name, px. */
const GAP = 4
/** Maximum length of a leader, and the lengths that are tried, px. */
const LEADERS = [14, 24, 34, 44, 52]
const LONGEST_LEADER = Math.max(...LEADERS)
const FRAME_MARGIN = 2
/** Distance between two names on one line, px. */
const BETWEEN = 5

/**
 * Places the names of `named` circles in that order, each at the best free position. A name covers neither another
 * name nor its leader, nor a control, nor any of the `circles` that is larger than `coverable`; and it is inside the
 * frame. Circles without a free position, and those outside the frame, have no name.
 */
export function labelCircles(
  named: readonly NamedCircle[],
  circles: readonly (Point & { readonly radius: number })[],
  options: CircleLabelOptions,
): ReadonlyMap<string, CircleLabel> {
  const { size, line, coverable, controls } = options
  const [whole, frame] = [frameOf(size), grow(frameOf(size), -FRAME_MARGIN)]
  const inSight = circles.filter(({ x, y, radius }) => overlaps(boxAround({ x, y }, 2 * radius), whole))
  const labels = new Map<string, CircleLabel>()
  const placed: { label: CircleLabel; around: Box }[] = []
  for (const circle of named) {
    if (circle.x < 0 || circle.y < 0 || circle.x > size.width || circle.y > size.height) continue
    const reach = reachOf(circle, line)
    const near = inSight.filter(({ x, y, radius }) => overlaps(boxAround({ x, y }, 2 * radius), reach))
    const labelsNear = placed.filter(({ around }) => overlaps(around, reach)).map(({ label }) => label)
    const large = near.filter(({ radius }) => radius > coverable)
    const small = near.filter(({ radius }) => radius <= coverable)
    const best = cheapest(candidates(circle, line), isFree, costOf)
    if (!best) continue
    const label = { box: best.box, align: best.align, leader: best.leader }
    labels.set(circle.key, label)
    placed.push({ label, around: boundsOf(label) })

    function isFree({ box, leader }: Candidate): boolean {
      return (
        holds(frame, box) &&
        !controls.some((control) => overlaps(control, box)) &&
        !large.some((one) => covers(box, one) || (leader && !isSame(one, circle) && passes(leader, one))) &&
        !labelsNear.some(
          (other) =>
            overlaps(apart(other.box), box) ||
            (leader && crosses(leader, other.box)) ||
            (other.leader && (crosses(other.leader, box) || (leader && meet(leader, other.leader)))),
        )
      )
    }

    function costOf({ box, cost }: Candidate): number {
      return cost + COST.covered * small.filter((one) => !isSame(one, circle) && covers(box, one)).length
    }
  }
  return labels
}

/** Returns a box that holds each position of a circle's name, with its leader and the distance to another name. */
function reachOf({ x, y, radius, width }: NamedCircle, line: number): Box {
  const leader = radius + LONGEST_LEADER + GAP
  return grow(
    { left: x - leader - width, right: x + leader + width, top: y - leader - line, bottom: y + leader + line },
    BETWEEN,
  )
}

/** Returns a box around a name and its leader. */
function boundsOf({ box, leader }: CircleLabel): Box {
  if (!leader) return box
  const { from, to } = leader
  return {
    left: Math.min(box.left, from.x, to.x),
    right: Math.max(box.right, from.x, to.x),
    top: Math.min(box.top, from.y, to.y),
    bottom: Math.max(box.bottom, from.y, to.y),
  }
}

/** A position with its cost; the lowest wins. */
interface Candidate extends CircleLabel {
  readonly cost: number
}

/** Costs of the next side in order of preference, of 10 px of a leader, and of a small circle that a name covers. */
const COST = { side: 0.4, leader: 2, covered: 3 }

/**
 * Returns the free position of the lowest cost, the first among equals. The cost of where it is, which is known, only
 * rises, and most names fit at one of the first positions: what can't be better isn't looked at.
 */
function cheapest(
  positions: Iterable<Candidate>,
  isFree: (one: Candidate) => boolean,
  costOf: (one: Candidate) => number,
): Candidate | undefined {
  let best: { position: Candidate; cost: number } | undefined
  for (const position of positions) {
    if (best && position.cost >= best.cost) break
    if (!isFree(position)) continue
    const cost = costOf(position)
    if (!best || cost < best.cost) best = { position, cost }
  }
  return best?.position
}

/**
 * Positions of a name, in the order of their own costs: on eight sides of its circle, then at the end of a leader,
 * short ones first.
 */
function* candidates(circle: NamedCircle, line: number): Iterable<Candidate> {
  const { x, y, radius, width } = circle
  for (const [i, [dx, dy]] of SIDES.entries()) {
    // On the diagonals a name begins at the circle's edge, so it is nearer across than on its own.
    const length = Math.hypot(dx, dy)
    const reach = radius + (dx !== 0 && dy !== 0 ? GAP / 2 : GAP)
    const at = { x: x + (dx / length) * reach, y: y + (dy / length) * (radius + 1) }
    yield { ...labelAt(at, [dx, dy], width, line, null), cost: i * COST.side }
  }
  for (const length of LEADERS)
    for (const [dx, dy] of RAYS) {
      const end = { x: x + dx * (radius + length), y: y + dy * (radius + length) }
      const leader = { from: { x: x + dx * radius, y: y + dy * radius }, to: end }
      const side: Side = [Math.sign(Math.round(dx * 2)), Math.abs(dx) > 0.3 ? 0 : Math.sign(dy)]
      const label = labelAt({ x: end.x + side[0] * 2, y: end.y + side[1] }, side, width, line, leader)
      yield { ...label, cost: SIDES.length * COST.side + (length / 10) * COST.leader }
    }
}

/** Returns a name's box with the space that keeps it apart from another name on its line. */
function apart({ left, right, ...box }: Box): Box {
  return { ...box, left: left - BETWEEN, right: right + BETWEEN }
}

type Side = readonly [dx: number, dy: number]

/** The eight sides, in order of preference. */
const SIDES: readonly Side[] = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [0, -1],
  [0, 1],
]

/** Directions of leaders, rather across than upright: a name next to a leader's end is easier to follow. */
const RAYS: readonly Side[] = [20, -20, 160, -160, 45, -45, 135, -135, 0, 180, 75, -75, 105, -105].map((degrees) => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
])

function labelAt({ x, y }: Point, [dx, dy]: Side, width: number, line: number, leader: Segment | null): CircleLabel {
  const left = dx > 0 ? x : dx < 0 ? x - width : x - width / 2
  const top = dy > 0 ? y : dy < 0 ? y - line : y - line / 2
  return {
    box: { left, top, right: left + width, bottom: top + line },
    align: dx > 0 ? 'start' : dx < 0 ? 'end' : 'center',
    leader,
  }
}

/** Returns whether a box covers some of a circle. */
export function covers(box: Box, { x, y, radius }: Point & { readonly radius: number }): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right)
  const dy = Math.max(box.top - y, 0, y - box.bottom)
  return Math.hypot(dx, dy) < radius
}

/** Returns whether a segment passes through a circle. */
function passes({ from, to }: Segment, { x, y, radius }: Point & { readonly radius: number }): boolean {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const part = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(from.x + part * dx - x, from.y + part * dy - y) < radius
}

/** Returns whether two segments cross. */
function meet(a: Segment, b: Segment): boolean {
  const side = ({ from, to }: Segment, { x, y }: Point) =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x))
  return side(a, b.from) !== side(a, b.to) && side(b, a.from) !== side(b, a.to)
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y
}
