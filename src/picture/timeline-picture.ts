/** When, as a picture: the lanes and their axis as the page's timeline draws them. */
import { TIMELINE_FONTS } from '../layout/timeline/fonts.ts'
import { laneIds, lanesOf, OTHER_LANE, timelineItem } from '../layout/timeline/items.ts'
import { laneHead, LANE_NAME } from '../layout/timeline/labels/lane-head.ts'
import { layoutTimeline } from '../layout/timeline/layout-timeline.ts'
import { breakPath, gridPath, minorTicksPath, railPath } from '../layout/timeline/mark-style.ts'
import { baseline } from '../layout/timeline/metrics.ts'
import { extentOf, wholeMonths } from '../layout/timeline/time/time-scale.ts'
import type {
  PlacedAxis,
  PlacedLane,
  PlacedText,
  PlacedTimeline,
  TextRole,
  TimelineItem,
  TimelineOptions,
} from '../layout/timeline/types.ts'
import { daysShown } from '../layout/timeline/time/window.ts'
import { truncate } from '../layout/timeline/labels/truncate.ts'
import { dayOf } from '../model/dataset/day.ts'
import { filterEvents } from '../model/filter/filter.ts'
import { formatTick } from '../i18n/format-date.ts'
import { otherDates, shortDate } from '../i18n/event-labels.ts'
import { cityMark, group, hueOf, line, markOfEvent, textLine, translate, type Pen, type TextLook } from './pen.ts'
import { eventShapes, noteShapes } from './timeline-shapes.ts'
import { element, type SvgElement } from './svg.ts'

const SIZE = 1
/** The gutter as a part of the whole at the most; what stands between its words and the plot, px. */
const GUTTER = { part: 0.3, gap: 16 }

export interface TimelinePicture {
  /** px */
  readonly height: number
  readonly drawing: SvgElement
}

/**
 * The timeline of a view.
 * @param width px, the gutter included
 * @param gutter px at the least: what stands above may share its column
 * @param height px that the lanes may grow into; their own where left out
 */
export function timelinePicture(pen: Pen, width: number, gutter: number, height?: number): TimelinePicture {
  const { index, view } = pen
  // Without an event there is no time to show.
  if (index.events.length === 0) return { height: 0, drawing: group([]) }
  const measure = (text: string, role: TextRole) => pen.measure(text, TIMELINE_FONTS[role])
  const lanes = laneIds(index, view.lanes)
  const plain = plainItems(pen)
  const whole = wholeMonths(extentOf(plain) ?? { from: 0, to: 0 })
  const window = daysShown(view.from, view.to, whole)
  const used = Math.max(gutter, gutterOf(lanes, window.from, pen, measure, width))
  const options: TimelineOptions = {
    items: withFlags(plain, pen),
    lanes: lanes.map((id) => ({ id })),
    ...window,
    width: width - used,
    height,
    scale: view.scale,
    size: SIZE,
    measure,
    tickLabel: (day, unit) => formatTick(dayOf(day), unit, pen.messages.dates),
    messages: {
      comma: pen.messages.comma,
      colon: pen.messages.colon,
      count: pen.messages.more,
      leftOut: (from, to) => pen.messages.leftOut(to - from + 1),
    },
  }
  const placed = layoutTimeline(options)
  return { height: placed.height, drawing: draw(placed, used, pen, measure) }
}

function plainItems({ index, view, messages, say }: Pen): TimelineItem[] {
  return index.events.map((event) =>
    timelineItem(event, lanesOf(event, index, view.lanes), {
      title: say(event.event.title),
      date: shortDate(event, index, messages),
      otherDates: otherDates(event),
      isFaded: false,
      isSelected: false,
    }),
  )
}

function withFlags(plain: readonly TimelineItem[], { index, view }: Pen): TimelineItem[] {
  const passing = new Set(filterEvents(index, view, ['window']).map(({ id }) => id))
  return plain.map((item) => ({ ...item, faded: !passing.has(item.id), selected: view.event === item.id }))
}

type Measure = (text: string, role: TextRole) => number

/** As wide as its widest name, up to a part of the picture; the month and year at its end are never cut. */
function gutterOf(lanes: readonly string[], from: number, pen: Pen, measure: Measure, width: number): number {
  const names = lanes.filter(() => lanes.length > 1 || lanes[0] !== OTHER_LANE).map((id) => laneName(id, pen))
  const widest = Math.max(0, ...names.map((name) => LANE_NAME + measure(name, 'title')))
  const pinned = pen.measure(formatTick(dayOf(from), 'month-year', pen.messages.dates), {
    ...TIMELINE_FONTS.axis,
    weight: 650,
  })
  return Math.max(pinned + GUTTER.gap / 2, Math.min(widest + GUTTER.gap, width * GUTTER.part))
}

