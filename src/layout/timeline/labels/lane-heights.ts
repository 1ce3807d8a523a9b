/**
 * Heights and rows of the lanes. They depend on the whole dataset, so that no filter, window or selection moves a lane.
 */
import { clamp } from '../../../model/clamp.ts'
import type { Metrics } from '../metrics.ts'

/**
 * Rows that a lane needs, or gets: rows of announcements, with dates below or after the title, and rows of milestone
 * labels below `rails` rails.
 */
export interface LaneRows {
  rows: number
  underneath: boolean
  rails: number
  labelRows: number
  /** Whether some of its events get no label; they need room for ticks. */
  crowded: boolean
  /** Number of its labels without their date or with a truncated title. */
  missingText: number
  /** Whether the label of a planned event is without its date, which says that it is planned. */
  losesPlan?: boolean
}

export interface LaneShape extends LaneRows {
  top: number
  height: number
  /** Padding above the first row. */
  padTop: number
  rowHeight: number
  /** Distance from the lane's top. */
  rail: number | null
  /** Top edge of the first row of milestone labels, from the lane's top. */
  labels: number
}

/** Maximum growth of a lane beyond its need, as a share, so that lanes don't drift apart on a high screen. */
const MOST_GROWTH = 0.5

/** Maximum number of rows of milestone labels to restore. */
const MOST_GIVEN_BACK = 4

/** Returns the rows that a lane needs: for the whole time range, or at the window's zoom, wherever the window is. */
export type LaneDemand = (lane: number, view: 'extent' | 'window', underneath?: boolean) => LaneRows

/**
 * Returns the lanes' shapes from top to bottom. If the rows needed for the whole time range fit the height, lanes get
 * them and keep them at every zoom; else they get the rows needed at the window's zoom. If these don't fit either,
 * padding shrinks first. Then, in order: dates move after the titles where no label loses text; milestones are cut to
 * two rows; dates move after the titles in the other lanes; milestones are cut to one row; announcements are cut to two
 * rows; crowded lanes lose their last row of milestone labels, then their second row of announcements. Every lane keeps
 * at least what one or two rows can hold. Room that is left gives planned events their dates, under their titles.
 */
export function shapeLanes(demand: LaneDemand, count: number, height: number, metrics: Metrics): LaneShape[] {
  const least = (all: readonly LaneRows[]) =>
    all.reduce((sum, lane) => sum + contentHeight(lane, metrics) + metrics.padTop[0], 0)
  let lanes = Array.from({ length: count }, (_, lane) => demand(lane, 'extent'))
  const view = least(lanes) > height ? 'window' : 'extent'
  if (view === 'window') lanes = lanes.map((_, lane) => demand(lane, view))

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
  // If not even one row per lane fits, the lanes must be scrolled anyway, and further cuts would be pointless.
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

  // Restores early cuts that later cuts made unnecessary.
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

  // Dates go under the titles if there is room and a planned event's label would not say that it is planned.
  for (const [index, lane] of lanes.entries()) {
    if (lane.losesPlan !== true || lane.underneath || lane.crowded) continue
    const given = lanes.with(index, { ...demand(index, view, true), labelRows: lane.labelRows })
    if (given[index]?.losesPlan === false && least(given) <= height) lanes = given
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
    // In a lane with a rail, half of the growth goes between rows and rail.
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

/**
 * Returns an element that must exist.
 * @throws RangeError if it doesn't
 */
export function mustGet<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`There is no lane ${index}: expected less than ${list.length}.`)
  return value
}
