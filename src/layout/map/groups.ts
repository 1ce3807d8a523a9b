/**
 * Groups events that are too close to be drawn apart, and arranges each group in rows next to its place, the first on
 * top. Grouping depends on the zoom, the panel's height and the events, but not on the centre, so panning changes
 * neither groups nor rows.
 */
import { clamp } from '../../model/clamp.ts'
import { boxAround, overlaps } from './geometry.ts'
import { project } from './mercator.ts'
import { nearGroupsOfFew, type NearGroups } from './near-groups.ts'
import type { Box, MapEvent, MapEventKind, MapStyle, Point } from './types.ts'
import { uncrossed } from './uncrossed-rows.ts'

/** Maximum number of events at one place that are drawn individually; more become a cluster. */
export const ROWS_LIMIT = 6

/** Maximum distance from their centre at which events count as at one place, as a multiple of the leader's length. */
const ONE_PLACE = 1.5

/** An event with its position in the timeline's order and its place in world pixels. */
export interface OrderedEvent {
  readonly event: MapEvent
  readonly order: number
  readonly point: Point
}

/** One mark: an event's or a cluster's. */
export interface Row {
  readonly kind: MapEventKind
  /** One event for a marker, two or more for a cluster. */
  readonly members: readonly OrderedEvent[]
  readonly size: number
  /** Height of the row: that of its mark or its label, whichever is taller. */
  readonly height: number
}

export interface EventGroup {
  readonly members: readonly OrderedEvent[]
  readonly rows: readonly Row[]
  /** Centre of the members' places, world pixels. */
  readonly center: Point
  /** Horizontal distance of two or more rows from the centre. */
  readonly column: number
  /** Area that the marks may cover, on either side of their place, in world pixels. */
  readonly footprint: Box
}

/**
 * Groups events and returns each group's rows: announcements first, then milestones, in their order, but for leaders
 * that would cross. Footprints don't overlap, so no mark covers another group's. In a group of more than six events,
 * announcements stay separate if there are at most six, and the milestones form a cluster. A cluster never mixes the
 * two kinds and never contains the selected event. Events that are not at one place but too close to others to be drawn
 * apart form a cluster, however few they are. Rows are as high as their labels if that leaves neighbouring groups free,
 * else as high as their marks.
 * @param height of the panel, px
 * @param isLong whether a label wants two lines for its title: its row has room for them if that leaves neighbouring
 * groups free
 */
export function groupEvents(
  events: readonly MapEvent[],
  zoom: number,
  height: number,
  style: MapStyle,
  nearGroups: NearGroups = nearGroupsOfFew,
  isLong: (event: MapEvent) => boolean = () => false,
): readonly EventGroup[] {
  const ordered = events.map((event, order) => ({ event, order, point: project(event.coordinates, zoom) }))
  const near = nearGroups(
    events.map((event) => event.coordinates),
    zoom,
    style.mark + style.markGap,
  )
  const compact = (members: readonly OrderedEvent[]) => groupOf(members, 0, style, ONE_LINE)
  const apart = near.map((positions) => compact(positions.flatMap((position) => ordered[position] ?? [])))
  // One line for each group comes before a second line for any.
  const inOneLine = spreadOut(mergeOverlapping(apart, compact), (members) => groupOf(members, height, style, ONE_LINE))
  return spreadOut(inOneLine, (members) =>
    members.some(({ event }) => isLong(event))
      ? groupOf(members, height, style, (event) => (isLong(event) ? 2 : 1))
      : undefined,
  )
}

/** Returns the number of lines of a label's title. */
type TitleLines = (event: MapEvent) => 1 | 2
const ONE_LINE: TitleLines = () => 1

/** Gives each group its roomier form, if it has one and no other group is in the way. */
function spreadOut(
  groups: readonly EventGroup[],
  roomier: (members: readonly OrderedEvent[]) => EventGroup | undefined,
): readonly EventGroup[] {
  const result = [...groups]
  groups.forEach((group, position) => {
    const wider = group.rows.length === 1 ? undefined : roomier(group.members)
    const isFree = result.every((other, i) => i === position || !wider || !overlaps(other.footprint, wider.footprint))
    if (wider && isFree) result[position] = wider
  })
  return result
}

