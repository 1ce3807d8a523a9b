/** Marks on the map: one in its place, several in rows beside it with a leader each. */
import { boxAround, clamp, exitOf, frameOf, grow, holdsPoint, middleOf, overlaps, segmentOutside } from './geometry.ts'
import { heightOf, type EventGroup, type OrderedEvent, type Row } from './groups.ts'
import { widestLabel } from './label-candidates.ts'
import { metresPerPixel, originOf, toPanel } from './mercator.ts'
import type {
  Box,
  Camera,
  Edge,
  MapEvent,
  MapStyle,
  Measure,
  PlacedCluster,
  PlacedContext,
  PlacedMarker,
  PlacedOutside,
  Point,
} from './types.ts'

/** How far from its coordinates an event may be that is only known to be in a city. */
const CITY_METRES = 4000
const HALO_PIXELS = { least: 14, most: 60 }

/** A mark and the side that its label belongs on, where it stands beside its place. */
export interface Marks {
  readonly markers: readonly PlacedMarker[]
  readonly clusters: readonly PlacedCluster[]
  readonly outside: readonly PlacedOutside[]
}

/**
 * Marks of the groups, in pixels of the panel. A group of which the frame holds no place is told as outside, by the edge
 * behind which it lies. Rows stand on the side where their labels have room, and are pushed into the frame where
 * that covers no other mark.
 */
export function placeMarkers(groups: readonly EventGroup[], camera: Camera, style: MapStyle, measure: Measure): Marks {
  const origin = originOf(camera)
  const frame = frameOf(camera)
  const here = groups.map((group) => ({ group, places: moved(group.places, origin) }))
  const isInside = ({ group }: (typeof here)[number]) =>
    group.members.some(({ point }) => holdsPoint(frame, { x: point.x - origin.x, y: point.y - origin.y }))
  const inside = here.filter(isInside)
  const outside = here.filter((one) => !isInside(one))

  const taken = inside.map(({ group }) => moved(group.footprint, origin))
  const marks = inside.flatMap(({ group, places }, position) => {
    const others = taken.filter((_, other) => other !== position)
    return rowMarks(group, places, camera, style, measure, others).map((mark) => ({ ...mark, origin }))
  })
  const resolution = metresPerPixel(camera.center[1], camera.zoom)
  return {
    markers: marks.flatMap((mark) => (mark.row.members.length === 1 ? markerOf(mark, resolution) : [])),
    clusters: marks.flatMap((mark) => (mark.row.members.length > 1 ? clusterOf(mark) : [])),
    outside: outsideByEdge(
      outside.flatMap(({ group }) => group.members),
      origin,
      frame,
      style,
    ),
  }
}

/** Small faded marks where context lies in the frame. */
export function placeContext(events: readonly MapEvent[], camera: Camera, style: MapStyle): readonly PlacedContext[] {
  const frame = grow(frameOf(camera), style.context / 2)
  return events.flatMap(({ id, city, planned, coordinates }) => {
    const point = toPanel(camera, coordinates)
    return holdsPoint(frame, point) ? [{ id, city, planned, size: style.context, ...point }] : []
  })
}

interface Mark extends Point {
  readonly row: Row
  readonly alone: boolean
}

function rowMarks(
  group: EventGroup,
  places: Box,
  camera: Camera,
  style: MapStyle,
  measure: Measure,
  others: readonly Box[],
): readonly Mark[] {
  const center = middleOf(places)
  const [only] = group.rows
  if (only && group.rows.length === 1) {
    // A cluster across the frame's edge stays in view; an event's own mark stands where the event is.
    const at = only.members.length > 1 ? pushInto(center, only.size, camera) : center
    return [{ ...at, row: only, alone: true }]
  }

  const x = columnOf(group.rows, places, camera, style, measure)
  const height = heightOf(group.rows)
  const into = clamp(center.y - height / 2, style.margin, Math.max(style.margin, camera.height - style.margin - height))
  const widest = Math.max(...group.rows.map((row) => row.size))
  const pushed = boxAround({ x, y: into + height / 2 }, widest, height)
  const top = others.some((other) => overlaps(other, pushed)) ? center.y - height / 2 : into
  let below = top
  return group.rows.map((row) => {
    const y = below + row.height / 2
    below += row.height
    return { x, y, row, alone: false }
  })
}

