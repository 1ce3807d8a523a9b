/** How high the lanes are and how many rows they hold: by what the whole dataset wants, so that no filter, window or selection moves a lane. */
import type { Metrics } from './metrics.ts'

/** What a lane wants, or gets: rows of announcements, with dates underneath or behind, and rows of milestones' labels under so many rails. */
export interface LaneRows {
  rows: number
  underneath: boolean
  rails: number
  labelRows: number
  /** Whether some of its events won't have a label: room for their ticks. */
  crowded: boolean
}

export interface LaneShape extends LaneRows {
  top: number
  height: number
  /** Over the first row. */
  padTop: number
  rowHeight: number
  /** From the lane's top. */
  rail: number | null
  /** Upper edge of the first row of milestones' labels, from the lane's top. */
  labels: number
}

/** A lane is given at the most so much more than it wants, so that the lanes don't fall apart on a high screen. */
const MOST_GROWTH = 0.5

/**
 * The lanes' shapes, one under the other. `wants` is asked again where a lane has to put its dates behind the titles. Where the height doesn't do, pads
 * shrink first, then the milestones' rows, then dates move behind the titles, then rows are given up, always in the highest lane; one row stays.
 */
export function shapeLanes(
  wants: (lane: number, underneath: boolean | undefined) => LaneRows,
  count: number,
  height: number,
  metrics: Metrics,
): LaneShape[] {
  const lanes = Array.from({ length: count }, (_, lane) => ({ ...wants(lane, undefined) }))
  const least = () => lanes.reduce((sum, lane) => sum + contentHeight(lane, metrics) + metrics.padTop[0], 0)
  while (least() > height) {
    const lane = highest(lanes, metrics, (l) => l.labelRows > 1)
    if (lane !== undefined) {
      lanes[lane] = { ...at(lanes, lane), labelRows: at(lanes, lane).labelRows - 1 }
      continue
    }
    const second = highest(lanes, metrics, (l) => l.underneath)
    if (second !== undefined) {
      lanes[second] = { ...wants(second, false), labelRows: at(lanes, second).labelRows }
      continue
    }
    const third = highest(lanes, metrics, (l) => l.rows > 1)
    if (third === undefined) break
    lanes[third] = { ...at(lanes, third), rows: at(lanes, third).rows - 1, crowded: true }
  }

  const contents = lanes.map((lane) => contentHeight(lane, metrics))
  const slack = Math.max(0, height - contents.reduce((sum, content) => sum + content, 0))
  const pad = Math.min(metrics.padTop[1], Math.max(metrics.padTop[0], slack / Math.max(1, count)))
  const weights = lanes.map((lane) => lane.rows + (lane.underneath ? 1 : 0) + lane.rails + lane.labelRows)
  const extra = Number.isFinite(slack) ? Math.max(0, slack - pad * count) : 0
  const share =
    extra /
    Math.max(
      1,
      weights.reduce((sum, weight) => sum + weight, 0),
    )

  let top = 0
  return lanes.map((lane, index) => {
    const content = at(contents, index) + pad
    const grown = Math.min(share * at(weights, index), content * MOST_GROWTH)
    // Where there is a rail, half of what the lane grows by goes between rows and rail.
    const padTop = pad + (lane.rails > 0 ? grown / 4 : grown / 2)
    const rowHeight = rowHeightOf(lane, metrics)
    const rail = lane.rails > 0 ? padTop + lane.rows * rowHeight + metrics.railGap + grown / 2 : null
    const labels = (rail ?? 0) + Math.max(0, lane.rails - 1) * metrics.railStep + metrics.railToLabels
    const shape = { ...lane, top, height: content + grown, padTop, rowHeight, rail, labels }
    top += shape.height
    return shape
  })
}

function rowHeightOf(lane: LaneRows, metrics: Metrics): number {
  return metrics.row + (lane.underneath ? metrics.secondLine : 0)
}

function contentHeight(lane: LaneRows, metrics: Metrics): number {
  const rails =
    lane.rails === 0
      ? 0
      : metrics.railGap + (lane.rails - 1) * metrics.railStep + metrics.railToLabels + lane.labelRows * metrics.labelRow
  return lane.rows * rowHeightOf(lane, metrics) + rails + metrics.padBottom + (lane.crowded ? metrics.rug : 0)
}

function highest(lanes: readonly LaneRows[], metrics: Metrics, fits: (lane: LaneRows) => boolean): number | undefined {
  let found: number | undefined
  for (const [index, lane] of lanes.entries()) {
    if (
      fits(lane) &&
      (found === undefined || contentHeight(lane, metrics) > contentHeight(at(lanes, found), metrics))
    ) {
      found = index
    }
  }
  return found
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`There is no lane ${index}: expected less than ${list.length}.`)
  return value
}
