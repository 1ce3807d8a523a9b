/** The lanes of the timeline. */
import type { Id, Text } from '../dataset/types.ts'
import type { RegionId } from './region-ids.ts'

/** Number of lanes with a hue and a shape of their own: no more can be told apart. */
export const MOST_LANES = 6

/** The lane of what has no lane of its own. Like a region's lane, its id can't be that of a city or partner. */
export const MORE_LANE: Id = ':more'

/** Returns whether a lane is the one for all others. */
export function isMoreLane(id: Id): boolean {
  return id === MORE_LANE
}

/** A lane by what its name is made of. */
export type Lane =
  | { id: Id; kind: 'city' | 'partner'; name: Text }
  /** One of the known regions, whose names are messages, or one of the dataset's own. */
  | { id: Id; kind: 'region'; region: RegionId | undefined; name: Text | undefined }
  /** All other cities, partners or regions together; `count`: how many. */
  | { id: Id; kind: 'more'; of: 'cities' | 'partners' | 'regions'; count: number }
  /** Events without a city or partner, or the single lane. */
  | { id: Id; kind: 'other' }