/** Merges groups with overlapping footprints, repeatedly until none overlap, because merging changes footprints. */
function mergeOverlapping(
  groups: readonly EventGroup[],
  join: (members: readonly OrderedEvent[]) => EventGroup,
): readonly EventGroup[] {
  const sorted = [...groups].sort((a, b) => a.footprint.left - b.footprint.left)
  const heaps: EventGroup[][] = []
  let open: EventGroup[][] = []
  for (const group of sorted) {
    // A footprint that ends left of this one can't overlap any later one.
    open = open.filter(([first]) => first && first.footprint.right > group.footprint.left)
    const heap = open.find(([first]) => first && overlaps(first.footprint, group.footprint))
    if (heap) heap.push(group)
    else {
      const alone = [group]
      heaps.push(alone)
      open.push(alone)
    }
  }
  const merged = heaps.flatMap((heap) => (heap.length > 1 ? join(heap.flatMap(({ members }) => members)) : heap))
  if (merged.length < groups.length) return mergeOverlapping(merged, join)
  return merged.sort((a, b) => firstOrder(a) - firstOrder(b))
}

/**
 * Makes a group. `height` is the panel's height, shared by rows whose labels are higher than their marks; 0 for marks
 * only.
 */
function groupOf(
  unsorted: readonly OrderedEvent[],
  height: number,
  style: MapStyle,
  titleLines: TitleLines,
): EventGroup {
  const members = [...unsorted].sort((a, b) => a.order - b.order)
  const sum = members.reduce((total, { point }) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 })
  const center = { x: sum.x / members.length, y: sum.y / members.length }
  const farthest = members.reduce((most, { point }) => Math.max(most, Math.abs(point.x - center.x)), 0)
  const isOnePlace = farthest <= ONE_PLACE * style.leader
  // Clusters of spread-out events are placed in their centre.
  const column = isOnePlace ? style.leader + farthest : 0
  const rows = uncrossed(rowsOf(members, isOnePlace, height, style, titleLines), center, column)
  return { members, rows, center, column, footprint: footprintOf(rows, center, column, style) }
}

/** Returns a row per event for few events that are nearly at one place; otherwise clusters. */
function rowsOf(
  members: readonly OrderedEvent[],
  isOnePlace: boolean,
  height: number,
  style: MapStyle,
  titleLines: TitleLines,
): readonly Row[] {
  const kinds = (['announcement', 'milestone'] as const).map((kind) => ({
    kind,
    events: members.filter((member) => member.event.kind === kind),
  }))
  const announcements = kinds[0]?.events.length ?? 0
  const rows = kinds.flatMap(({ kind, events }) => {
    const isFew = members.length <= ROWS_LIMIT || (kind === 'announcement' && announcements <= ROWS_LIMIT)
    const apart = isFew && isOnePlace
    return split(events, apart).map((of) => ({ kind, members: of }))
  })
  const room = (height - 2 * style.margin) / rows.length
  return rows.map((row) => {
    const size = sizeOf(row, style)
    return { ...row, size, height: clamp(labelHeight(row.members, style, titleLines), size + style.markGap, room) }
  })
}

/** Returns each event separately, or the selected ones separately and all others together. */
function split(events: readonly OrderedEvent[], apart: boolean): readonly (readonly OrderedEvent[])[] {
  if (apart) return events.map((event) => [event])
  const selected = events.filter(({ event }) => event.selected)
  const others = events.filter(({ event }) => !event.selected)
  return [...selected.map((event) => [event]), ...(others.length > 0 ? [others] : [])]
}

/**
 * Returns the size of a row's mark. Excludes the selection's outline, so that selecting an event doesn't regroup its
 * neighbours.
 */
function sizeOf({ kind, members }: Pick<Row, 'kind' | 'members'>, style: MapStyle): number {
  if (members.length > 1) return style.cluster
  return kind === 'milestone' ? style.milestone : style.mark
}

function labelHeight(members: readonly OrderedEvent[], style: MapStyle, titleLines: TitleLines): number {
  const event = members.length === 1 ? members[0]?.event : undefined
  if (!event || event.labels.length === 0) return 0
  const title = style.lines[event.kind === 'milestone' ? 'milestone' : 'title']
  return title * titleLines(event) + (event.date ? style.lines.date : 0)
}

function footprintOf(rows: readonly Row[], center: Point, column: number, style: MapStyle): Box {
  const widest = Math.max(...rows.map((row) => row.size)) + style.markGap
  if (rows.length === 1) return boxAround(center, widest)
  return boxAround(center, 2 * column + widest, heightOf(rows))
}

/** Returns a row with at least the height of its label, its title on one line. */
export function labelled(row: Row, style: MapStyle): Row {
  return { ...row, height: Math.max(row.height, labelHeight(row.members, style, ONE_LINE)) }
}

/** Returns the total height of all rows. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

function firstOrder(group: EventGroup): number {
  return group.members[0]?.order ?? 0
}
