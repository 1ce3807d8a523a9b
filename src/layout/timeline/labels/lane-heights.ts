/** How high the lanes are and how many rows they hold: by what the whole dataset wants, so that no filter, window or selection moves a lane. */
import { clamp } from '../../../model/clamp.ts'
import type { Metrics } from '../metrics.ts'

/** What a lane wants, or gets: rows of announcements, with dates underneath or behind, and rows of milestones' labels under so many rails. */
export interface LaneRows {
  rows: number
  underneath: boolean
  rails: number
  labelRows: number
  /** Whether some of its events won't have a label: room for their ticks. */
  crowded: boolean
  /** How many of its labels lack their date or the end of their title. */
  missingText: number
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

/** Rows of milestones' labels that are worth having back. */
const MOST_GIVEN_BACK = 4

/** What the lanes want, by lane: with all of time in view, or in the window (at its zoom, wherever it stands). */
export type LaneDemand = (lane: number, view: 'extent' | 'window', underneath?: boolean) => LaneRows

/**
 * The lanes' shapes, one under the other. Where what they want with all of time in view fits the height, they get that, and keep it at every zoom; else
 * they get what they want at the window's zoom. Where that doesn't fit either, pads shrink first; then dates move behind the titles where no label loses by
 * it, milestones give up all rows but two, announcements all but two, milestones their last ones, and crowded lanes their second row. No lane goes
 * without what one or two rows can hold.
 */
export function shapeLanes(demand: LaneDemand, count: number, height: number, metrics: Metrics): LaneShape[] {
  const least = (all: readonly LaneRows[]) =>
    all.reduce((sum, lane) => sum + contentHeight(lane, metrics) + metrics.padTop[0], 0)
  let lanes = Array.from({ length: count }, (_, lane) => demand(lane, 'extent'))
  if (least(lanes) > height) lanes = lanes.map((_, lane) => demand(lane, 'window'))

  const behind = (lane: LaneRows, index: number) => (lane.underneath ? demand(index, 'window', false) : lane)
  const lower = (less: LaneRows, lane: LaneRows) =>
    contentHeight(less, metrics) < contentHeight(lane, metrics) ? less : null
  const labelRows = (most: number) => (lane: LaneRows) =>
    lane.labelRows > most ? { ...lane, labelRows: lane.labelRows - 1, crowded: true } : null
  const cuts: ((lane: LaneRows, index: number) => LaneRows | null)[] = [
    (lane, index) => (behind(lane, index).missingText <= lane.missingText ? lower(behind(lane, index), lane) : null),
    labelRows(2),
    (lane, index) => lower({ ...behind(lane, index), labelRows: lane.labelRows }, lane),
    labelRows(1),
    (lane) => (lane.rows > 2 ? { ...lane, rows: lane.rows - 1, crowded: true } : null),
    (lane) => (lane.labelRows > 0 && lane.crowded ? { ...lane, labelRows: 0 } : null),
    (lane) => (lane.rows > 1 && lane.crowded ? { ...lane, rows: 1 } : null),
  ]
  // Where not even a row each fits, the lanes will have to be scrolled, and nothing is won by robbing them of more.
  if (count * (metrics.padTop[0] + metrics.row + metrics.padBottom) > height) cuts.splice(3)
  for (const cut of cuts) {
    while (least(lanes) > height) {
      const order = lanes.map((_, index) => index)
      order.sort(
        (a, b) => contentHeight(mustGet(lanes, b), metrics) - contentHeight(mustGet(lanes, a), metrics) || a - b,
      )
      const found = order.find((index) => cut(mustGet(lanes, index), index))
      if (found === undefined) break
      lanes[found] = cut(mustGet(lanes, found), found) ?? mustGet(lanes, found)
    }
  }

  // What was cut early may have been cut in vain.
  for (const [index, lane] of lanes.entries()) {
    const wanted = demand(index, 'window', lane.underneath)
    for (let labelRows = Math.min(MOST_GIVEN_BACK, wanted.labelRows); labelRows > lane.labelRows; labelRows--) {
      const crowded = labelRows < wanted.labelRows || lane.rows < wanted.rows || wanted.crowded
      const given = lanes.with(index, { ...lane, labelRows, crowded })
      if (least(given) > height) continue
      lanes = given
      break
    }
  }

  const contents = lanes.map((lane) => contentHeight(lane, metrics))
  const slack = Math.max(0, height - contents.reduce((sum, content) => sum + content, 0))
  const pad = clamp(slack / Math.max(1, count), metrics.padTop[0], metrics.padTop[1])
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
    const content = mustGet(contents, index) + pad
    const grown = Math.min(share * mustGet(weights, index), content * MOST_GROWTH)
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

/** An element that must be there. */
export function mustGet<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`There is no lane ${index}: expected less than ${list.length}.`)
  return value
}
