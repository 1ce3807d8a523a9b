/** The timeline's layout: created once for a set of events, then placed for any window. */
import { clamp } from '../../model/clamp.ts'
import { memoize, memoizeLast } from '../memoize.ts'
import { placeConnectors } from './labels/connectors.ts'
import { mustGet, shapeLanes, type LaneDemand, type LaneRows, type LaneShape } from './labels/lane-heights.ts'
import { laneDemand, laneItems, withFlags, type LaneItems } from './labels/lane-items.ts'
import { measureItems } from './labels/measured-items.ts'
import { placeLane } from './labels/place-lane.ts'
import { ENGLISH_SIGNS } from './labels/truncate.ts'
import { metricsOf, type Metrics } from './metrics.ts'
import { axisUnder } from './time/axis-under.ts'
import { findBreaks } from './time/breaks.ts'
import { findTicks, type AxisTicks } from './time/ticks.ts'
import { inOrder, timeScale, wholeExtentOf } from './time/time-scale.ts'
import { zoomAt, type Zoom } from './time/zoom.ts'
import type { PlacedTimeline, TimelineItem, TimelineMessages, TimelineOptions, TimeScale, Window } from './types.ts'

/** Rows that a lane may have on a screen of any height, and where no height is given. */
const MOST_ROWS = 12
const ROWS_WITHOUT_HEIGHT = 6
/** Two zooms that differ by less are the same, pixels per day: sums of fractions lose that much. */
const ZOOM_TOLERANCE = 1e-9

/**
 * Places a timeline for any window. Everything that is independent of the window (measured texts, the order of events,
 * axis breaks, the rows that lanes need over the whole extent) is computed once; what depends on the window alone is
 * cached until the window changes.
 */
export class TimelineLayout {
  readonly #items: readonly TimelineItem[]
  readonly #frame: TimelineFrame
  readonly #lanes: readonly LaneItems[]

  /**
   * @param items all events of the dataset, so that rows and lanes don't depend on filters and window
   * @param options options of the plot; `withFlags` passes an existing frame instead
   */
  constructor(items: readonly TimelineItem[], options: TimelineOptions | TimelineFrame) {
    this.#items = items
    if (options instanceof TimelineFrame) {
      const current = new Map(items.map((item) => [item.id, item]))
      this.#frame = options
      this.#lanes = options.lanes.map((lane) => withFlags(lane, current))
    } else {
      this.#frame = new TimelineFrame(items, options)
      this.#lanes = this.#frame.lanes
    }
  }

  /**
   * Returns the layout of the same items with other `faded` and `selected` flags. Reuses everything that was computed
   * once, since no lane's height depends on the flags.
   */
  withFlags(items: readonly TimelineItem[]): TimelineLayout {
    return new TimelineLayout(items, this.#frame)
  }

  /** Everything placed. `window`: inclusive; a reversed one is swapped, less than a day becomes a day. */
  at(window: Window): PlacedTimeline {
    const { width, metrics, messages, measure, tickLabel } = this.#frame
    const { scale, zoom, shapes, ticks } = this.#frame.at(inOrder(window))

    const lanes = this.#lanes.map((lane, index) =>
      placeLane(lane, mustGet(shapes, index), { scale, width, metrics, measure, zoom, messages }),
    )
    const bottom = bottomOf(shapes)
    const { leftOut } = messages
    const { axis, breaks } = axisUnder(
      this.#items.find(({ selected }) => selected),
      {
        scale,
        width,
        y: bottom,
        metrics,
        measure,
        tickLabel,
        ticks,
        leftOut,
      },
    )
    return {
      form: 'names',
      width,
      height: bottom + metrics.axis,
      lanes,
      connectors: placeConnectors(lanes),
      axis,
      breaks,
      scale,
    }
  }
}

/** Values that depend on the window alone, not on flags. */
interface WindowFrame {
  scale: TimeScale
  zoom: Zoom
  shapes: readonly LaneShape[]
  ticks: AxisTicks
}

type RowsAtZoom = (lane: number, mostRows: number, underneath?: boolean) => LaneRows

/** Everything that is independent of flags: computed once, and cached for the last window. */
class TimelineFrame {
  readonly metrics: Metrics
  readonly messages: TimelineMessages
  readonly width: number
  readonly measure: TimelineOptions['measure']
  readonly tickLabel: TimelineOptions['tickLabel']
  readonly lanes: readonly LaneItems[]
  /** The frame of a window, whose ends are in order. */
  readonly at: (window: Window) => WindowFrame

