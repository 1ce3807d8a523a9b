/** A Leaflet map: created, kept at its element's size, and removed. */
import type { LatLng, Map } from 'leaflet'
import './leaflet.css'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { gateTouch, gateWheel, holdClicks, type IgnoredGesture } from './leaflet-gestures.ts'
import { LatLngBounds, LeafletMap } from './leaflet.ts'
import { onResize } from './on-resize.ts'

/** Degrees, WGS 84, longitude first. */
type Position = readonly [longitude: number, latitude: number]

export interface LeafletMapOptions {
  /** The initial centre. The map returns to it whenever this changes. */
  center: Position
  /** Leaflet's zoom, which may be fractional. */
  zoom: number
  minZoom: number
  maxZoom: number
  /** The limits of panning: south-west and north-east corner. */
  maxBounds: readonly [Position, Position]
  /** Whether moves are animated; false under reduced motion. */
  isAnimated: boolean
  /** How the map moves to another initial view; by default it jumps. */
  flight?: MapFlight | undefined
  /** A change resets the view, even if the initial view is the same. */
  resetKey?: unknown
  /** Whether one finger scrolls the page rather than the map; two fingers move the map. */
  oneFingerScrolls: boolean
}

/** Moves a map to its initial view, and calls `arrive` once it is there. */
export type MapFlight = (map: Map, initialView: LeafletMapOptions, arrive: () => void) => void

export interface LeafletMapEvents {
  /** Receives the map once; the function returned is called before the map is removed. */
  ready: (map: Map) => () => void
  /**
   * Called with true when the map is at its initial view, or as near as its bounds allow; with false when it is on its
   * way there.
   */
  initialView: (isThere: boolean) => void
  /** Called for a wheel or touch gesture that was left to the page. */
  gestureIgnored: (gesture: IgnoredGesture) => void
}

/**
 * Creates a map in the element. `read` runs again whenever what it reads changes. The wheel zooms only while the map is
 * in use or with Ctrl or ⌘.
 */
export function leafletMap(read: () => LeafletMapOptions, events: LeafletMapEvents): Attachment<HTMLElement> {
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
    // Leaflet animates keyboard panning regardless of its zoom options.
    map.panBy = (offset, options) =>
      LeafletMap.prototype.panBy.call(map, offset, untrack(read).isAnimated ? options : { ...options, animate: false })
    const releases = [
      gateWheel(map, element, events.gestureIgnored),
      gateTouch(map, element, () => untrack(read).oneFingerScrolls, events.gestureIgnored),
      holdClicks(map, element),
    ]
    const leave = untrack(() => events.ready(map))

    const arrive = () => {
      settled = { center: map.getCenter(), zoom: map.getZoom() }
      events.initialView(true)
    }
    const go = () => {
      resetView(map, read())
      arrive()
    }
    let settled: { center: LatLng; zoom: number } | undefined

    // Leaflet caches its size: it is updated when the element's size changes, and a map that the user hasn't moved
    // returns to its initial view.
    const stopWatching = onResize(element, () => {
      const isAtInitialView = settled?.zoom === map.getZoom() && settled.center.equals(map.getCenter())
      map.invalidateSize({ animate: false, pan: false })
      if (isAtInitialView) untrack(go)
    })

    // Outside Svelte: Leaflet's view. A panel that is laid out again returns to its initial view.
    $effect(() => {
      element.classList.toggle('page-scrolls', read().oneFingerScrolls)
      const { flight } = read()
      // Leaflet calls its listeners synchronously: what they read must not become a dependency that resets the view.
      untrack(() => {
        if (flight && settled) {
          events.initialView(false)
          flight(map, read(), arrive)
        } else go()
      })
    })

    return () => {
      stopWatching()
      for (const release of releases) release()
      leave()
      map.remove()
    }
  }
}

/** Sets the view at once, without animation. */
export function resetView(map: Map, { center, zoom, minZoom, maxZoom, maxBounds }: LeafletMapOptions): void {
  map.setMinZoom(minZoom)
  map.setMaxZoom(maxZoom)
  map.setMaxBounds(boundsOf(maxBounds))
  map.invalidateSize({ animate: false, pan: false })
  map.setView([center[1], center[0]], zoom, { animate: false })
}

function boundsOf([southWest, northEast]: readonly [Position, Position]): LatLngBounds {
  return new LatLngBounds([southWest[1], southWest[0]], [northEast[1], northEast[0]])
}
