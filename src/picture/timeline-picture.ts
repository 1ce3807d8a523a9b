/** The timeline as a picture: lanes and axis as on the page. */
import { TIMELINE_FONTS } from '../layout/timeline/fonts.ts'
import { countByLane, OTHER_LANE } from '../layout/lanes.ts'
import { memoize } from '../layout/memoize.ts'
import { flagged, timelineItem, type RowFlags } from '../layout/timeline/items.ts'
import { laneHead, LANE_NAME, NAME_LINE } from '../layout/timeline/labels/lane-head.ts'
import { mayHaveNames } from '../layout/timeline/forms/form.ts'
import { FormsLayout } from '../layout/timeline/forms/forms-layout.ts'
import { TimelineLayout } from '../layout/timeline/timeline-layout.ts'
import { breakPath, gridPath, minorTicksPath, railPath } from '../layout/timeline/mark-style.ts'
import { baseline, metricsOf } from '../layout/timeline/metrics.ts'
import { wholeUnits } from '../layout/timeline/time/time-scale.ts'
import type { TimelineRows } from '../layout/timeline/timeline-rows.ts'
import type {
  ColumnUnit,
  PlacedAxis,
  PlacedLane,
  PlacedText,
  PlacedTimeline,
  TextRole,
  TimelineForm,
  TimelineOptions,
} from '../layout/timeline/types.ts'
import { daysShown } from '../layout/timeline/time/window.ts'
import { truncate } from '../layout/timeline/labels/truncate.ts'
import { clamp } from '../model/clamp.ts'
import { dayOf } from '../model/dataset/day.ts'
import { filterRows, rowsWithRoom } from '../model/filter/filter.ts'
import { isMoreLane, type Lane } from '../model/grouping/lane.ts'
import { laneName } from '../i18n/lane-name.ts'
import { formatTick } from '../i18n/format-date.ts'
import { otherDates, shortDate } from '../i18n/event-labels.ts'
import {
  cityMark,
  group,
  hueOf,
  line,
  markOfEvent,
  textLine,
  translate,
  type RenderContext,
  type TextStyle,
} from './render-context.ts'
import { columnElements } from './timeline-columns.ts'
import { eventShapes, noteShapes } from './timeline-shapes.ts'
import { element, type SvgElement } from './svg.ts'
import { wrapText } from './wrap-text.ts'

const SIZE = 1
/** Height of a timeline without room for all titles, where none is given, px. */
const FORMS_HEIGHT = 330
/**
 * Maximum share of the gutter in the width, and in a narrow picture up to a usual name, px; the gap between its texts
 * and the plot, px.
 */
const GUTTER = { part: 0.3, narrow: { part: 0.42, name: 132 }, gap: 16 }

export interface TimelinePicture {
  /** px */
  readonly height: number
  readonly drawing: SvgElement
  /** The form, and the unit of its columns, if it has columns. */
  readonly form: TimelineForm
  readonly unit: ColumnUnit | undefined
}

/**
 * Draws the timeline of a view.
 * @param width px, the gutter included
 * @param gutter minimum width of the gutter, px: what is above it may share its column
 * @param height px that the lanes may grow into; default: their own height
 */
export function timelinePicture(
  context: RenderContext,
  width: number,
  gutter: number,
  height?: number,
): TimelinePicture {
  const { index, view } = context
  // Without events there is no extent.
  if (index.events.length === 0) return { height: 0, drawing: group([]), form: 'names', unit: undefined }
  const measure = (text: string, role: TextRole) => context.measure(text, TIMELINE_FONTS[role])
  const [first, last] = index.extent ?? [0, 0]
  const whole = wholeUnits({ from: first, to: last })
  const rows = timelineRows(context)
  const inLanes = countByLane(context.lanes, rows.kept)
  const lanes = context.lanes.lanes.filter(({ id }) => inLanes.has(id))
  const window = daysShown(view.from, view.to, whole)
  const used = Math.max(gutter, gutterOf(lanes, window.from, context, measure, width))
  const options: TimelineOptions = {
    lanes,
    width: width - used,
    height,
    scale: view.scale,
    size: SIZE,
    measure,
    tickLabel: (day, unit) => formatTick(dayOf(day), unit, context.messages.dates),
    messages: {
      comma: context.messages.comma,
      colon: context.messages.colon,
      planned: context.messages.planned,
      count: context.messages.more,
      leftOut: (from, to) => context.messages.leftOut(to - from + 1),
    },
  }
  const flags = flagsOf(context)
  const room = { width: options.width, height: height ?? FORMS_HEIGHT, size: SIZE }
  const placed = mayHaveNames(rows, window, room)
    ? new TimelineLayout(
        rows.kept.slice().map((row) => flagged(rows.item(row), flags)),
        options,
      ).at(window)
    : new FormsLayout(rows, {
        ...options,
        height: room.height - metricsOf(SIZE).axis,
        linesOf: (id) =>
          nameLines(
            lanes.find((lane) => lane.id === id),
            used,
            context,
            measure,
          ).length,
        isMore: isMoreLane,
        suffix: () => '',
      }).at(window, { ...flags, previous: undefined, names: () => undefined })
  return {
    height: placed.height,
    drawing: draw(placed, used, context, measure),
    form: placed.form,
    unit: placed.columns?.unit,
  }
}

