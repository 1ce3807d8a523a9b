/** A map's flight from one home to another: it rises as far as it has to go, so that one sees where that is. Any input ends it there. */
import type { Map } from 'leaflet'
import { onAnyInput } from './any-input.ts'
import { resetView, type LeafletMapOptions } from './leaflet-map.svelte.ts'

/** Seconds, for places beside each other and for those that are far apart: so many widths of the map. */
const NEAR = { seconds: 0.3, widths: 3 }
const FAR_SECONDS = 0.8

/** What ends the flight that a map is on. */
const flights = new WeakMap<Map, () => void>()

/**
 * Flies where motion isn't reduced and the map has the size that it had; elsewhere the map is there at once.
 * @param takeOff called before it leaves
 */
export function fly(map: Map, initialView: LeafletMapOptions, arrive: () => void, takeOff?: () => void): void {
  flights.get(map)?.()
  const size = map.getSize()
  map.invalidateSize({ animate: false, pan: false })
  const [longitude, latitude] = initialView.center
  const distance = map.project([latitude, longitude]).distanceTo(map.project(map.getCenter()))
  const isThere = distance < 1 && Math.abs(map.getZoom() - initialView.zoom) < 0.01
  if (!initialView.isAnimated || isThere || !size.equals(map.getSize())) {
    resetView(map, initialView)
    arrive()
    return
  }
  const end = () => {
    if (flights.get(map) !== end) return
    unlisten()
    flights.delete(map)
    map.off('moveend', end)
    map.off('unload', leave)
    resetView(map, initialView)
    arrive()
  }
  const leave = () => {
    unlisten()
    flights.delete(map)
  }
  takeOff?.()
  // What holds a map in its city's frame would hold it back.
  map.setMaxBounds(undefined)
  map.options.minZoom = 0
  map.flyTo([latitude, longitude], initialView.zoom, {
    duration: distance < NEAR.widths * size.x ? NEAR.seconds : FAR_SECONDS,
  })
  flights.set(map, end)
  map.on('moveend', end)
  map.on('unload', leave)
  const unlisten = onAnyInput(end)
}
