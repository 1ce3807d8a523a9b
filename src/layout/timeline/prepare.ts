/** The part of the timeline's layout that the window has no share in. */
import { clamp } from '../../model/clamp.ts'
import { packMilestones } from './labels/pack-milestones.ts'
import { mustGet, type LaneRows } from './labels/lane-heights.ts'
import { metricsOf, type Metrics } from './metrics.ts'
import { packAnnouncements, stepBelow } from './labels/pack-announcements.ts'
import { measureItems, type MeasuredItem } from './labels/measured-items.ts'
import { railLevels } from './labels/rails.ts'
import { findTicks, type AxisTicks } from './time/ticks.ts'
import { emptyStretches, extentOf, inOrder, scaleAt, timeScale, wholeMonths } from './time/time-scale.ts'
import type { Break, TimelineItem, TimelineOptions, TimelineMessages, TimeScale, Window } from './types.ts'
import { ENGLISH_SIGNS } from './labels/truncate.ts'

/** Rows that a lane can want of a screen without end; of one whose height isn't given. */
const MOST_ROWS = 12
const ROWS_WITHOUT_HEIGHT = 6
const MOST_LABEL_ROWS = 4
/** An empty stretch is left out if it is longer than this share of the extent; this share stays at either side of it. */
const GAP_SHARE = 1 / 16
const GAP_MARGIN = 1 / 100

export interface LaneItems {
  id: string
  announcements: MeasuredItem[]
  milestones: MeasuredItem[]
  /** The lane's announcements by id, and those that milestones hang from. */
  byId: Map<string, MeasuredItem>
  stems: Set<string>
  levels: Map<string, number>
  rails: number
}

/** What doesn't depend on the window: measured, sorted and, at the extent's zoom, packed. For a caller that moves the window often. */
export interface PreparedTimeline {
  metrics: Metrics
  messages: TimelineMessages
  width: number
  lanes: LaneItems[]
  extent: Window
  breaks: (Break & { width: number })[]
  /** All of time in view. */
  atExtent: { zoom: Zoom; pixelsPerDay: number; demand: (lane: number, underneath?: boolean) => LaneRows }
  /** Pixels for the lanes, and the most rows that one of them could have. */
  height: number
  mostRows: number
  /** Ticks of a window at this width. */
  ticksIn: (scale: TimeScale) => AxisTicks
}

/** Does the part of the layout that the window has no share in. */
export function prepareTimeline(options: Omit<TimelineOptions, 'from' | 'to'> & Partial<Window>): PreparedTimeline {
  const messages: TimelineMessages = { ...ENGLISH_SIGNS, ...options.messages }
  const metrics = metricsOf(options.size, options.fontSizes)
  const width = Math.max(0, options.width)
  const extent = wholeMonths(extentOf(options.items) ?? inOrder({ from: options.from ?? 0, to: options.to ?? 0 }))
  const measuredItems = measureItems(options.items, options.measure, messages.comma)
  const lanes = options.lanes.map(({ id }) => laneItems(id, measuredItems))
  const breaks = options.scale === 'gaps' ? breaksOf(options, extent, width, metrics, messages) : []
  const scale = timeScale({ window: extent, width, inset: metrics.inset, breaks })
  const zoom = zoomAt(scale, extent, width, metrics, scale.breaks.length > 0 ? breaks : [])
  const height = options.height === undefined ? Infinity : options.height - metrics.axis
  const mostRows = mostRowsOf(height, lanes.length, metrics)
  const demand = remember((lane, underneath) => demandOf(mustGet(lanes, lane), underneath, mostRows, metrics, zoom))
  const atExtent = { zoom, pixelsPerDay: scale.pixelsPerDay, demand }
  const { measure, tickLabel } = options
  const ticksIn = rememberTicks((scale) => findTicks({ scale, metrics, measure, tickLabel }))
  return { metrics, messages, width, lanes, extent, breaks, atExtent, height, mostRows, ticksIn }
}

/**
 * The same for items of which some are now faded or selected, or no longer: all that is measured, sorted and sought over all of time stays, as no lane's
 * height depends on either.
 */
export function withFlags(prepared: PreparedTimeline, items: readonly TimelineItem[]): PreparedTimeline {
  const current = new Map(items.map((item) => [item.id, item]))
  const flagged = (measuredItems: readonly MeasuredItem[]) =>
    measuredItems.map((measured) => {
      const item = current.get(measured.item.id) ?? measured.item
      return item === measured.item ? measured : { ...measured, item }
    })
  return {
    ...prepared,
    lanes: prepared.lanes.map((lane) => ({
      ...lane,
      announcements: flagged(lane.announcements),
      milestones: flagged(lane.milestones),
    })),
  }
}

