/** What one map of many cities draws: circles, or nothing where only squares fit. */
import { oneMapForm, type MapForm } from '../map-form.ts'
import { originOf, worldSize } from '../mercator.ts'
import type { Camera } from '../types.ts'
import { placeCircles, type Circles, type CircleStyle } from './circles.ts'
import { SIDE } from './coverage.ts'
import type { EventGroup, PlaceGroups } from './place-groups.ts'
import { nearPanel } from './shown-circles.ts'

/** Number of places whose circles are placed within a frame's time, wherever on the map they are. */
const PLACED_AT_ONCE = 4000

/**
 * Returns the circles of all places at a zoom, whatever the camera's centre; undefined if there are too many to place
 * them at once, as when thousands of events are zoomed in to.
 */
export function circlesOfAll(groups: PlaceGroups, zoom: number, style: CircleStyle): Circles<EventGroup> | undefined {
  return groups.length <= PLACED_AT_ONCE ? placeCircles(groups.all(), zoom, style) : undefined
}

/**
 * Returns the circles in and around the panel. One announcement has the least radius, so that radii don't depend on
 * what is near.
 */
export function circlesAround(groups: PlaceGroups, camera: Camera, style: CircleStyle): Circles<EventGroup> {
  return placeCircles(groupsNear(groups, camera), camera.zoom, style, style.least)
}

/**
 * Returns whether the places in the panel are so many that even the least circles would cover too much of some part of
 * it, so that circles needn't be placed.
 *
 * @param former the form until now, if any
 */
export function isCrowded(groups: PlaceGroups, camera: Camera, { least }: CircleStyle, former?: MapForm): boolean {
  const scale = worldSize(camera.zoom) / worldSize(0)
  const origin = originOf(camera)
  const across = Math.ceil(camera.width / SIDE)
  const counts = new Uint32Array(across * Math.ceil(camera.height / SIDE))
  for (let group = 0; group < groups.length; group++) {
    const x = groups.x[group]! * scale - origin.x
    const y = groups.y[group]! * scale - origin.y
    if (x >= 0 && y >= 0 && x < camera.width && y < camera.height)
      counts[Math.floor(y / SIDE) * across + Math.floor(x / SIDE)]!++
  }
  const most = counts.reduce((highest, one) => Math.max(highest, one), 0)
  return oneMapForm((most * Math.PI * least ** 2) / SIDE ** 2, former) === 'squares'
}

function groupsNear(groups: PlaceGroups, camera: Camera): readonly EventGroup[] {
  const scale = worldSize(camera.zoom) / worldSize(0)
  const origin = originOf(camera)
  const isNear = nearPanel(camera)
  const near: EventGroup[] = []
  for (let group = 0; group < groups.length; group++)
    if (isNear({ x: groups.x[group]! * scale - origin.x, y: groups.y[group]! * scale - origin.y }))
      near.push(groups.group(group))
  return near
}