function timelineRows({ index, lanes, messages, say, view }: RenderContext): TimelineRows {
  return {
    columns: index.columns,
    lanes,
    kept: rowsWithRoom(index, view),
    item: memoize(
      (row: number) => {
        const event = index.events[row]!
        return timelineItem(event, lanes.lanesOf(event), {
          title: say(event.title),
          date: shortDate(event, index, messages),
          otherDates: otherDates(event),
        })
      },
      (row) => `${row}`,
    ),
  }
}

function flagsOf({ index, view }: RenderContext): RowFlags {
  return {
    passing: filterRows(index, view, ['window']),
    selected: view.event === undefined ? undefined : index.event.get(view.event)?.row,
  }
}

type Measure = (text: string, role: TextRole) => number

/**
 * Returns the width of the gutter: that of its widest name, up to a share of the picture; the month and year at its end
 * are never cut.
 */
function gutterOf(
  lanes: readonly Lane[],
  from: number,
  context: RenderContext,
  measure: Measure,
  width: number,
): number {
  const names = lanes.filter(() => lanes.length > 1 || lanes[0]?.id !== OTHER_LANE).map((lane) => nameOf(lane, context))
  const widest = Math.max(0, ...names.map((name) => LANE_NAME + measure(name, 'title')))
  const pinned = context.measure(formatTick(dayOf(from), 'month-year', context.messages.dates), {
    ...TIMELINE_FONTS.axis,
    weight: 650,
  })
  const most = Math.max(width * GUTTER.part, Math.min(width * GUTTER.narrow.part, GUTTER.narrow.name))
  return clamp(widest + GUTTER.gap, pinned + GUTTER.gap / 2, most)
}

function nameOf(lane: Lane | undefined, { say, messages }: RenderContext): string {
  return lane ? laneName(lane, say, messages) : ''
}

function draw(placed: PlacedTimeline, gutter: number, context: RenderContext, measure: Measure): SvgElement {
  const { lanes, axis } = placed
  const hasNames = lanes.length > 1 || lanes[0]?.id !== OTHER_LANE
  return group(
    [
      ...grid(placed, gutter, context),
      ...breaks(placed, context),
      ...axisTexts(axis, context),
      ...lanes.flatMap((lane) => [
        ...(hasNames ? laneTexts(lane, gutter, context, measure, placed.form === 'names') : []),
        ...rails(lane, context),
      ]),
      ...placed.connectors.map(({ x, y0, y1 }) => line(x, y0, x, y1, context.colours.control)),
      ...lanes.flatMap((lane) =>
        lane.events.map((event) => eventShapes(event, markOfEvent(event.id, context), context)),
      ),
      ...lanes.flatMap((lane) => noteShapes(lane, context)),
      ...columnElements(placed, context),
    ],
    { transform: translate(gutter, 0) },
  )
}

function grid({ lanes, axis, width }: PlacedTimeline, gutter: number, { colours }: RenderContext): SvgElement[] {
  const bottoms = lanes.map(({ top, height }) => top + height)
  return [
    element('path', { d: gridPath(axis, { gutter, width, bottoms }), fill: 'none', stroke: colours.rule }),
    element('path', { d: minorTicksPath(axis), fill: 'none', stroke: colours.grey }),
    line(0, axis.y, width, axis.y, colours.grey),
  ]
}

