/** The timeline in the form that fits, of marks, dots, bars and strips: the forms for data without room for names. */
import { memoizeLast } from '../../memoize.ts'
import { flagged, type RowFlags } from '../items.ts'
import { ENGLISH_SIGNS } from '../labels/truncate.ts'
import { metricsOf, type Metrics } from '../metrics.ts'
import { axisUnder } from '../time/axis-under.ts'
import { findBreaks } from '../time/breaks.ts'
import { findTicks } from '../time/ticks.ts'
import { inOrder, timeScale } from '../time/time-scale.ts'
import { stretchAround } from '../time/window.ts'
import { zoomAt } from '../time/zoom.ts'
import { areMoreThan, datesOfRows, rowsInWindow, wholeExtentOfRows, type TimelineRows } from '../timeline-rows.ts'
import type {
  PlacedLane,
  PlacedTimeline,
  TimelineForm,
  TimelineItem,
  TimelineMessages,
  TimelineOptions,
  TimeScale,
  Window,
} from '../types.ts'
import { ColumnRows } from './column-rows.ts'
import { columnsIn, columnUnit } from './columns.ts'
import { countedColumns, type CountedColumns, type UnitColumns } from './counted-columns.ts'
import { chooseForm } from './form.ts'
import { barLanes, dotLanes, grown, lowestBarLanes, nameMiddle, stripLanes, sum, type LaneNeed } from './lane-sizes.ts'
import { fitsRows, markLaneHeight, markRows, placeMarkRows, withTitleRows, type MarkLane } from './mark-rows.ts'
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
  /** Whether the window is chosen for what is in it, as on a slide, so that bars are as high as its own allow. */
  isStill?: boolean
  /** What follows a title in the lane for all others; '' for nothing. */
  suffix: (id: string) => string
}

export interface FormsAt extends RowFlags {
  previous: TimelineForm | undefined
  /** Returns the timeline with names if they fit a window. Names are laid out elsewhere. */
  names: (window: Window) => PlacedTimeline | undefined
}

interface Lane {
  id: string
  /** Its position among the lanes of rows. */
  position: number
  lines: number
}

export class FormsLayout {
  readonly #rows: TimelineRows
  readonly #options: FormsOptions
  readonly #messages: TimelineMessages
  readonly #metrics: Metrics
  readonly #lanes: readonly Lane[]
  readonly #extent: Window
  readonly #breaks: ReturnType<typeof findBreaks>
  readonly #columns: CountedColumns
  readonly #marks: (zoom: MarkZoom) => readonly MarkLane[]
  /** Whether all of time has few enough events for rows of marks; larger data is never laid out whole. */
  readonly #isSmall: boolean

