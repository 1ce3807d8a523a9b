/** Places everything that a panel shows; the single call made for drawing after each move. */
import { shareByKey } from '../../model/structural-sharing.ts'
import { boxAround } from './geometry.ts'
import { groupEvents } from './groups.ts'
import { boxesOf } from './label-candidates.ts'
import { labelMarkers } from './map-labels.ts'
import { placeNames } from './map-names.ts'
import type { NearGroups } from './near-groups.ts'
import { placeOffscreenIndicators, indicatorBox } from './offscreen-indicators.ts'
import { halosOf, placeContext, placeMarkers } from './markers.ts'
import { mapStyle } from './style.ts'
import type {
  Box,
  Camera,
  Id,
  MapEvent,
  MapName,
  MapStyle,
  Measure,
  PlacedCluster,
  PlacedContext,
  PlacedAccuracyRing,
  PlacedMap,
  PlacedMarker,
  PlacedName,
  OffscreenIndicator,
} from './types.ts'

/** Beside a place, a label whose shortest text takes more than this share of the panel's width wants a second line. */
const LONG_PART = 0.45

export interface PlaceMapOptions {
  /** The panel's own cities; default: all. Events of other cities are neighbours, drawn as context. */
  readonly cities?: readonly Id[]
  readonly names?: readonly MapName[]
  /** Boxes of the panel's controls, such as scale bar and buttons, which must stay free. */
  readonly controls?: readonly Box[]
  readonly measure: Measure
  readonly style?: MapStyle | undefined
  /** Groups nearby events. The default handles few events; `clusters.ts` handles thousands. */
  readonly nearGroups?: NearGroups | undefined
}

/**
 * Places every event in exactly one list: markers, clusters or `offscreen`. Events that are filtered out or belong to
 * another city become context if they are inside the frame. The selected event is never context in its own city's
 * panel.
 */
export function placeMap(events: readonly MapEvent[], camera: Camera, options: PlaceMapOptions): PlacedMap {
  const { cities, names = [], controls = [], measure, style = mapStyle(), nearGroups } = options
  const isOwn = (event: MapEvent) => cities === undefined || cities.includes(event.city)
  const isContext = (event: MapEvent) => !isOwn(event) || (event.faded && !event.selected)
  const shown = events.filter((event) => !isContext(event))
  const orders = new Map(events.map((event, order) => [event.id, order]))

  const isLong = ({ labels, kind }: MapEvent) =>
    measure(labels.at(-1) ?? '', kind === 'milestone' ? 'milestone' : 'title') > LONG_PART * camera.width
  const groups = groupEvents(shown, camera.zoom, camera.height, style, nearGroups, isLong)
  const marks = placeMarkers(groups, camera, style, measure)
  const context = placeContext(events.filter(isContext), camera, style)

  const contextBoxes = context.map((mark) => boxAround(mark, mark.size))
  const fixed = [...controls, ...marks.clusters.map((cluster) => boxAround(cluster, cluster.size))]
  const markBoxes = marks.markers.flatMap((marker) => boxesOf(marker, style))
  const offscreen = placeOffscreenIndicators(marks.offscreen, camera, [...fixed, ...markBoxes], style)
  const boxes = [...fixed, ...offscreen.map((indicator) => indicatorBox(indicator, style))]
  const segments = marks.clusters.flatMap(({ leader }) => leader ?? [])
  const markers = labelMarkers(marks.markers, camera, { boxes, segments, soft: contextBoxes }, style, measure)

  const labels = markers.flatMap(({ label }) => label?.box ?? [])
  const leaders = [...segments, ...markers.flatMap(({ leader }) => leader ?? [])]
  const covered = [...boxes, ...contextBoxes, ...markBoxes, ...labels]
  return {
    markers: markers.map((marker) => ({ ...marker, order: orders.get(marker.event.id) ?? marker.order })),
    accuracyRings: halosOf(marks.markers),
    clusters: marks.clusters.map((cluster) => ({
      ...cluster,
      order: orders.get(cluster.ids[0] ?? '') ?? cluster.order,
    })),
    context,
    offscreen,
    names: placeNames(names, camera, covered, leaders, style, measure),
  }
}

/** Returns a function that shares unchanged parts with its previous result. One per panel. */
export function stableMap(): (next: PlacedMap) => PlacedMap {
  const shareMarkers = shareByKey<PlacedMarker>(({ event }) => event.id)
  const shareAccuracyRings = shareByKey<PlacedAccuracyRing>(({ key }) => key)
  const shareClusters = shareByKey<PlacedCluster>(({ key }) => key)
  const shareContext = shareByKey<PlacedContext>(({ id }) => id)
  const shareOffscreen = shareByKey<OffscreenIndicator>(({ edge }) => edge)
  const shareNames = shareByKey<PlacedName>(({ id }) => id)
  return ({ markers, accuracyRings, clusters, context, offscreen, names }) => ({
    markers: shareMarkers(markers),
    accuracyRings: shareAccuracyRings(accuracyRings),
    clusters: shareClusters(clusters),
    context: shareContext(context),
    offscreen: shareOffscreen(offscreen),
    names: shareNames(names),
  })
}