/** Rows that one lane could have at the most, the others having one each. */
function mostRowsOf(height: number, lanes: number, metrics: Metrics): number {
  if (height === Infinity) return ROWS_WITHOUT_HEIGHT
  const one = metrics.padTop[0] + metrics.row + metrics.padBottom
  return clamp(1 + Math.floor((height - lanes * one) / metrics.row), 2, MOST_ROWS)
}

/** What a lane wants is asked again and again while heights are sought. */
export function remember(demand: (lane: number, underneath?: boolean) => LaneRows): typeof demand {
  const known = new Map<string, LaneRows>()
  return (lane, underneath) => {
    const key = `${lane} ${underneath}`
    const found = known.get(key) ?? demand(lane, underneath)
    known.set(key, found)
    return found
  }
}

/** While the window stays, a filter or another event asks for its ticks again. */
function rememberTicks(ticksIn: (scale: TimeScale) => AxisTicks): typeof ticksIn {
  let last: { window: Window; ticks: AxisTicks } | undefined
  return (scale) => {
    const { from, to } = scale.window
    if (last?.window.from !== from || last.window.to !== to) last = { window: scale.window, ticks: ticksIn(scale) }
    return last.ticks
  }
}

/** Positions over all of time at a step of the zoom, and the room that is left before the extent (or the window, where it is larger) ends. */
export interface Zoom {
  pixelsPerDay: number
  x: (day: number) => number
  roomLeft: (day: number) => number
  roomRight: (day: number) => number
}

export function zoomAt(
  scale: TimeScale,
  extent: Window,
  width: number,
  metrics: Metrics,
  breaks: readonly (Break & { width: number })[],
): Zoom {
  const pixelsPerDay = stepBelow(scale.pixelsPerDay)
  const leftWall = Math.min(0, scale.x(extent.from) - metrics.inset)
  const rightWall = Math.max(width, scale.x(extent.to + 1) + metrics.inset)
  return {
    pixelsPerDay,
    x: scaleAt(pixelsPerDay, breaks, extent.from),
    roomLeft: (day) => scale.x(day) - leftWall,
    roomRight: (day) => rightWall - scale.x(day),
  }
}

function laneItems(id: string, measuredItems: readonly MeasuredItem[]): LaneItems {
  const own = measuredItems.filter((measured) => measured.item.lanes.includes(id))
  const announcements = own.filter((measured) => measured.item.kind === 'announcement')
  const milestones = own.filter((measured) => measured.item.kind === 'milestone')
  const byId = new Map(announcements.map((measured) => [measured.item.id, measured]))
  const stems = new Set<string>()
  for (const { item } of milestones) if (item.about !== undefined && byId.has(item.about)) stems.add(item.about)
  const { levels, count } = railLevels(milestones, byId)
  return { id, announcements, milestones, byId, stems, levels, rails: count }
}

/** What a lane would take with all of time in view and nothing filtered out. */
export function demandOf(
  lane: LaneItems,
  underneath: boolean | undefined,
  most: number,
  metrics: Metrics,
  zoom: Zoom,
): LaneRows {
  // Dates stand under the titles where there is more to say of one than its day.
  const under = underneath ?? lane.announcements.some((measured) => measured.item.alternatives.length > 0)
  const slots = packAnnouncements(lane.announcements, {
    ...zoom,
    rows: most,
    underneath: under,
    metrics,
    stems: lane.stems,
    unfiltered: true,
  })
  const milestoneSlots = packMilestones(lane.milestones, { ...zoom, rows: MOST_LABEL_ROWS, metrics, unfiltered: true })
  return {
    rows: Math.max(1, ...slots.map((slot) => (slot ? slot.row + 1 : 0))),
    underneath: under,
    rails: lane.rails,
    labelRows:
      lane.rails > 0
        ? Math.max(1, ...milestoneSlots.map((milestoneSlot) => (milestoneSlot ? milestoneSlot.row + 1 : 0)))
        : 0,
    crowded: slots.some((slot) => !slot) || milestoneSlots.some((milestoneSlot) => !milestoneSlot),
    missingText: slots.filter((slot) => !slot || slot.form > 0).length,
  }
}

/** The empty stretches worth a break: long ones that would take at least twice the break's width with all of time in view. */
function breaksOf(
  options: Pick<TimelineOptions, 'items' | 'measure'>,
  extent: Window,
  width: number,
  metrics: Metrics,
  messages: TimelineMessages,
): (Break & { width: number })[] {
  const days = extent.to - extent.from + 1
  const pixelsPerDay = Math.max(1, width - 2 * metrics.inset) / days
  return emptyStretches(options.items, Math.max(3, days * GAP_SHARE), Math.max(1, Math.round(days * GAP_MARGIN)))
    .map((gap) => {
      const text = options.measure(messages.leftOut(gap.from, gap.to), 'axis')
      return { ...gap, width: Math.max(28 * metrics.size, text + 2 * metrics.labelPadding) }
    })
    .filter((gap) => (gap.to - gap.from + 1) * pixelsPerDay >= 2 * gap.width)
}
