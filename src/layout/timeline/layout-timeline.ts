/** The timeline, placed: a pure function of what there is to show and of the room there is. */
import { clamp } from '../../model/clamp.ts'
import type { Frame } from './labels/announcement-label.ts'
import { placeOffscreenIndicator } from './labels/offscreen-indicators.ts'
import { packMilestones } from './labels/pack-milestones.ts'
import { mustGet, shapeLanes, type LaneShape } from './labels/lane-heights.ts'
import { countOverflow } from './labels/overflow.ts'
import { baseline, type Metrics } from './metrics.ts'
import { packAnnouncements } from './labels/pack-announcements.ts'
import { isAfter, isBefore, overlaps, type MeasuredItem } from './labels/measured-items.ts'
import { placeAnnouncements, type Placed } from './labels/place-announcements.ts'
import { placeMilestones } from './labels/place-milestones.ts'
import { prepareTimeline, remember, demandOf, zoomAt, type LaneItems, type Zoom } from './prepare.ts'
import { placeRails } from './labels/rails.ts'
import { makeRows } from './labels/rows.ts'
import { placeAxis } from './time/ticks.ts'
import { inOrder, timeScale } from './time/time-scale.ts'
import type {
  Break,
  PlacedBreak,
  PlacedEvent,
  PlacedLane,
  PlacedTimeline,
  Connector,
  TimelineOptions,
  TimelineMessages,
} from './types.ts'

/**
 * Everything placed, for one window. `prepared` is what `prepareTimeline` made of the same options, window apart; given it, only the window's own part
 * of the work is done.
 */
export function layoutTimeline(options: TimelineOptions, prepared = prepareTimeline(options)): PlacedTimeline {
  const { metrics, messages, width, lanes, extent, breaks, atExtent, height, mostRows } = prepared
  const window = inOrder(options)
  const scale = timeScale({ window, width, inset: metrics.inset, breaks })
  const zoom = zoomAt(scale, extent, width, metrics, scale.breaks.length > 0 ? breaks : [])
  const isAtExtent = Math.abs(scale.pixelsPerDay - atExtent.pixelsPerDay) < 1e-9
  const atWindow = isAtExtent
    ? atExtent.demand
    : remember((lane, underneath) => demandOf(mustGet(lanes, lane), underneath, mostRows, metrics, zoom))
  const shapes = shapeLanes(
    (lane, view, underneath) => (view === 'extent' ? atExtent.demand : atWindow)(lane, underneath),
    lanes.length,
    height,
    metrics,
  )
  const frame: Frame = { scale, width, metrics, measure: options.measure }
  const placed = lanes.map((lane, index) => placeLane(lane, mustGet(shapes, index), frame, zoom, messages))
  const bottom = shapes.at(-1)
  const y = bottom ? bottom.top + bottom.height : 0

  const placedBreaks = scale.breaks.map((gap) => labelBreak(gap, y, options, messages, metrics))
  const selected = options.items.find((item) => item.selected && overlaps(item, window))
  const axis = placeAxis({
    scale,
    width,
    y,
    metrics,
    measure: options.measure,
    tickLabel: options.tickLabel,
    ticks: prepared.ticksIn(scale),
    selected: selected && selected.start === selected.end ? selected.start : undefined,
    // Half the air of other labels does, as a break has its own edges.
    taken: placedBreaks.map(({ label }) => ({
      x0: label.x - label.width / 2 + metrics.labelPadding / 2,
      x1: label.x + label.width / 2 - metrics.labelPadding / 2,
    })),
  })
  return {
    width,
    height: y + metrics.axis,
    lanes: placed,
    connectors: connectorsOf(placed),
    axis,
    breaks: placedBreaks,
    scale,
  }
}

function placeLane(
  lane: LaneItems,
  shape: LaneShape,
  frame: Frame,
  zoom: Zoom,
  messages: TimelineMessages,
): PlacedLane {
  const { scale, metrics, measure, width } = frame
  const { from, to } = scale.window
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
  const before: MeasuredItem[] = []
  const after: MeasuredItem[] = []
  for (const measured of [...lane.announcements, ...lane.milestones]) {
    if (measured.item.faded) continue
    if (isBefore(measured.item, from)) before.push(measured)
    else if (isAfter(measured.item, to)) after.push(measured)
  }
  const edge = { lane: lane.id, shape, rows, width, metrics, measure, colon: messages.colon, count: messages.count }
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
    overflow: countOverflow(lane.id, [...announcements.left, ...milestones.left], {
      scale,
      width,
      metrics,
      measure,
      count: messages.count,
      bottom: shape.top + shape.height,
      ticks: shape.crowded,
      pixelsPerDay: zoom.pixelsPerDay,
    }),
    before: placeOffscreenIndicator('before', before, edge),
    after: placeOffscreenIndicator('after', after, edge),
  }
}

function placedEvent({ measured, row, mark, label }: Placed, lane: string): PlacedEvent {
  const { item } = measured
  const width = Math.max(24, mark.x1 - mark.x0)
  const height = Math.max(24, mark.size)
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

/** From an event's first copy to its last, where it stands in several lanes. */
function connectorsOf(lanes: readonly PlacedLane[]): Connector[] {
  const firsts = new Map<string, PlacedEvent>()
  const lasts = new Map<string, PlacedEvent>()
  for (const { events } of lanes) {
    for (const event of events) {
      if (firsts.has(event.id)) lasts.set(event.id, event)
      else firsts.set(event.id, event)
    }
  }
  return [...lasts].flatMap(([id, { mark: last }]) => {
    const first = firsts.get(id)?.mark
    return first ? [{ id, x: first.x, y0: first.y + first.size / 2, y1: last.y - last.size / 2 }] : []
  })
}

/** A break that the frame cuts is drawn as far as the frame goes, and says all that it leaves out. */
function labelBreak(
  gap: Break & { x0: number; x1: number },
  y: number,
  options: TimelineOptions,
  messages: TimelineMessages,
  metrics: Metrics,
): PlacedBreak {
  const text = messages.leftOut(gap.from, gap.to)
  const textWidth = options.measure(text, 'axis')
  const inFrame = (x: number, margin = 0) => clamp(x, margin, options.width - margin)
  const x0 = inFrame(gap.x0)
  const x1 = inFrame(gap.x1)
  return {
    ...gap,
    x0,
    x1,
    breakEdges: [gap.x0, gap.x1].filter((x) => x === inFrame(x)),
    label: {
      text,
      x: inFrame((x0 + x1) / 2, textWidth / 2),
      y: baseline(y + metrics.axis / 2 + metrics.size, metrics.font.axis),
      anchor: 'middle',
      width: textWidth,
    },
  }
}