function breaks({ breaks, axis, lanes }: PlacedTimeline, context: RenderContext): SvgElement[] {
  const { colours } = context
  const text = { font: TIMELINE_FONTS.axis, fill: colours.grey }
  return breaks.flatMap(({ x0, x1, breakEdges, label }) => [
    element('rect', { x: x0, y: 0, width: x1 - x0, height: axis.y + 5, fill: colours.paper }),
    ...breakEdges.map((x) => element('path', { d: breakPath(x, axis.y, lanes), fill: 'none', stroke: colours.rule2 })),
    placedText(label, text, context),
  ])
}

function axisTexts({ y, ticks, pinned, selected }: PlacedAxis, context: RenderContext): SvgElement[] {
  const { colours } = context
  const quiet = { font: TIMELINE_FONTS.axis, fill: colours.grey }
  const loud = { font: { ...TIMELINE_FONTS.axis, weight: 650 }, fill: colours.ink }
  return [
    ...ticks.flatMap(({ label, level }) =>
      label ? [placedText(label, level === 'major' ? loud : quiet, context)] : [],
    ),
    ...(pinned.text === '' ? [] : [placedText(pinned, selected ? quiet : loud, context)]),
    ...(selected
      ? [
          line(selected.x, y - 6, selected.x, y + 6, colours.ink, { 'stroke-width': 2 }),
          placedText(selected.label, loud, context),
        ]
      : []),
  ]
}

/** Returns the lines of a lane's name, of which a timeline with many events has room for two. */
function nameLines(
  lane: Lane | undefined,
  gutter: number,
  context: RenderContext,
  measure: Measure,
): readonly string[] {
  const room = gutter - GUTTER.gap / 2 - (lane && context.marks.has(lane.id) ? LANE_NAME : 0)
  return wrapText(nameOf(lane, context), room, 2, (text) => measure(text, 'title'))
}

/** `isNamed`: whether the timeline names its events, so that its lanes have one line for their own names. */
function laneTexts(
  lane: PlacedLane,
  gutter: number,
  context: RenderContext,
  measure: Measure,
  isNamed: boolean,
): SvgElement[] {
  const { colours, messages } = context
  const mark = context.marks.get(lane.id)
  const named = context.lanes.lanes.find(({ id }) => id === lane.id)
  const head = laneHead(lane, gutter, mark !== undefined)
  const room = gutter - LANE_NAME - GUTTER.gap / 2
  const { size } = TIMELINE_FONTS.title
  const lines = nameLines(named, gutter, context, measure)
  const last = head.name.y + (lines.length - 0.5) * NAME_LINE * size
  const drawn =
    isNamed || last > lane.top + lane.height
      ? [truncate(nameOf(named, context), room + (mark ? 0 : LANE_NAME), 'title', measure)]
      : lines
  const note = messages.milestones(head.milestones)
  return [
    ...(mark && head.mark ? [cityMark(mark, 13, head.mark.x, head.mark.y, context)] : []),
    ...drawn.map((name, i) =>
      textLine(
        name,
        head.name.x,
        baseline(head.name.y + i * NAME_LINE * size, size),
        { font: TIMELINE_FONTS.title, fill: hueOf(mark?.hue ?? 0, context) },
        context,
      ),
    ),
    ...(head.note && measure(note, 'milestone') <= room
      ? [
          textLine(
            note,
            head.note.x,
            baseline(head.note.y, TIMELINE_FONTS.milestone.size),
            { font: TIMELINE_FONTS.milestone, fill: colours.grey },
            context,
          ),
        ]
      : []),
  ]
}

function rails(lane: PlacedLane, context: RenderContext): SvgElement[] {
  return lane.rails.map((rail) =>
    element('path', {
      d: railPath(rail),
      fill: 'none',
      stroke: hueOf(markOfEvent(rail.about ?? '', context).hue, context),
      'stroke-opacity': rail.faded ? 0.2 : 0.45,
    }),
  )
}

function placedText({ text, x, y, anchor }: PlacedText, style: TextStyle, context: RenderContext): SvgElement {
  return textLine(text, x, y, { ...style, anchor }, context)
}
