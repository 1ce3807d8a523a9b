/** Marks on the map: a single one at its place, several in rows next to it, each with a leader. */
import { clamp } from '../../model/clamp.ts'
import { pairReach } from './date-pair.ts'
import { boxAround, frameOf, grow, holdsPoint, overlaps, segmentOutside } from './geometry.ts'
import { heightOf, type EventGroup, type OrderedEvent, type Row } from './groups.ts'
import { widestLabel } from './label-candidates.ts'
import { metresPerPixel, originOf, toPanel } from './mercator.ts'
import { stackedRows } from './stacked-rows.ts'
import { breakInTwo } from './text-lines.ts'
import type {
  Box,
  Camera,
  MapEvent,
  MapStyle,
  Measure,
  PlacedCluster,
  PlacedContext,
  PlacedAccuracyRing,
  PlacedMarker,
  Point,
  Precision,
} from './types.ts'

/** Maximum distance of an event from its coordinates, by the precision of its place, in metres. */
const UNCERTAINTY_METRES = { campus: 500, city: 4000 }
/**
 * Minimum distance of an accuracy ring from what it surrounds, in multiples of the gap between marks. They differ, so
 * that a city's ring isn't mistaken for a campus's.
 */
const RING_GAPS = { campus: 1.25, city: 3.5 }

export interface Marks {
  readonly markers: readonly PlacedMarker[]
  readonly clusters: readonly PlacedCluster[]
  /** Events whose marks are outside the frame, with the marks' positions in panel pixels. */
  readonly offscreen: readonly OrderedEvent[]
}

/**
 * Places the marks of the groups, in panel pixels. A mark whose centre is outside the frame is offscreen. Rows with at
 * least one place inside the frame are put on the side with room for their labels, and are moved into the frame if that
 * covers no other mark.
 */
export function placeMarkers(groups: readonly EventGroup[], camera: Camera, style: MapStyle, measure: Measure): Marks {
  const origin = originOf(camera)
  const frame = frameOf(camera)
  const local = groups.map((group) => localOf(group, origin))
  const reached = local.filter(({ members }) => members.some(({ point }) => holdsPoint(frame, point)))
  const stacked = stackedRows(reached, camera, style)
  const taken = reached.map(({ footprint }) => footprint)
  const marks = reached.flatMap((group, position) => {
    const high = stacked?.get(group)
    if (high) return rowsFrom(high.top, high.group, columnOf(high.group, camera, style, measure))
    const others = taken.filter((_, other) => other !== position)
    const placed = rowMarks(group, camera, style, measure, others)
    taken[position] = placed.box
    return placed.marks
  })
  const shown = marks.filter((mark) => holdsPoint(frame, mark))
  const hidden = marks.filter((mark) => !holdsPoint(frame, mark))
  const resolution = metresPerPixel(camera.center[1], camera.zoom)
  return {
    markers: shown.flatMap((mark) => (mark.row.members.length === 1 ? markerOf(mark, resolution, style) : [])),
    clusters: shown.flatMap((mark) => (mark.row.members.length > 1 ? clusterOf(mark) : [])),
    offscreen: [
      ...local.filter((group) => !reached.includes(group)).flatMap(({ members }) => members),
      ...hidden.flatMap(({ x, y, row }) => row.members.map((member) => ({ ...member, point: { x, y } }))),
    ],
  }
}

/** Places small faded marks for context events inside the frame. */
export function placeContext(events: readonly MapEvent[], camera: Camera, style: MapStyle): readonly PlacedContext[] {
  const frame = grow(frameOf(camera), style.context / 2)
  return events.flatMap(({ id, city, planned, coordinates }) => {
    const point = toPanel(camera, coordinates)
    return holdsPoint(frame, point) ? [{ id, city, planned, size: style.context, ...point }] : []
  })
}

/** Returns the accuracy rings, one per place and radius. */
export function halosOf(markers: readonly PlacedMarker[]): readonly PlacedAccuracyRing[] {
  const accuracyRings = new Map<string, PlacedAccuracyRing>()
  for (const { event, point, accuracyRadius } of markers) {
    const key = `${point.x} ${point.y} ${accuracyRadius}`
    if (accuracyRadius > 0)
      accuracyRings.set(key, { key, ...point, radius: accuracyRadius, city: event.city, precision: event.precision })
  }
  return [...accuracyRings.values()]
}

interface Mark extends Point {
  readonly row: Row
  readonly alone: boolean
}

function rowMarks(
  group: EventGroup,
  camera: Camera,
  style: MapStyle,
  measure: Measure,
  others: readonly Box[],
): { marks: readonly Mark[]; box: Box } {
  const { rows, center, footprint } = group
  const [only] = rows
  if (only && rows.length === 1) return { marks: [{ ...center, row: only, alone: true }], box: footprint }

  const x = columnOf(group, camera, style, measure)
  const height = heightOf(rows)
  const most = Math.max(style.margin, camera.height - style.margin - height)
  const pushed = clamp(center.y - height / 2, style.margin, most)
  const widest = Math.max(...rows.map((row) => row.size)) + style.markGap
  const box = boxAround({ x, y: pushed + height / 2 }, widest, height)
  const isFree = !others.some((other) => overlaps(other, box))
  const marks = rowsFrom(isFree ? pushed : center.y - height / 2, group, x)
  return { marks, box: isFree ? box : footprint }
}

