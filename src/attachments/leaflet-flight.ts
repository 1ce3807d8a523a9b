/**
 * Animates a map from one initial view to another: it zooms out as far as the distance requires, so that the user sees
 * where the target is. Any input skips to the end.
 */
import type { Map } from 'leaflet'
import { onAnyInput } from './any-input.ts'
import { resetView, type LeafletMapOptions } from './leaflet-map.svelte.ts'

/** Durations in seconds: for near places, up to so many widths of the map away, and for far ones. */
const NEAR = { seconds: 0.3, widths: 3 }
const FAR_SECONDS = 0.8

/** Functions that end the current flight of each map. */
const flights = new WeakMap<Map, () => void>()

/**
 * Flies to the initial view, unless motion is reduced or the map's size has changed; then the map jumps there.
 * @param takeOff called before the flight starts
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
  // The constraints that keep a map in its city's frame would block the flight.
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
