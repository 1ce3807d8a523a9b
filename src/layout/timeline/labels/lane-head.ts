/** Head of a lane in the gutter: the city's mark, the name, and the number of milestones. */
import type { PlacedLane } from '../types.ts'

export interface LaneHead {
  /** Id of the lane. */
  id: string
  /** Centre of the mark, px from the plot's left edge, like everything in the timeline. */
  mark: { x: number; y: number } | null
  /** Start of the text and middle of its line. */
  name: { x: number; y: number }
  note: { x: number; y: number } | null
  /** Number of the lane's milestones in the window that pass the filters. */
  milestones: number
}

/** Distance from the gutter's left edge to the centre of a mark, and to the text after a mark, px at size 1. */
const MARK = 8
export const LANE_NAME = 20
/** Distance between two lines of a name, in font sizes: 18 px at 14 px. */
export const NAME_LINE = 18 / 14

/**
 * Places a lane's head.
 * @param gutter width of the gutter, px
 */
export function laneHead(lane: PlacedLane, gutter: number, hasMark: boolean): LaneHead {
  const milestones = new Set(
    lane.events.filter(({ kind, faded }) => kind === 'milestone' && !faded).map(({ id }) => id),
  ).size
  return {
    id: lane.id,
    mark: hasMark ? { x: MARK - gutter, y: lane.centre } : null,
    name: { x: (hasMark ? LANE_NAME : 0) - gutter, y: lane.centre },
    note: lane.rail !== null && milestones > 0 ? { x: LANE_NAME - gutter, y: lane.rail } : null,
    milestones,
  }
}
