/** What is drawn of a placed timeline, given again as long as it stands as it did: what a filter or another event leaves as it was needn't be drawn anew. */
import { valueKeeper, valuesKeeper } from '../../model/kept.ts'
import { originKeeper, type MovedEvent } from './at-origin.ts'
import { OTHER_LANE } from './items.ts'
import { laneHead, type LaneHead } from './labels/lane-head.ts'
import { railPath } from './mark-style.ts'
import type { PlacedAxis, PlacedTimeline } from './types.ts'

export interface DrawnRail {
  key: string
  /** The announcement whose milestones hang on it; empty where they have none. */
  about: string
  path: string
  faded: boolean
}

export interface DrawnTimeline {
  events: readonly MovedEvent[]
  axis: PlacedAxis
  /** Lower edges of the lanes, px. */
  bottoms: readonly number[]
  /** None where all events stand in one lane of no name. */
  heads: readonly LaneHead[]
  rails: readonly DrawnRail[]
}

/**
 * One for each picture.
 * @param gutter width of the gutter, px
 * @param hasMark whether a lane's name has a mark before it
 */
export function timelineKeeper(): (
  placed: PlacedTimeline,
  gutter: number,
  hasMark: (lane: string) => boolean,
) => DrawnTimeline {
  const keepEvents = originKeeper()
  const keepAxis = valueKeeper<PlacedAxis>()
  const keepBottoms = valueKeeper<readonly number[]>()
  const keepHeads = valuesKeeper<LaneHead>(({ id }) => id)
  const keepRails = valuesKeeper<DrawnRail>(({ key }) => key)
  return ({ lanes, axis }, gutter, hasMark) => ({
    events: keepEvents(lanes.flatMap(({ events }) => events)),
    axis: keepAxis(axis),
    bottoms: keepBottoms(lanes.map(({ top, height }) => top + height)),
    heads: keepHeads(
      lanes
        .filter(({ id }) => id !== OTHER_LANE || lanes.length > 1)
        .map((lane) => laneHead(lane, gutter, hasMark(lane.id))),
    ),
    rails: keepRails(
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