  /** @param rows all events, with nothing filtered out, so that no form depends on filters */
  constructor(rows: TimelineRows, options: FormsOptions) {
    this.#rows = rows
    this.#options = options
    this.#messages = { ...ENGLISH_SIGNS, ...options.messages }
    this.#metrics = metricsOf(options.size, options.fontSizes)
    this.#lanes = options.lanes.map(({ id }) => ({
      id,
      position: rows.lanes.lanes.findIndex((lane) => lane.id === id),
      lines: options.linesOf(id),
    }))
    this.#extent = wholeExtentOfRows(rows)
    this.#breaks = options.scale === 'gaps' ? findBreaks(datesOfRows(rows), this.#extent, this.#breakOptions) : []
    this.#columns = countedColumns(rows)
    this.#isSmall = this.#mayHaveRows({ from: -Infinity, to: Infinity })
    this.#marks = memoizeLast(
      ({ scale, stretch }) => this.#markLanes(scale, stretch),
      (a, b) =>
        isSameWindow(a.stretch, b.stretch) &&
        this.#stepOf(a.scale) === this.#stepOf(b.scale) &&
        a.scale.breaks.length === b.scale.breaks.length,
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
  at(window: Window, { previous, names, ...flags }: FormsAt): PlacedTimeline {
    const own = inOrder(window)
    const form = chooseForm((one, at) => this.#fits(one, at, names), own, previous)
    const scale = this.#scaleOf(own)
    if (form === 'names') {
      const placed = names(own)
      if (placed) return placed
    }
    return form === 'marks' ? this.#placeMarks(scale, flags) : this.#placeColumns(scale, form, flags)
  }

  #fits(form: TimelineForm, window: Window, names: FormsAt['names']): boolean {
    if (form === 'names') return names(window) !== undefined
    const { height, size } = this.#options
    const scale = this.#scaleOf(window)
    if (form === 'bars') return sum(lowestBarLanes(this.#needs(scale, 'window'), size)) <= height
    if (form === 'dots') return sum(dotLanes(this.#needs(scale, 'window'), this.#dotOf(scale).pitch, size)) <= height
    if (form !== 'marks' || !this.#mayHaveRows(window)) return false
    const lanes = this.#marksAt(scale)
    return lanes.every((lane) => fitsRows(lane, window)) && sum(this.#markHeights(lanes)) <= height
  }

  /**
   * Returns whether each lane has few enough marks in the window for the rows that they need without titles: a quick
   * estimate. More, which only the rows for titles could hold, are dots.
   */
  #mayHaveRows(window: Window): boolean {
    const { width, isMore } = this.#options
    const { offsets, values } = this.#rows.lanes.rows
    const inRow = Math.ceil(width / this.#metrics.smallMark + 2)
    const most = Uint32Array.from(this.#rows.lanes.lanes, ({ id }) => (isMore(id) ? 3 : 2) * inRow)
    return !areMoreThan(0, this.#rows, window, (row) => {
      for (let i = offsets[row]!; i < offsets[row + 1]!; i++) if (most[values[i]!]!-- === 0) return true
      return false
    })
  }

  #marksAt(scale: TimeScale): readonly MarkLane[] {
    const stretch = this.#isSmall ? { from: -Infinity, to: Infinity } : stretchAround(scale.window)
    return this.#marks({ scale, stretch })
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

  #markLanes(scale: TimeScale, stretch: Window): readonly MarkLane[] {
    const { measure, isMore, suffix, height } = this.#options
    const zoom = this.#zoomOf(scale)
    const items = rowsInWindow(this.#rows, stretch).map((row) => this.#rows.item(row))
    const lanes = this.#lanes.map(({ id }) => {
      const own = items.filter(({ lanes }) => lanes.includes(id))
      const options = { metrics: this.#metrics, zoom, measure, isMore: isMore(id), suffix }
      return (titleRows?: number) => markRows(own, options, titleRows)
    })
    return withTitleRows(lanes, (placed) => sum(this.#markHeights(placed)), height)
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

  #columnsAt({ pixelsPerDay }: TimeScale): UnitColumns {
    return this.#columns.of(columnUnit(pixelsPerDay, this.#options.size).unit)
  }

  /** What each lane needs over the whole time range, or in the window only. */
  #needs(scale: TimeScale, view: 'extent' | 'window'): LaneNeed[] {
    const { columns, all } = this.#columnsAt(scale)
    const range = view === 'extent' ? { first: 0, end: columns.from.length } : columnsIn(columns, scale.window)
    return this.#lanes.map(({ position, lines }) => ({
      lines,
      textSize: this.#metrics.font.title,
      most: all.most(position, range),
    }))
  }

  #placeMarks(scale: TimeScale, flags: RowFlags): PlacedTimeline {
    const { height, width, size } = this.#options
    const lanes = this.#marksAt(scale)
    const heights = grown(this.#markHeights(lanes), height, size)
    let top = 0
    const placed = lanes.map((lane, i): PlacedLane => {
      const [id, own] = [this.#lanes[i]!.id, heights[i]!]
      const options = { id, top, height: own, scale, width, current: (item: TimelineItem) => flagged(item, flags) }
      const { centre, events } = placeMarkRows(lane, options)
      top += own
      return { ...bareLane(id, top - own, own, centre), events }
    })
    return this.#framed('marks', scale, flags, placed)
  }

  #placeColumns(scale: TimeScale, form: TimelineForm, flags: RowFlags): PlacedTimeline {
    const { width, size } = this.#options
    const { passing } = flags
    const { heights, perEvent } = this.#columnHeights(scale, form)
    const { unit } = columnUnit(scale.pixelsPerDay, size)
    const facts = this.#columns.filtered({ unit, passing, isPlannedCounted: form === 'dots' })
    let top = 0
    const lanes = this.#lanes.map(({ id, position }, i) => {
      const height = heights[i]!
      top += height
      return placeColumnLane(facts, {
        id,
        lane: position,
        top: top - height,
        height,
        scale,
        width,
        size,
        isStrip: form === 'strips',
        rows: this.#rows,
        passing,
      })
    })
    const placed = lanes.map(({ id, top: from }, i) => {
      const name = { lines: this.#lanes[i]?.lines ?? 1, textSize: this.#metrics.font.title }
      return bareLane(id, from, heights[i]!, from + nameMiddle(form, heights[i]!, name, size))
    })
    return {
      ...this.#framed(form, scale, flags, placed),
      columns: {
        unit,
        ...(form === 'dots' ? this.#dotOf(scale) : { dot: 0, pitch: 0 }),
        perEvent: form === 'bars' ? perEvent : 0,
        lanes,
        rows: new ColumnRows(facts.columns, this.#rows, passing),
      },
    }
  }

  /**
   * Heights by the whole time range, so that a pan moves no lane; where these don't fit, or the window stays as it is,
   * by the window.
   */
  #columnHeights(scale: TimeScale, form: TimelineForm): { heights: number[]; perEvent: number } {
    const { height, size, isStill = false } = this.#options
    if (form === 'strips') return { heights: stripLanes(this.#needs(scale, 'window'), height, size), perEvent: 0 }
    if (form === 'bars') return barLanes(this.#needs(scale, isStill ? 'window' : 'extent'), height, size)
    const { pitch } = this.#dotOf(scale)
    const whole = dotLanes(this.#needs(scale, 'extent'), pitch, size)
    const heights = sum(whole) <= height ? whole : dotLanes(this.#needs(scale, 'window'), pitch, size)
    return { heights: grown(heights, height, size), perEvent: 0 }
  }

  #framed(form: TimelineForm, scale: TimeScale, { selected: open }: RowFlags, lanes: PlacedLane[]): PlacedTimeline {
    const { width, measure, tickLabel } = this.#options
    const metrics = this.#metrics
    const last = lanes.at(-1)
    const bottom = last ? last.top + last.height : 0
    const ticks = findTicks({ scale, metrics, measure, tickLabel })
    const { leftOut } = this.#messages
    const item = open === undefined || !this.#rows.kept.has(open) ? undefined : this.#rows.item(open)
    const frame = axisUnder(item, { scale, width, y: bottom, metrics, measure, tickLabel, ticks, leftOut })
    return { form, width, height: bottom + metrics.axis, lanes, connectors: [], ...frame, scale }
  }
}

interface MarkZoom {
  scale: TimeScale
  /** The stretch of time that marks are laid out for. */
  stretch: Window
}

function isSameWindow(a: Window, b: Window): boolean {
  return a.from === b.from && a.to === b.to
}

function bareLane(id: string, top: number, height: number, centre: number): PlacedLane {
  return { id, top, height, centre, rail: null, events: [], rails: [], overflow: [], before: null, after: null }
}
