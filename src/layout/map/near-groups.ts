/** Groups of events that are too close to be drawn apart. */
import { project } from './mercator.ts'
import type { Coordinates } from './types.ts'

/**
 * Groups positions in `coordinates`: each is within `radius` pixels of its group's first at this zoom. Every position
 * is in exactly one group; groups and their members are in the given order.
 */
export type NearGroups = (coordinates: readonly Coordinates[], zoom: number, radius: number) => number[][]

/** Groups few events, the usual case, by comparing each with the existing groups. `clusters.ts` handles thousands. */
export const nearGroupsOfFew: NearGroups = (coordinates, zoom, radius) => {
  const groups: { x: number; y: number; positions: number[] }[] = []
  for (const [position, place] of coordinates.entries()) {
    const { x, y } = project(place, zoom)
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) <= radius)
    if (near) near.positions.push(position)
    else groups.push({ x, y, positions: [position] })
  }
  return groups.map(({ positions }) => positions)
}
