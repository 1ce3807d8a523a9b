/**
 * Events that share a spot stand in rows beside it, first above. Grouping depends on the zoom, the panel's height and
 * the events, never on the centre: panning changes neither groups nor rows.
 */
import { clamp } from '../../model/clamp.ts'
import { boxAround, overlaps } from './geometry.ts'
import { project } from './mercator.ts'
import { nearGroupsOfFew, type NearGroups } from './near-groups.ts'
import type { Box, MapEvent, MapEventKind, MapStyle, Point } from './types.ts'

/** As many events at one place stand each for itself; more become a cluster. */
export const ROWS_LIMIT = 6

/** How far from their middle events are still at one place, as a part of the length of a leader. */
const ONE_PLACE = 1.5

/** An event with its position in the timeline's order, and where it is in world pixels. */
export interface OrderedEvent {
  readonly event: MapEvent
  readonly order: number
  readonly point: Point
}

/** One mark: an event's own, or a cluster's. */
export interface Row {
  readonly kind: MapEventKind
  /** One event for a marker, two or more for a cluster. */
  readonly members: readonly OrderedEvent[]
  readonly size: number
  /** What the row takes of the height: the mark or its label, whichever is taller. */
  readonly height: number
}

export interface EventGroup {
  readonly members: readonly OrderedEvent[]
  readonly rows: readonly Row[]
  /** The middle of the members' places, in world pixels. */
  readonly center: Point
  /** How far right or left of it two or more rows stand. */
  readonly column: number
  /** What the marks can take, on whichever side of their place they stand. World pixels. */
  readonly footprint: Box
}

/**
 * Groups of the events given, each with its rows: announcements first, then milestones, in their order. No two
 * footprints overlap, so no mark covers another's. A group of more than six keeps its announcements apart while they
 * are six or fewer and gathers the milestones; a cluster never mixes the two, and never takes in the selected event.
 * Events that are no more at one place, but too near others to stand alone, are gathered however few.
 * Rows are as high as their labels where that leaves the neighbours free, else as high as their marks.
 */
export function groupEvents(
  events: readonly MapEvent[],
  zoom: number,
  height: number,
  style: MapStyle,
  nearGroups: NearGroups = nearGroupsOfFew,
): readonly EventGroup[] {
  const ordered = events.map((event, order) => ({ event, order, point: project(event.coordinates, zoom) }))
  const near = nearGroups(
    events.map((event) => event.coordinates),
    zoom,
    style.mark + style.markGap,
  )
  const compact = near.map((positions) => {
    const members = positions.flatMap((position) => ordered[position] ?? [])
    return groupOf(members, 0, style)
  })
  const merged = mergeOverlapping(compact, (members) => groupOf(members, 0, style))
  return spreadOut(merged, (members) => groupOf(members, height, style))
}

/** Gives rows the height of their labels, group by group, where no other group is in the way. */
function spreadOut(
  groups: readonly EventGroup[],
  roomy: (members: readonly OrderedEvent[]) => EventGroup,
): readonly EventGroup[] {
  const result = [...groups]
  groups.forEach((group, position) => {
    if (group.rows.length === 1) return
    const wider = roomy(group.members)
    const isFree = result.every((other, i) => i === position || !overlaps(other.footprint, wider.footprint))
    if (isFree) result[position] = wider
  })
  return result
}

/** Joins groups whose footprints overlap, and again, as larger groups have other footprints, until none do. */
function mergeOverlapping(
  groups: readonly EventGroup[],
  join: (members: readonly OrderedEvent[]) => EventGroup,
): readonly EventGroup[] {
  const sorted = [...groups].sort((a, b) => a.footprint.left - b.footprint.left)
  const heaps: EventGroup[][] = []
  let open: EventGroup[][] = []
  for (const group of sorted) {
    // What ends left of here can meet nothing that follows.
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

/** `height` is the panel's, which rows share if their labels are higher than their marks; 0 for the marks alone. */
function groupOf(unsorted: readonly OrderedEvent[], height: number, style: MapStyle): EventGroup {
  const members = [...unsorted].sort((a, b) => a.order - b.order)
  const sum = members.reduce((total, { point }) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 })
  const center = { x: sum.x / members.length, y: sum.y / members.length }
  const farthest = members.reduce((most, { point }) => Math.max(most, Math.abs(point.x - center.x)), 0)
  const isOnePlace = farthest <= ONE_PLACE * style.leader
  // Clusters of what is spread stand amid it.
  const column = isOnePlace ? style.leader + farthest : 0
  const rows = rowsOf(members, isOnePlace, height, style)
  return { members, rows, center, column, footprint: footprintOf(rows, center, column, style) }
}

/** Rows of their own for each of few events that are nearly at one place; what is spread wider is gathered. */
function rowsOf(
  members: readonly OrderedEvent[],
  isOnePlace: boolean,
  height: number,
  style: MapStyle,
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
    return { ...row, size, height: clamp(labelHeight(row.members, style), size + style.markGap, room) }
  })
}

/** Each for itself; or the selected ones each for itself, and all others together. */
function split(events: readonly OrderedEvent[], apart: boolean): readonly (readonly OrderedEvent[])[] {
  if (apart) return events.map((event) => [event])
  const selected = events.filter(({ event }) => event.selected)
  const others = events.filter(({ event }) => !event.selected)
  return [...selected.map((event) => [event]), ...(others.length > 0 ? [others] : [])]
}

/** The selection's outline is no part of it: selecting an event must not regroup its neighbours. */
function sizeOf({ kind, members }: Pick<Row, 'kind' | 'members'>, style: MapStyle): number {
  if (members.length > 1) return style.cluster
  return kind === 'milestone' ? style.milestone : style.mark
}

function labelHeight(members: readonly OrderedEvent[], style: MapStyle): number {
  const event = members.length === 1 ? members[0]?.event : undefined
  if (!event || event.labels.length === 0) return 0
  const title = style.lines[event.kind === 'milestone' ? 'milestone' : 'title']
  return title + (event.date ? style.lines.date : 0)
}

function footprintOf(rows: readonly Row[], center: Point, column: number, style: MapStyle): Box {
  const widest = Math.max(...rows.map((row) => row.size)) + style.markGap
  if (rows.length === 1) return boxAround(center, widest)
  return boxAround(center, 2 * column + widest, heightOf(rows))
}

/** Height of all rows together. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

function firstOrder(group: EventGroup): number {
  return group.members[0]?.order ?? 0
}
