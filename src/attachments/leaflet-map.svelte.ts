/** A Leaflet map: made, kept at its element's size, and removed. */
import type { Map } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { LatLngBounds, LeafletMap } from './leaflet.ts'

/** Degrees, WGS 84, longitude first. */
type Position = readonly [longitude: number, latitude: number]

export interface LeafletMapOptions {
  /** Where the map begins, and comes back to whenever this says another place. */
  center: Position
  /** Leaflet's zoom, fractions included. */
  zoom: number
  minZoom: number
  maxZoom: number
  /** How far it can be panned: south-west and north-east corner. */
  maxBounds: readonly [Position, Position]
  /** Whether moves are animated: not under reduced motion. */
  isAnimated: boolean
}

/**
 * Makes a map in the element. `read` is read again whenever what it reads changes; `onready` gets the map once, and what it
 * returns is called before the map is removed. The wheel zooms only while the map is in use or with Ctrl or ⌘.
 */
export function leafletMap(read: () => LeafletMapOptions, onready: (map: Map) => () => void): Attachment<HTMLElement> {
  return (element) => {
    const { center, zoom, isAnimated } = untrack(read)
    const map = new LeafletMap(element, {
      center: [center[1], center[0]],
      zoom,
      attributionControl: false,
      zoomControl: false,
      boxZoom: false,
      doubleClickZoom: false,
      scrollWheelZoom: false,
      zoomSnap: 0,
      zoomDelta: 0.5,
      wheelPxPerZoomLevel: 120,
      maxBoundsViscosity: 1,
      zoomAnimation: isAnimated,
      fadeAnimation: false,
      inertia: isAnimated,
      bounceAtZoomLimits: false,
    })
    const release = gateWheel(map, element)
    const leave = untrack(() => onready(map))

    // Leaflet holds its own size: it is told when the element's changes.
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false, pan: false }))
    observer.observe(element)

    // Leaflet's view is outside Svelte: a panel that is laid out anew comes back to its home.
    $effect(() => {
      const home = read()
      map.setMinZoom(home.minZoom)
      map.setMaxZoom(home.maxZoom)
      map.setMaxBounds(boundsOf(home.maxBounds))
      map.invalidateSize({ animate: false, pan: false })
      map.setView([home.center[1], home.center[0]], home.zoom, { animate: false })
    })

    return () => {
      observer.disconnect()
      release()
      leave()
      map.remove()
    }
  }
}

function boundsOf([southWest, northEast]: readonly [Position, Position]): LatLngBounds {
  return new LatLngBounds([southWest[1], southWest[0]], [northEast[1], northEast[0]])
}

/** Lets the wheel zoom only after a click into the map, until the pointer or the focus leaves it, or with Ctrl or ⌘ held. */
function gateWheel(map: Map, element: HTMLElement): () => void {
  let isEngaged = false
  const engage = () => (isEngaged = true)
  const disengage = () => (isEngaged = false)
  const gate = (event: WheelEvent) => {
    // Runs before Leaflet's own listener, which is added or taken away here.
    if (isEngaged || event.ctrlKey || event.metaKey) map.scrollWheelZoom.enable()
    else map.scrollWheelZoom.disable()
  }
  element.addEventListener('pointerdown', engage)
  element.addEventListener('pointerleave', disengage)
  element.addEventListener('blur', disengage)
  element.addEventListener('wheel', gate, { capture: true, passive: true })
  return () => {
    element.removeEventListener('pointerdown', engage)
    element.removeEventListener('pointerleave', disengage)
    element.removeEventListener('blur', disengage)
    element.removeEventListener('wheel', gate, { capture: true })
  }
}
