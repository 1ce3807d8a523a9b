/** What stands in the gutter before a lane: its city's mark, its name, and how many milestones hang in it. */
import type { PlacedLane } from '../types.ts'

export interface LaneHead {
  /** The lane's. */
  id: string
  /** Middle of the mark, px from the plot's left edge as everything of the timeline. */
  mark: { x: number; y: number } | null
  /** Where the words begin, and the middle of their line. */
  name: { x: number; y: number }
  note: { x: number; y: number } | null
  /** Milestones of the lane in the window that pass the filters. */
  milestones: number
}

/** From the gutter's left edge to the middle of a mark, and to the words behind one, px at size 1. */
const MARK = 8
export const LANE_NAME = 20

/** @param gutter width of the gutter, px */
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
