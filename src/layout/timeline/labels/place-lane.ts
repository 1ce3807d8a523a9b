/** One lane of the timeline, placed. */
import type { Frame } from './announcement-label.ts'
import { countOverflow } from './overflow.ts'
import type { LaneShape } from './lane-heights.ts'
import type { LaneItems } from './lane-items.ts'
import { isAfter, isBefore, overlaps, type MeasuredItem } from './measured-items.ts'
import { placeOffscreenIndicator, type EdgeOptions } from './offscreen-indicators.ts'
import { packAnnouncements } from './pack-announcements.ts'
import { packMilestones } from './pack-milestones.ts'
import { placeAnnouncements, type Placed } from './place-announcements.ts'
import { placeMilestones } from './place-milestones.ts'
import { placeRails } from './rails.ts'
import { makeRows, Row } from './rows.ts'
import type { Zoom } from '../time/zoom.ts'
import type { PlacedEvent, PlacedLane, TimelineMessages } from '../types.ts'

export interface PlaceLaneOptions extends Frame {
  zoom: Zoom
  messages: TimelineMessages
}

/**
 * The lane's events in the window with their marks and labels, their rails, the counts of those without a label, and
 * what lies before and after the window.
 */
export function placeLane(lane: LaneItems, shape: LaneShape, options: PlaceLaneOptions): PlacedLane {
  const { zoom, messages, ...frame } = options
  const { scale, metrics, measure, width } = frame
  const slots = packAnnouncements(lane.announcements, { ...zoom, ...shape, metrics, stems: lane.stems })
  const milestoneSlots = packMilestones(lane.milestones, { ...zoom, rows: shape.labelRows, metrics })
  const inWindow = (measured: MeasuredItem) => overlaps(measured.item, scale.window)

  const rows = makeRows(shape.rows)
  const announcements = placeAnnouncements(
    lane.announcements.flatMap((measured, index) =>
      inWindow(measured) ? [{ measured, slot: slots[index] ?? null }] : [],
    ),
    { shape, rows, stems: lane.stems, frame },
  )
  const milestones = placeMilestones(
    lane.milestones.flatMap((measured, index) =>
      inWindow(measured)
        ? [
            {
              measured,
              milestoneSlot: milestoneSlots[index] ?? null,
              level: lane.levels.get(measured.item.about ?? '') ?? 0,
            },
          ]
        : [],
    ),
    shape,
    frame,
  )
  const marks = new Map(announcements.placed.map(({ measured, mark }) => [measured.item.id, mark]))
  const { count, colon } = messages
  const { before, after } = outsideOf(lane, scale.window)
  const overflow = countOverflow(lane.id, [...announcements.left, ...milestones.left], {
    scale,
    width,
    metrics,
    measure,
    count,
    bottom: shape.top + shape.height,
    ticks: shape.crowded,
    pixelsPerDay: zoom.pixelsPerDay,
  })
  const countRow = new Row()
  for (const { box } of overflow) countRow.take(box.x, box.x + box.width)
  const edge: EdgeOptions = { lane: lane.id, shape, rows, countRow, width, metrics, measure, colon, count }
  return {
    id: lane.id,
    top: shape.top,
    height: shape.height,
    centre: shape.top + shape.padTop + metrics.row / 2,
    rail: shape.rail === null ? null : shape.top + shape.rail,
    events: [...announcements.placed, ...milestones.placed]
      .sort((a, b) => a.measured.middle - b.measured.middle)
      .map((placed) => placedEvent(placed, lane.id)),
    rails: placeRails(milestones.placed, lane.milestones, lane.byId, marks, frame),
    overflow,
    before: placeOffscreenIndicator('before', before, edge),
    after: placeOffscreenIndicator('after', after, edge),
  }
}

/** Events that pass the filters but are before or after the window. */
function outsideOf(lane: LaneItems, { from, to }: Frame['scale']['window']) {
  const before: MeasuredItem[] = []
  const after: MeasuredItem[] = []
  for (const measured of [...lane.announcements, ...lane.milestones]) {
    if (measured.item.faded) continue
    if (isBefore(measured.item, from)) before.push(measured)
    else if (isAfter(measured.item, to)) after.push(measured)
  }
  return { before, after }
}

/** Least width and height of what the pointer can hit, px. */
const LEAST_HIT = 24

function placedEvent({ measured, row, mark, label }: Placed, lane: string): PlacedEvent {
  const { item } = measured
  const width = Math.max(LEAST_HIT, mark.x1 - mark.x0)
  const height = Math.max(LEAST_HIT, mark.size)
  return {
    key: `${item.id} ${lane}`,
    id: item.id,
    lane,
    kind: item.kind,
    copy: item.lanes.indexOf(lane),
    faded: item.faded,
    selected: item.selected,
    planned: item.planned,
    row,
    mark,
    label,
    hit: { x: (mark.x0 + mark.x1 - width) / 2, y: mark.y - height / 2, width, height },
  }
}
