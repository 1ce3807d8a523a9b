/**
 * Events that share a spot stand in rows beside it, first above. Grouping depends on the zoom, the panel's height and
 * the events, never on the centre: panning changes neither groups nor rows.
 */
import { nearGroups } from './clusters.ts'
import { boxAround, middleOf, overlaps } from './geometry.ts'
import { project } from './mercator.ts'
import type { Box, MapEvent, MapEventKind, MapStyle, Point } from './types.ts'

/** As many events at one place stand each for itself; more become a cluster. */
export const ROWS_LIMIT = 6

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
  /** The places of the members, in world pixels. */
  readonly places: Box
  /** What the marks can take, on whichever side of their place they stand. World pixels. */
  readonly footprint: Box
}

/**
 * Groups of the events given, each with its rows: announcements first, then milestones, in their order. No two
 * footprints overlap, so no mark covers another's. A group of more than six keeps its announcements apart while they
 * are six or fewer and gathers the milestones; a cluster never mixes the two, and never takes in the selected event.
 * Rows are as high as their labels where that leaves the neighbours free, else as high as their marks.
 */
export function groupEvents(
  events: readonly MapEvent[],
  zoom: number,
  height: number,
  style: MapStyle,
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
  const merged: EventGroup[] = []
  const open: EventGroup[] = []
  let changed = false
  for (const group of sorted) {
    const hit = open.findIndex((other) => overlaps(other.footprint, group.footprint))
    const other = open[hit]
    if (other) {
      open[hit] = join([...other.members, ...group.members])
      changed = true
    } else {
      // What ends left of here can meet nothing that follows.
      for (let i = open.length - 1; i >= 0; i--) {
        const candidate = open[i]
        if (candidate && candidate.footprint.right <= group.footprint.left) merged.push(...open.splice(i, 1))
      }
      open.push(group)
    }
  }
  merged.push(...open)
  return changed ? mergeOverlapping(merged, join) : merged.sort((a, b) => firstOrder(a) - firstOrder(b))
}

/** `height` is the panel's, which rows share if their labels are higher than their marks; 0 for the marks alone. */
function groupOf(unsorted: readonly OrderedEvent[], height: number, style: MapStyle): EventGroup {
  const members = [...unsorted].sort((a, b) => a.order - b.order)
  const rows = rowsOf(members, height, style)
  const places = {
    left: Math.min(...members.map((member) => member.point.x)),
    top: Math.min(...members.map((member) => member.point.y)),
    right: Math.max(...members.map((member) => member.point.x)),
    bottom: Math.max(...members.map((member) => member.point.y)),
  }
  return { members, rows, places, footprint: footprintOf(rows, places, style) }
}

function rowsOf(members: readonly OrderedEvent[], height: number, style: MapStyle): readonly Row[] {
  const kinds = (['announcement', 'milestone'] as const).map((kind) => ({
    kind,
    events: members.filter((member) => member.event.kind === kind),
  }))
  const announcements = kinds[0]?.events.length ?? 0
  const rows = kinds.flatMap(({ kind, events }) => {
    const apart = members.length <= ROWS_LIMIT || (kind === 'announcement' && announcements <= ROWS_LIMIT)
    return split(events, apart).map((of) => ({ kind, members: of }))
  })
  const room = (height - 2 * style.margin) / rows.length
  return rows.map((row) => {
    const size = sizeOf(row, style)
    return { ...row, size, height: Math.max(size + style.markGap, Math.min(room, labelHeight(row.members, style))) }
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

function footprintOf(rows: readonly Row[], places: Box, style: MapStyle): Box {
  const widest = Math.max(...rows.map((row) => row.size))
  const reach = widest / 2 + style.markGap / 2
  if (rows.length === 1) return boxAround(middleOf(places), 2 * reach)
  const half = heightOf(rows) / 2
  const y = (places.top + places.bottom) / 2
  return {
    left: places.left - style.leader - reach,
    top: Math.min(places.top - style.point, y - half),
    right: places.right + style.leader + reach,
    bottom: Math.max(places.bottom + style.point, y + half),
  }
}

/** Height of all rows together. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

function firstOrder(group: EventGroup): number {
  return group.members[0]?.order ?? 0
}
