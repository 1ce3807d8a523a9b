/** Events so near one another that they must share a spot. */
import { project } from './mercator.ts'
import type { Coordinates } from './types.ts'

/**
 * Positions in `coordinates`, grouped: each within `radius` pixels of the first of its group at this zoom. Every position is in exactly
 * one group; groups and their members are in the order given.
 */
export type NearGroups = (coordinates: readonly Coordinates[], zoom: number, radius: number) => number[][]

/** For a few events, which is what most atlases have: compares each with the groups there are. `clusters.ts` does thousands. */
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
