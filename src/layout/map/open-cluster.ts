/** A cluster opened in place: a ring of its events, or a list if there are too many. */
import { clamp } from '../../model/clamp.ts'
import { segmentOutside } from './geometry.ts'
import { labelMarkers } from './map-labels.ts'
import { mapStyle } from './style.ts'
import type {
  Box,
  MapEvent,
  MapStyle,
  Measure,
  OpenCluster,
  PlacedCluster,
  PlacedMarker,
  Point,
  Size,
} from './types.ts'

/** Maximum number of events on a ring; more are shown as a list. */
export const RING_LIMIT = 8
const LIST_WIDTH = 260
/** Height of a list row, px; large enough for touch. */
export const ROW_HEIGHT = 32

export interface OpenClusterOptions {
  readonly measure: Measure
  readonly style?: MapStyle
  /** Controls on the panel that must stay clear. */
  readonly controls?: readonly Box[]
}

/**
 * Opens a cluster's events, in their order: up to eight on a ring, clockwise from the top, with labels outside and
 * without dates; more in a scrolling list. Both are moved into the frame; if it is too small for the ring, the list is
 * used. The map below doesn't change.
 */
export function openCluster(
  cluster: PlacedCluster,
  events: readonly MapEvent[],
  size: Size,
  { measure, style = mapStyle(), controls = [] }: OpenClusterOptions,
): OpenCluster {
  const members = cluster.ids.flatMap((id) => events.find((event) => event.id === id) ?? [])
  const radius = ringRadius(members.length, style)
  const reach = radius + style.mark / 2 + style.margin
  if (members.length > RING_LIMIT || 2 * reach > Math.min(size.width, size.height))
    return listOf(cluster, members, size, style)

  const center = {
    x: clamp(cluster.x, reach, size.width - reach),
    y: clamp(cluster.y, reach, size.height - reach),
  }
  const markers = members.map((event, position) => markerOn(center, radius, event, position, members.length, style))
  // Labels are one line: there is no room for dates.
  const undated = markers.map((marker) => ({ ...marker, event: { ...marker.event, date: '' } }))
  const labelled = labelMarkers(undated, size, { boxes: controls, segments: [], soft: [] }, style, measure)
  return {
    kind: 'ring',
    radius,
    center,
    markers: markers.map((marker, i) => ({ ...marker, label: labelled[i]?.label ?? null })),
  }
}

/**
 * Returns a radius at which no mark touches the cluster's disc in the centre, and the marks of each half, whose labels
 * are outside, are a line of text apart.
 */
function ringRadius(count: number, style: MapStyle): number {
  const aroundDisc = style.cluster / 2 + style.mark + style.markGap
  const angles = Array.from({ length: count }, (_, position) => angleOf(position, count))
  const gaps = [1, -1].flatMap((side) => {
    const heights = angles.filter((angle) => Math.cos(angle) * side > -0.01).map((angle) => Math.sin(angle))
    const sorted = heights.sort((a, b) => a - b)
    return sorted.slice(1).map((height, i) => height - (sorted[i] ?? 0))
  })
  return Math.max(aroundDisc, style.lines.title / Math.min(1, ...gaps))
}

/** Returns a mark's angle, half a step off the top, so that no mark belongs to both halves. */
function angleOf(position: number, count: number): number {
  return ((position + 0.5) / count) * 2 * Math.PI - Math.PI / 2
}

function markerOn(
  center: Point,
  radius: number,
  event: MapEvent,
  position: number,
  count: number,
  style: MapStyle,
): PlacedMarker {
  const angle = angleOf(position, count)
  const at = { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) }
  const size = event.kind === 'milestone' ? style.milestone : style.mark
  return {
    event,
    ...at,
    point: center,
    leader: segmentOutside(at, center, size / 2),
    size,
    order: position,
    rank: event.selected ? 3 : event.kind === 'announcement' ? 2 : 1,
    accuracyRadius: 0,
    label: null,
  }
}

function listOf(cluster: PlacedCluster, events: readonly MapEvent[], size: Size, style: MapStyle): OpenCluster {
  return { kind: 'list', box: openedListBox(cluster, events.length, size, style), rowHeight: ROW_HEIGHT, events }
}

/** Returns the box of a list with this number of rows, around a point and within the frame. */
export function openedListBox(at: Point, rows: number, size: Size, style = mapStyle()): Box {
  const width = Math.min(LIST_WIDTH, size.width - 2 * style.margin)
  const height = Math.min(rows * ROW_HEIGHT, size.height - 2 * style.margin)
  const left = clamp(at.x - width / 2, style.margin, size.width - style.margin - width)
  const top = clamp(at.y - height / 2, style.margin, size.height - style.margin - height)
  return { left, top, right: left + width, bottom: top + height }
}
