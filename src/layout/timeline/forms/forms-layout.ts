/** The timeline in the form that fits, of marks, dots, bars and strips: the forms for data without room for names. */
import { ascending } from 'd3-array'
import { memoize, memoizeLast } from '../../memoize.ts'
import { ENGLISH_SIGNS } from '../labels/truncate.ts'
import { metricsOf, type Metrics } from '../metrics.ts'
import { axisUnder } from '../time/axis-under.ts'
import { findBreaks } from '../time/breaks.ts'
import { findTicks } from '../time/ticks.ts'
import { inOrder, timeScale, wholeExtentOf } from '../time/time-scale.ts'
import { zoomAt } from '../time/zoom.ts'
import type {
  ColumnUnit,
  PlacedLane,
  PlacedTimeline,
  TimelineForm,
  TimelineItem,
  TimelineMessages,
  TimelineOptions,
  TimeScale,
  Window,
} from '../types.ts'
import { columnsIn, columnsOf, columnUnit, highest, type Columns } from './columns.ts'
import { chooseForm } from './form.ts'
import { barLanes, dotLanes, grown, leastBarLanes, stripLanes, sum, type LaneNeed } from './lane-sizes.ts'
import { fitsRows, markLaneHeight, markRows, placeMarkRows, type MarkLane } from './mark-rows.ts'
import { placeColumnLane } from './place-columns.ts'

/** Diameter of a dot, its distance from the next, and what a column is wider than its dot, px at size 1. */
const DOT = { most: 7, least: 4, apart: 0.4, air: 0.7 }

export interface FormsOptions extends TimelineOptions {
  /** Height for the lanes, px, which no form exceeds if it can be helped. */
  height: number
  /** Number of lines of a lane's name, 1 or 2. */
  linesOf: (lane: string) => number
  /** Whether a lane is the one for all others. */
  isMore: (lane: string) => boolean
  /** What follows a title in the lane for all others; '' for nothing. */
  suffix: (id: string) => string
}

export interface FormsAt {
  /** The items as they are filtered and selected now. */
  items: readonly TimelineItem[]
  previous: TimelineForm | undefined
  /** Returns the timeline with names if they fit a window. Names are laid out elsewhere. */
  names: (window: Window) => PlacedTimeline | undefined
}

interface Lane {
  id: string
  /** In time order. */
  items: readonly TimelineItem[]
  lines: number
}