/** Right of the place where the longest labels fit there, else left where they fit, else where there is more room. */
function columnOf(rows: readonly Row[], places: Box, camera: Camera, style: MapStyle, measure: Measure): number {
  const right = places.right + style.leader
  const left = places.left - style.leader
  const roomRight = camera.width - right
  const roomLeft = left
  const widest = widestLabel(camera, style)
  const needed = style.labelGap + style.margin + Math.max(...rows.map((row) => labelWidth(row, widest, measure)))
  if (roomRight >= needed) return right
  if (roomLeft >= needed) return left
  return roomRight >= roomLeft ? right : left
}

function labelWidth({ members, kind }: Row, widest: number, measure: Measure): number {
  const event = members.length === 1 ? members[0]?.event : undefined
  const title = event?.labels[0]
  if (!event || title === undefined) return 0
  return Math.min(
    widest,
    Math.max(measure(title, kind === 'milestone' ? 'milestone' : 'title'), measure(event.date, 'date')),
  )
}

type PanelMark = Mark & { readonly origin: Point }

function markerOf(mark: PanelMark, resolution: number): readonly PlacedMarker[] {
  const [member] = mark.row.members
  if (!member) return []
  const point = { x: member.point.x - mark.origin.x, y: member.point.y - mark.origin.y }
  const { event } = member
  return [
    {
      event,
      ...sharedOf(mark, point, member),
      rank: event.selected ? 3 : event.kind === 'announcement' ? 2 : 1,
      halo: event.precision === 'city' ? clamp(CITY_METRES / resolution, HALO_PIXELS.least, HALO_PIXELS.most) : 0,
      label: null,
    },
  ]
}

function clusterOf(mark: PanelMark): readonly PlacedCluster[] {
  const { members, kind } = mark.row
  const [first] = members
  if (!first) return []
  const x = members.reduce((sum, member) => sum + member.point.x, 0) / members.length - mark.origin.x
  const y = members.reduce((sum, member) => sum + member.point.y, 0) / members.length - mark.origin.y
  const ids = members.map(({ event }) => event.id)
  return [
    {
      key: ids.join(' '),
      kind,
      ids,
      count: ids.length,
      cities: countCities(members),
      ...sharedOf(mark, { x, y }, first),
      rank: 0,
    },
  ]
}

function sharedOf({ x, y, row, alone }: PanelMark, point: Point, { order }: OrderedEvent) {
  const leader = alone ? null : segmentOutside({ x, y }, point, row.size / 2)
  return { x, y, point, leader, size: row.size, order }
}

function countCities(members: readonly OrderedEvent[]): PlacedCluster['cities'] {
  const counts = new Map<string, number>()
  for (const { event } of members) counts.set(event.city, (counts.get(event.city) ?? 0) + 1)
  return [...counts].map(([city, count]) => ({ city, count })).sort((a, b) => b.count - a.count)
}

function outsideByEdge(
  members: readonly OrderedEvent[],
  origin: Point,
  frame: Box,
  style: MapStyle,
): readonly PlacedOutside[] {
  const inset = grow(frame, -(style.margin + style.mark / 2))
  const center = middleOf(frame)
  const found = members.map((member) => {
    const at = { x: member.point.x - origin.x, y: member.point.y - origin.y }
    const { point: exit, edge } = exitOf(inset, at)
    return { member, at, exit, edge, away: Math.hypot(at.x - center.x, at.y - center.y) }
  })
  return (['top', 'right', 'bottom', 'left'] as const).flatMap((edge: Edge) => {
    const behind = found.filter((one) => one.edge === edge)
    const [nearest] = [...behind].sort((a, b) => a.away - b.away)
    if (!nearest) return []
    return [
      {
        x: nearest.exit.x,
        y: nearest.exit.y,
        edge,
        ids: behind.sort((a, b) => a.member.order - b.member.order).map(({ member }) => member.event.id),
        selected: behind.some(({ member }) => member.event.selected),
        angle: (Math.atan2(nearest.at.y - center.y, nearest.at.x - center.x) * 180) / Math.PI,
      },
    ]
  })
}

function pushInto({ x, y }: Point, size: number, { width, height }: Camera): Point {
  const into = (value: number, most: number) => clamp(value, Math.min(size, most) / 2, most - Math.min(size, most) / 2)
  return { x: into(x, width), y: into(y, height) }
}

function moved(box: Box, origin: Point): Box {
  return {
    left: box.left - origin.x,
    top: box.top - origin.y,
    right: box.right - origin.x,
    bottom: box.bottom - origin.y,
  }
}