  readonly #extent: Window
  readonly #breaks: ReturnType<typeof findBreaks>
  readonly #scaleAtExtent: TimeScale
  readonly #rowsAtExtent: RowsAtZoom
  /** Pixels for the lanes; infinite without a limit. */
  readonly #height: number
  readonly #mostRows: number

  constructor(items: readonly TimelineItem[], options: TimelineOptions) {
    this.metrics = metricsOf(options.size, options.fontSizes)
    this.messages = { ...ENGLISH_SIGNS, ...options.messages }
    this.width = Math.max(0, options.width)
    this.measure = options.measure
    this.tickLabel = options.tickLabel
    const measuredItems = measureItems(items, options.measure, this.messages)
    this.lanes = options.lanes.map(({ id }) => laneItems(id, measuredItems))

    this.#extent = wholeExtentOf(items)
    this.#breaks = options.scale === 'gaps' ? findBreaks(datesOf(items), this.#extent, this.breakOptions) : []
    this.#scaleAtExtent = this.#scaleOf(this.#extent)
    this.#rowsAtExtent = this.#rowsAt(this.#zoomOf(this.#scaleAtExtent))
    this.#height = this.#heightOf(options)
    this.#mostRows = mostRowsOf(this.#height, this.lanes.length, this.metrics)
    this.at = memoizeLast(
      (window) => this.#frameOf(window),
      (a, b) => a.from === b.from && a.to === b.to,
    )
  }

  get breakOptions() {
    const { width, metrics, measure, messages } = this
    return { width, metrics, measure, leftOut: messages.leftOut }
  }

  #frameOf(window: Window): WindowFrame {
    const { metrics, measure, tickLabel } = this
    const scale = this.#scaleOf(window)
    const zoom = this.#zoomOf(scale)
    const isAtExtent = Math.abs(scale.pixelsPerDay - this.#scaleAtExtent.pixelsPerDay) < ZOOM_TOLERANCE
    const rowsAtWindow = isAtExtent ? this.#rowsAtExtent : this.#rowsAt(zoom)
    const shapes = this.#shapes(this.#height, (lane, view, underneath) =>
      (view === 'extent' ? this.#rowsAtExtent : rowsAtWindow)(lane, this.#mostRows, underneath),
    )
    return { scale, zoom, shapes, ticks: findTicks({ scale, metrics, measure, tickLabel }) }
  }

  /**
   * Height shared by the lanes, px: what the options leave next to the axis or, where that is little, what the lanes
   * need, up to `growTo`.
   */
  #heightOf({ height, growTo = 0 }: TimelineOptions): number {
    if (height === undefined) return Infinity
    const limit = height - this.metrics.axis
    return growTo > limit ? Math.max(limit, Math.min(this.#naturalHeight(), growTo)) : limit
  }

  /** Pixels of the lanes with all of time in view and no limit on their height. */
  #naturalHeight(): number {
    return bottomOf(
      this.#shapes(Infinity, (lane, _, underneath) => this.#rowsAtExtent(lane, ROWS_WITHOUT_HEIGHT, underneath)),
    )
  }

  #shapes(height: number, demand: LaneDemand): LaneShape[] {
    return shapeLanes(demand, this.lanes.length, height, this.metrics)
  }

  /** Caches the lanes' demand at a zoom, which is needed often while their heights are computed. */
  #rowsAt(zoom: Zoom): RowsAtZoom {
    const { metrics } = this
    return memoize(
      (lane: number, mostRows: number, underneath?: boolean) =>
        laneDemand(mustGet(this.lanes, lane), underneath, { mostRows, metrics, zoom }),
      (lane, mostRows, underneath) => `${lane} ${mostRows} ${underneath}`,
    )
  }

  #scaleOf(window: Window): TimeScale {
    return timeScale({ window, width: this.width, inset: this.metrics.inset, breaks: this.#breaks })
  }

  #zoomOf(scale: TimeScale): Zoom {
    return zoomAt(scale, { extent: this.#extent, width: this.width, metrics: this.metrics, breaks: this.#breaks })
  }
}

/** All stated dates of items. */
function datesOf(items: readonly TimelineItem[]) {
  return items.flatMap((item) => [item, ...item.alternatives])
}

/** y of the last lane's lower edge, px. */
function bottomOf(shapes: readonly LaneShape[]): number {
  const last = shapes.at(-1)
  return last ? last.top + last.height : 0
}

/** Rows that one lane could have at most where the others have one each. */
function mostRowsOf(height: number, lanes: number, metrics: Metrics): number {
  if (height === Infinity) return ROWS_WITHOUT_HEIGHT
  const one = metrics.padTop[0] + metrics.row + metrics.padBottom
  return clamp(1 + Math.floor((height - lanes * one) / metrics.row), 2, MOST_ROWS)
}