/** Returns the marks of rows whose upper edge is at `top`. */
function rowsFrom(top: number, { rows }: EventGroup, x: number): readonly Mark[] {
  let below = top
  return rows.map((row) => {
    const y = below + row.height / 2
    below += row.height
    return { x, y, row, alone: false }
  })
}

/**
 * Returns the column's x: right of the place if the longest labels fit there, else left if they fit, else on the side
 * with more room, and nearer to the place if labels on two lines fit then.
 */
function columnOf({ rows, center, column }: EventGroup, camera: Camera, style: MapStyle, measure: Measure): number {
  const right = center.x + column
  const left = center.x - column
  const roomRight = camera.width - right
  const roomLeft = left
  const widest = widestLabel(camera, style)
  const neededBy = (width: (row: Row) => number) => style.labelGap + style.margin + Math.max(...rows.map(width))
  const needed = neededBy((row) => labelWidth(row, (title, line) => Math.min(widest, line(title)), measure))
  if (roomRight >= needed) return right
  if (roomLeft >= needed) return left

  const missing = neededBy((row) => labelWidth(row, onTwoLines, measure)) - Math.max(roomRight, roomLeft)
  const spare = column - (style.mark / 2 + style.point)
  const nearer = missing > spare ? 0 : Math.max(0, missing)
  return roomRight >= roomLeft ? right - nearer : left + nearer

  function onTwoLines(title: string, line: (text: string) => number): number {
    return Math.max(...(breakInTwo(title, widest, line) ?? [title]).map(line))
  }
}

/** Returns the width of a row's label from its mark on, given that of its title; 0 for a cluster, which has none. */
function labelWidth(
  { members, kind, size }: Row,
  titleWidth: (title: string, line: (text: string) => number) => number,
  measure: Measure,
): number {
  const event = members.length === 1 ? members[0]?.event : undefined
  const title = event?.labels[0]
  if (!event || title === undefined) return 0
  const role = kind === 'milestone' ? 'milestone' : 'title'
  const words = Math.max(
    titleWidth(title, (text) => measure(text, role)),
    measure(event.date, 'date'),
  )
  return words + Math.max(0, pairReach(event, size) - size / 2)
}

function markerOf(mark: Mark, resolution: number, style: MapStyle): readonly PlacedMarker[] {
  const [member] = mark.row.members
  if (!member) return []
  const { event, point } = member
  const size = event.selected ? Math.max(style.selection, mark.row.size) : mark.row.size
  const within = mark.alone ? size / 2 : style.point
  return [
    {
      event,
      ...sharedOf(mark, point, member),
      rank: event.selected ? 3 : event.kind === 'announcement' ? 2 : 1,
      accuracyRadius: ringRadius(event.precision, within, resolution, style),
      label: null,
    },
  ]
}

/** Returns the radius of the accuracy ring: to scale, but never so small that the mark inside hides it. */
function ringRadius(precision: Precision, within: number, metresPerPixel: number, { markGap }: MapStyle): number {
  if (precision === 'building') return 0
  return Math.max(UNCERTAINTY_METRES[precision] / metresPerPixel, within + RING_GAPS[precision] * markGap)
}

function clusterOf(mark: Mark): readonly PlacedCluster[] {
  const { members, kind } = mark.row
  const [first] = members
  if (!first) return []
  const mean = (axis: 'x' | 'y') => members.reduce((sum, { point }) => sum + point[axis], 0) / members.length
  const point = mark.alone ? { x: mark.x, y: mark.y } : { x: mean('x'), y: mean('y') }
  const ids = members.map(({ event }) => event.id)
  return [
    {
      key: ids.join(' '),
      kind,
      ids,
      count: ids.length,
      cities: countCities(members),
      ...sharedOf(mark, point, first),
      rank: 0,
    },
  ]
}

function sharedOf({ x, y, row, alone }: Mark, point: Point, { order }: OrderedEvent) {
  const leader = alone ? null : segmentOutside({ x, y }, point, row.size / 2)
  return { x, y, point, leader, size: row.size, order }
}

function countCities(members: readonly OrderedEvent[]): PlacedCluster['cities'] {
  const counts = new Map<string, number>()
  for (const { event } of members) counts.set(event.city, (counts.get(event.city) ?? 0) + 1)
  return [...counts].map(([city, count]) => ({ city, count })).sort((a, b) => b.count - a.count)
}

/** Converts a group to panel pixels. */
function localOf(group: EventGroup, origin: Point): EventGroup {
  const local = (member: OrderedEvent) => ({
    ...member,
    point: { x: member.point.x - origin.x, y: member.point.y - origin.y },
  })
  return {
    members: group.members.map(local),
    rows: group.rows.map((row) => ({ ...row, members: row.members.map(local) })),
    center: { x: group.center.x - origin.x, y: group.center.y - origin.y },
    column: group.column,
    footprint: moved(group.footprint, origin),
  }
}

function moved(box: Box, origin: Point): Box {
  return {
    left: box.left - origin.x,
    top: box.top - origin.y,
    right: box.right - origin.x,
    bottom: box.bottom - origin.y,
  }
}
