/** All that a panel shows, placed: the one call that drawing makes after each move. */
import { boxAround } from './geometry.ts'
import { groupEvents } from './groups.ts'
import { boxesOf } from './label-candidates.ts'
import { labelMarkers } from './map-labels.ts'
import { placeNames } from './map-names.ts'
import { placeContext, placeMarkers } from './markers.ts'
import { mapStyle } from './style.ts'
import type { Box, Camera, Id, MapEvent, MapName, MapStyle, Measure, PlacedMap } from './types.ts'

export interface PlaceMapOptions {
  /** The panel's own cities: events of others are neighbours, drawn as context. All cities where left out. */
  readonly cities?: readonly Id[]
  readonly names?: readonly MapName[]
  /** What is drawn on the panel and must stay free: scale bar, buttons. */
  readonly controls?: readonly Box[]
  readonly measure: Measure
  readonly style?: MapStyle
}

/**
 * Every event given is in exactly one place: a marker, a cluster, `outside`; or, when filtered out or of another city,
 * context where the frame holds it. The selected event is never context in its own city's panel.
 */
export function placeMap(events: readonly MapEvent[], camera: Camera, options: PlaceMapOptions): PlacedMap {
  const { cities, names = [], controls = [], measure, style = mapStyle() } = options
  const isOwn = (event: MapEvent) => cities === undefined || cities.includes(event.city)
  const isContext = (event: MapEvent) => !isOwn(event) || (event.faded && !event.selected)
  const shown = events.filter((event) => !isContext(event))
  const orders = new Map(events.map((event, order) => [event.id, order]))

  const groups = groupEvents(shown, camera.zoom, camera.height, style)
  const { markers: unlabelled, clusters, outside } = placeMarkers(groups, camera, style, measure)
  const context = placeContext(events.filter(isContext), camera, style)

  const contextBoxes = context.map((mark) => boxAround(mark, mark.size))
  const fixed = [
    ...controls,
    ...clusters.map((cluster) => boxAround(cluster, cluster.size)),
    ...outside.map((mark) => boxAround(mark, style.mark + style.markGap)),
  ]
  const segments = clusters.flatMap(({ leader }) => leader ?? [])
  const markers = labelMarkers(unlabelled, camera, { boxes: fixed, segments, soft: contextBoxes }, style, measure)

  const covered = markers.flatMap((marker) => [...boxesOf(marker, style), ...(marker.label ? [marker.label.box] : [])])
  const leaders = [...segments, ...markers.flatMap(({ leader }) => leader ?? [])]
  return {
    markers: markers.map((marker) => ({ ...marker, order: orders.get(marker.event.id) ?? marker.order })),
    clusters: clusters.map((cluster) => ({ ...cluster, order: orders.get(cluster.ids[0] ?? '') ?? cluster.order })),
    context,
    outside,
    names: placeNames(names, camera, [...fixed, ...contextBoxes, ...covered], leaders, style, measure),
  }
}