function laneName(id: string, { index, say, messages }: Pen): string {
  return say((index.cities.get(id) ?? index.organisations.get(id))?.name) || messages.otherLane
}

function draw(placed: PlacedTimeline, gutter: number, pen: Pen, measure: Measure): SvgElement {
  const { lanes, axis } = placed
  const hasNames = lanes.length > 1 || lanes[0]?.id !== OTHER_LANE
  return group(
    [
      ...grid(placed, gutter, pen),
      ...breaks(placed, pen),
      ...axisTexts(axis, pen),
      ...lanes.flatMap((lane) => [...(hasNames ? laneTexts(lane, gutter, pen, measure) : []), ...rails(lane, pen)]),
      ...placed.connectors.map(({ x, y0, y1 }) => line(x, y0, x, y1, pen.colours.control)),
      ...lanes.flatMap((lane) => lane.events.map((event) => eventShapes(event, markOfEvent(event.id, pen), pen))),
      ...lanes.flatMap((lane) => noteShapes(lane, pen)),
    ],
    { transform: translate(gutter, 0) },
  )
}

function grid({ lanes, axis, width }: PlacedTimeline, gutter: number, { colours }: Pen): SvgElement[] {
  const bottoms = lanes.map(({ top, height }) => top + height)
  return [
    element('path', { d: gridPath(axis, { gutter, width, bottoms }), fill: 'none', stroke: colours.rule }),
    element('path', { d: minorTicksPath(axis), fill: 'none', stroke: colours.grey }),
    line(0, axis.y, width, axis.y, colours.grey),
  ]
}

function breaks({ breaks, axis }: PlacedTimeline, pen: Pen): SvgElement[] {
  const { colours } = pen
  const text = { font: TIMELINE_FONTS.axis, fill: colours.grey }
  return breaks.flatMap(({ x0, x1, breakEdges, label }) => [
    element('rect', { x: x0, y: 0, width: x1 - x0, height: axis.y + 5, fill: colours.paper }),
    ...breakEdges.map((x) => element('path', { d: breakPath(x, axis.y), fill: 'none', stroke: colours.rule2 })),
    placedText(label, text, pen),
  ])
}

function axisTexts({ y, ticks, pinned, selected }: PlacedAxis, pen: Pen): SvgElement[] {
  const { colours } = pen
  const quiet = { font: TIMELINE_FONTS.axis, fill: colours.grey }
  const loud = { font: { ...TIMELINE_FONTS.axis, weight: 650 }, fill: colours.ink }
  return [
    ...ticks.flatMap(({ label, level }) => (label ? [placedText(label, level === 'major' ? loud : quiet, pen)] : [])),
    ...(pinned.text === '' ? [] : [placedText(pinned, loud, pen)]),
    ...(selected
      ? [
          line(selected.x, y - 6, selected.x, y + 6, colours.ink, { 'stroke-width': 2 }),
          placedText(selected.label, loud, pen),
        ]
      : []),
  ]
}

function laneTexts(lane: PlacedLane, gutter: number, pen: Pen, measure: Measure): SvgElement[] {
  const { colours, messages } = pen
  const mark = pen.marks.get(lane.id)
  const head = laneHead(lane, gutter, mark !== undefined)
  const room = gutter - LANE_NAME - GUTTER.gap / 2
  const name = truncate(laneName(lane.id, pen), room + (mark ? 0 : LANE_NAME), 'title', measure)
  const note = messages.milestones(head.milestones)
  return [
    ...(mark && head.mark ? [cityMark(mark, 13, head.mark.x, head.mark.y, pen)] : []),
    textLine(
      name,
      head.name.x,
      baseline(head.name.y, TIMELINE_FONTS.title.size),
      { font: TIMELINE_FONTS.title, fill: hueOf(mark?.hue ?? 0, pen) },
      pen,
    ),
    ...(head.note && measure(note, 'milestone') <= room
      ? [
          textLine(
            note,
            head.note.x,
            baseline(head.note.y, TIMELINE_FONTS.milestone.size),
            { font: TIMELINE_FONTS.milestone, fill: colours.grey },
            pen,
          ),
        ]
      : []),
  ]
}

function rails(lane: PlacedLane, pen: Pen): SvgElement[] {
  return lane.rails.map((rail) =>
    element('path', {
      d: railPath(rail),
      fill: 'none',
      stroke: hueOf(markOfEvent(rail.about ?? '', pen).hue, pen),
      'stroke-opacity': rail.faded ? 0.2 : 0.45,
    }),
  )
}

function placedText({ text, x, y, anchor }: PlacedText, look: TextLook, pen: Pen): SvgElement {
  return textLine(text, x, y, { ...look, anchor }, pen)
}
