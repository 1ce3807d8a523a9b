/**
 * What is drawn of a placed timeline, with structural sharing: parts that a filter or a selection leaves unchanged
 * aren't redrawn.
 */
import { shareValue, shareByKey } from '../../model/structural-sharing.ts'
import { sharePositionedEvents, type PositionedEvent } from './relative-event.ts'
import { OTHER_LANE } from '../lanes.ts'
import { laneHead, type LaneHead } from './labels/lane-head.ts'
import { railPath } from './mark-style.ts'
import type { PlacedAxis, PlacedTimeline } from './types.ts'

export interface DrawnRail {
  key: string
  /** The announcement of the rail's milestones; empty if they have none. */
  about: string
  path: string
  faded: boolean
}

export interface DrawnTimeline {
  events: readonly PositionedEvent[]
  axis: PlacedAxis
  /** Lower edges of the lanes, px. */
  bottoms: readonly number[]
  /** Empty if all events are in one unnamed lane. */
  heads: readonly LaneHead[]
  rails: readonly DrawnRail[]
}

/**
 * Creates the function that computes what is drawn. Create one per view.
 * @param gutter width of the gutter, px
 * @param hasMark whether a lane's name is preceded by a mark
 */
export function stableTimeline(): (
  placed: PlacedTimeline,
  gutter: number,
  hasMark: (lane: string) => boolean,
) => DrawnTimeline {
  const shareEvents = sharePositionedEvents()
  const shareAxis = shareValue<PlacedAxis>()
  const shareBottoms = shareValue<readonly number[]>()
  const shareHeads = shareByKey<LaneHead>(({ id }) => id)
  const shareRails = shareByKey<DrawnRail>(({ key }) => key)
  return ({ lanes, axis }, gutter, hasMark) => ({
    events: shareEvents(lanes.flatMap(({ events }) => events)),
    axis: shareAxis(axis),
    bottoms: shareBottoms(lanes.map(({ top, height }) => top + height)),
    heads: shareHeads(
      lanes
        .filter(({ id }) => id !== OTHER_LANE || lanes.length > 1)
        .map((lane) => laneHead(lane, gutter, hasMark(lane.id))),
    ),
    rails: shareRails(
      lanes.flatMap(({ id, rails }) =>
        rails.map((rail) => ({
          key: `${rail.about ?? ''} ${id}`,
          about: rail.about ?? '',
          path: railPath(rail),
          faded: rail.faded,
        })),
      ),
    ),
  })
}
