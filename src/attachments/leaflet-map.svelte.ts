/** A Leaflet map: made, kept at its element's size, and removed. */
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
  /** How it comes to another home; at once where left out. */
  flight?: MapFlight | undefined
  /** When this changes, it comes home, though home is where it was. */
  resetKey?: unknown
  /** Whether one finger scrolls the page rather than the map: two move the map. */
  oneFingerScrolls: boolean
}

/** Brings a map home, and calls `arrive` once it is there. */
export type MapFlight = (map: Map, initialView: LeafletMapOptions, arrive: () => void) => void

export interface LeafletMapEvents {
  /** Gets the map once; what it returns is called before the map is removed. */
  ready: (map: Map) => () => void
  /** The map is where its options say, or as near as its bounds let it; or, false, is on its way there. */
  initialView: (isThere: boolean) => void
  /** A wheel or a finger that was left to the page. */
  gestureIgnored: (gesture: IgnoredGesture) => void
}

/**
 * Makes a map in the element. `read` is read again whenever what it reads changes. The wheel zooms only while the map is in use
 * or with Ctrl or ⌘.
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
    // Leaflet animates what keys pan, whatever it was told of zooms.
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

    // Leaflet holds its own size: it is told when the element's changes, and a map that nobody has moved is put right again.
    const stopWatching = onResize(element, () => {
      const isAtInitialView = settled?.zoom === map.getZoom() && settled.center.equals(map.getCenter())
      map.invalidateSize({ animate: false, pan: false })
      if (isAtInitialView) untrack(go)
    })

    // Leaflet's view is outside Svelte: a panel that is laid out anew comes back to its home.
    $effect(() => {
      element.classList.toggle('page-scrolls', read().oneFingerScrolls)
      const { flight } = read()
      // Leaflet calls its listeners at once: what they read must not bring the map home again.
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

/** There at once. */
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