export class FormsLayout {
  readonly #options: FormsOptions
  readonly #messages: TimelineMessages
  readonly #metrics: Metrics
  readonly #lanes: readonly Lane[]
  readonly #extent: Window
  readonly #breaks: ReturnType<typeof findBreaks>
  readonly #columns: (unit: ColumnUnit, pixelsPerDay: number) => readonly Columns[]
  readonly #marks: (zoom: { scale: TimeScale }) => readonly MarkLane[]
  readonly #flags = memoizeLast(
    (items: readonly TimelineItem[]) => new Map(items.filter(isFlagged).map((item) => [item.id, item])),
    Object.is,
  )

  /** @param items all events, with nothing filtered out, so that no form depends on filters */
  constructor(items: readonly TimelineItem[], options: FormsOptions) {
    this.#options = options
    this.#messages = { ...ENGLISH_SIGNS, ...options.messages }
    this.#metrics = metricsOf(options.size, options.fontSizes)
    const inTime = items.toSorted((a, b) => a.start - b.start || a.end - b.end || ascending(a.id, b.id))
    this.#lanes = options.lanes.map(({ id }) => ({
      id,
      items: inTime.filter(({ lanes }) => lanes.includes(id)),
      lines: options.linesOf(id),
    }))
    this.#extent = wholeExtentOf(items)
    this.#breaks = options.scale === 'gaps' ? findBreaks(items, this.#extent, this.#breakOptions) : []
    this.#columns = memoize(
      (_, pixelsPerDay) => {
        const unit = columnUnit(pixelsPerDay, options.size)
        return this.#lanes.map((lane) => columnsOf(lane.items, unit))
      },
      (unit) => unit,
    )
    this.#marks = memoizeLast(
      ({ scale }) => this.#markLanes(scale),
      (a, b) => this.#stepOf(a.scale) === this.#stepOf(b.scale) && a.scale.breaks.length === b.scale.breaks.length,
    )
  }

  get #breakOptions() {
    return {
      width: this.#options.width,
      metrics: this.#metrics,
      measure: this.#options.measure,
      leftOut: this.#messages.leftOut,
    }
  }

  /** Returns the richest form that fits a window, placed. */
  at(window: Window, { items, previous, names }: FormsAt): PlacedTimeline {
    const own = inOrder(window)
    const form = chooseForm((one, at) => this.#fits(one, at, names), own, previous)
    const scale = this.#scaleOf(own)
    if (form === 'names') {
      const placed = names(own)
      if (placed) return placed
    }
    return form === 'marks' ? this.#placeMarks(scale, items) : this.#placeColumns(scale, form, items)
  }

  #fits(form: TimelineForm, window: Window, names: FormsAt['names']): boolean {
    if (form === 'names') return names(window) !== undefined
    const { height, size } = this.#options
    const scale = this.#scaleOf(window)
    if (form === 'bars') return sum(leastBarLanes(this.#needs(scale, 'window'), size)) <= height
    if (form === 'dots') return sum(dotLanes(this.#needs(scale, 'window'), this.#dotOf(scale).pitch, size)) <= height
    if (form !== 'marks' || !this.#mayHaveRows(scale)) return false
    const lanes = this.#marks({ scale })
    return lanes.every((lane) => fitsRows(lane, window)) && sum(this.#markHeights(lanes)) <= height
  }

  /** Returns whether each lane has few enough marks in the window: a quick estimate that is never wrongly false. */
  #mayHaveRows({ window }: TimeScale): boolean {
    const { width, isMore } = this.#options
    return this.#lanes.every(({ id, items }) => {
      const most = (isMore(id) ? 3 : 2) * Math.ceil(width / this.#metrics.smallMark + 2)
      let count = 0
      return items.every(({ start, end }) => end + 1 <= window.from || start > window.to || ++count <= most)
    })
  }

  #scaleOf(window: Window): TimeScale {
    return timeScale({ window, width: this.#options.width, inset: this.#metrics.inset, breaks: this.#breaks })
  }

  #stepOf(scale: TimeScale): number {
    return this.#zoomOf(scale).pixelsPerDay
  }

  #zoomOf(scale: TimeScale) {
    return zoomAt(scale, {
      extent: this.#extent,
      width: this.#options.width,
      metrics: this.#metrics,
      breaks: this.#breaks,
    })
  }

  #markLanes(scale: TimeScale): MarkLane[] {
    const { measure, isMore, suffix } = this.#options
    const zoom = this.#zoomOf(scale)
    return this.#lanes.map(({ id, items }) =>
      markRows(items, { metrics: this.#metrics, zoom, measure, isMore: isMore(id), suffix }),
    )
  }

  #markHeights(lanes: readonly MarkLane[]): number[] {
    return lanes.map(({ rows, metrics }, i) => markLaneHeight(rows, this.#lanes[i]?.lines ?? 1, metrics))
  }

  #dotOf({ pixelsPerDay }: TimeScale): { dot: number; pitch: number } {
    const { size } = this.#options
    const column = columnUnit(pixelsPerDay, size).days * pixelsPerDay
    const dot = Math.max(DOT.least * size, Math.min(DOT.most * size, column - DOT.air * size))
    return { dot, pitch: dot + DOT.apart * size }
  }

  #columnsAt({ pixelsPerDay }: TimeScale): readonly Columns[] {
    return this.#columns(columnUnit(pixelsPerDay, this.#options.size).unit, pixelsPerDay)
  }

  /** What each lane needs over the whole time range, or in the window only. */
  #needs(scale: TimeScale, view: 'extent' | 'window'): LaneNeed[] {
    return this.#columnsAt(scale).map(({ columns }, i) => ({
      lines: this.#lanes[i]?.lines ?? 1,
      textSize: this.#metrics.font.title,
      most: highest(view === 'extent' ? columns : columnsIn(columns, scale.window)),
    }))
  }

  #placeMarks(scale: TimeScale, items: readonly TimelineItem[]): PlacedTimeline {
    const { height, width, size } = this.#options
    const lanes = this.#marks({ scale })
    const heights = grown(this.#markHeights(lanes), height, size)
    const current = this.#flags(items)
    let top = 0
    const placed = lanes.map((lane, i): PlacedLane => {
      const [id, own] = [this.#lanes[i]!.id, heights[i]!]
      const { centre, events } = placeMarkRows(lane, { id, top, height: own, scale, width, current })
      top += own
      return { ...bareLane(id, top - own, own, centre), events }
    })
    return this.#framed('marks', scale, items, placed)
  }

  #placeColumns(scale: TimeScale, form: TimelineForm, items: readonly TimelineItem[]): PlacedTimeline {
    const { width, size } = this.#options
    const { heights, perEvent } = this.#columnHeights(scale, form)
    const current = this.#flags(items)
    let top = 0
    const lanes = this.#columnsAt(scale).map((columns, i) => {
      const [id, own] = [this.#lanes[i]!.id, heights[i]!]
      top += own
      return placeColumnLane(columns, {
        id,
        top: top - own,
        height: own,
        scale,
        width,
        size,
        isStrip: form === 'strips',
        current: (item) => current.get(item.id) ?? item,
      })
    })
    const placed = lanes.map(({ id, top: from }, i) => {
      const lines = this.#lanes[i]?.lines ?? 1
      const middle = form === 'strips' ? heights[i]! / 2 : 13 * size
      return bareLane(id, from, heights[i]!, from + Math.min(middle, heights[i]! / (lines + 1)))
    })
    return {
      ...this.#framed(form, scale, items, placed),
      columns: {
        unit: columnUnit(scale.pixelsPerDay, size).unit,
        ...(form === 'dots' ? this.#dotOf(scale) : { dot: 0, pitch: 0 }),
        perEvent: form === 'bars' ? perEvent : 0,
        lanes,
      },
    }
  }

  /** Heights by the whole time range, so that a pan moves no lane; where these don't fit, by the window. */
  #columnHeights(scale: TimeScale, form: TimelineForm): { heights: number[]; perEvent: number } {
    const { height, size } = this.#options
    if (form === 'strips') return { heights: stripLanes(this.#lanes.length, height, size), perEvent: 0 }
    if (form === 'bars') return barLanes(this.#needs(scale, 'extent'), height, size)
    const { pitch } = this.#dotOf(scale)
    const whole = dotLanes(this.#needs(scale, 'extent'), pitch, size)
    const heights = sum(whole) <= height ? whole : dotLanes(this.#needs(scale, 'window'), pitch, size)
    return { heights: grown(heights, height, size), perEvent: 0 }
  }

  #framed(form: TimelineForm, scale: TimeScale, items: readonly TimelineItem[], lanes: PlacedLane[]): PlacedTimeline {
    const { width, measure, tickLabel } = this.#options
    const metrics = this.#metrics
    const last = lanes.at(-1)
    const bottom = last ? last.top + last.height : 0
    const ticks = findTicks({ scale, metrics, measure, tickLabel })
    const { leftOut } = this.#messages
    const frame = axisUnder(items, { scale, width, y: bottom, metrics, measure, tickLabel, ticks, leftOut })
    return { form, width, height: bottom + metrics.axis, lanes, connectors: [], ...frame, scale }
  }
}

function isFlagged({ faded, selected }: TimelineItem): boolean {
  return faded || selected
}

function bareLane(id: string, top: number, height: number, centre: number): PlacedLane {
  return { id, top, height, centre, rail: null, events: [], rails: [], overflow: [], before: null, after: null }
}
