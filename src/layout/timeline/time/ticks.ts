/**
 * Axis ticks, from decades to days depending on the room. No two labels touch, and the year is always shown. The
 * intervals come from d3-time; the choice among them is our own: it uses the measured width of labels, respects breaks,
 * starts weeks on Monday and is stable under panning. d3-time's `utcTickInterval` (13 B gzipped more) knows a number of
 * ticks only. Tried on a plot of 876 px and 13,144 windows of 3 days to 11 years: with a tick every 40 px on average,
 * English labels touch in 20 % of the windows, with one every 56 px in 2 %; only with one every 70 px in none, and then
 * an axis has 45 % fewer. `scaleUtc` with its formats is 3.0 kB gzipped more.
 */
import { clamp } from '../../../model/clamp.ts'
import { least } from 'd3-array'
import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time'
import { baseline, type Metrics } from '../metrics.ts'
import { dateOf, dayAt } from './time-scale.ts'
import { everyYears } from './years.ts'
import type { Measure, PlacedAxis, Tick, TickUnit, TimeScale } from '../types.ts'

interface Step {
  interval: TimeInterval
  /** Minimum days between ticks. */
  days: number
  unit: TickUnit
  /** Minimum label spacing at size 1, px. Days and weeks need more, or the axis looks like a ruler. */
  least: number
}

const STEPS: Step[] = [
  { interval: utcDay, days: 1, unit: 'day', least: 30 },
  { interval: utcMonday, days: 7, unit: 'day', least: 56 },
  { interval: utcMonth, days: 28, unit: 'month', least: 40 },
  { interval: utcMonth, days: 28, unit: 'month-narrow', least: 40 },
  { interval: every(utcMonth, 3), days: 90, unit: 'month', least: 44 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((years) => ({
    interval: everyYears(years),
    days: 365 * years,
    unit: 'year' as const,
    least: 44,
  })),
]
const MONTH = STEPS.findIndex((step) => step.unit === 'month')
const YEAR = STEPS.findIndex((step) => step.unit === 'year')
/** First day of the year 1: labels before it may be as wide as that of 8888 BCE, which begins on the second day. */
const YEAR_1 = -719_162
const YEAR_8888_BCE = -3_965_438
/** Minimum spacing of minor ticks at size 1, px. */
const LEAST_MINOR = 16
/** Gap between two labels at size 1, px. */
const LABEL_GAP = 8
/**
 * Distance from the frame's left edge to the end of the pinned year, px at size 1; and the gap between that and the
 * selected day's label, em.
 */
const PINNED = 8
const CLEAR = 2 / 3

export interface TickOptions {
  scale: TimeScale
  metrics: Metrics
  measure: Measure
  tickLabel: (day: number, unit: TickUnit) => string
}

/** The part of an axis that depends on its window alone. */
export interface AxisTicks {
  /** Index into `STEPS`. */
  step: number
  /** In order, without labels. */
  ticks: readonly Tick[]
}

export interface AxisOptions extends TickOptions {
  width: number
  /** y of the axis line. */
  y: number
  /** Result of `findTicks` for the same options, if known. */
  ticks?: AxisTicks
  /** Day of the selected event, if it is marked on the axis. */
  selected?: number | undefined
  /** Extents that labels keep clear of: the breaks' labels. */
  taken?: readonly { x0: number; x1: number }[]
}

/**
 * Places the axis of a window: ticks with the labels that fit, the pinned month or year, and the selected day; all in
 * px.
 */
export function placeAxis(options: AxisOptions): PlacedAxis {
  const { scale, width, y, metrics, measure, tickLabel } = options
  const { from, to } = scale.window
  const { step, ticks: bare } = options.ticks ?? findTicks(options)
  const text = baseline(y + metrics.axis / 2 + metrics.size, metrics.font.axis)
  const place = (label: string, x: number, anchor: 'start' | 'middle' | 'end', width = measure(label, 'axis')) => ({
    text: label,
    x,
    y: text,
    anchor,
    width,
  })

  const pinnedUnit = step < MONTH ? 'month-year' : 'year'
  const pinned = place(tickLabel(Math.floor(from), pinnedUnit), -PINNED * metrics.size, 'end')
  const taken: { x0: number; x1: number }[] = [...(options.taken ?? [])]
  const isFree = (x0: number, x1: number) =>
    x0 >= 0 &&
    x1 <= width &&
    taken.every((other) => x1 + LABEL_GAP * metrics.size <= other.x0 || other.x1 + LABEL_GAP * metrics.size <= x0)

  // The pinned year is said once: a window that begins with a year labels its first month by the month.
  const isPinnedYear = ({ day, level }: Tick) =>
    level === 'major' && step >= MONTH && step < YEAR && yearOf(day) === yearOf(from)
  const ticks = bare.map((tick): Tick => ({ ...tick, level: isPinnedYear(tick) ? 'normal' : tick.level }))
  const labelled = ticks.filter((tick) => tick.level !== 'minor' && tick.day < to + 1)

  let selected: PlacedAxis['selected'] = null
  if (options.selected !== undefined && options.selected + 0.5 >= from && options.selected + 0.5 <= to + 1) {
    const x = scale.x(options.selected + 0.5)
    const words = tickLabel(options.selected, 'date')
    // Drawn as bold as a title.
    const label = place(words, x, 'middle', (measure(words, 'title') * metrics.font.axis) / metrics.font.title)
    const clear = Math.max(0, CLEAR * metrics.font.axis - PINNED * metrics.size)
    const others = labelled.map((tick) => ({
      x0: tick.x,
      x1: tick.x + measure(tickLabel(tick.day, unitOf(tick.level, step)), 'axis'),
    }))
    // If not all labels have room beside it, its own month gives way, which it says itself; then all but breaks.
    const fixed = options.taken ?? []
    const { selected: day } = options
    const own = labelled.findLastIndex((tick) => tick.day <= day)
    const notOwn = others.filter((_, i) => i !== own || labelled[i]?.level === 'major')
    const gap = LABEL_GAP * metrics.size
    const aside = [others, notOwn, []]
      .map((around) => besideLabels(x, label.width / 2, [...fixed, ...around], gap))
      .find((place) => place !== undefined)
    label.x = clamp(aside ?? x, clear + label.width / 2, width - label.width / 2)
    selected = { x, label }
    taken.push({ x0: label.x - label.width / 2, x1: label.x + label.width / 2 })
  }

  const label = (tick: Tick, unit: TickUnit) => {
    const placed = place(tickLabel(tick.day, unit), tick.x, 'start')
    if (!isFree(placed.x, placed.x + placed.width)) return
    tick.label = placed
    // A gap after it, as “Jun 4” would look like a date.
    const after = tick.level === 'major' ? LABEL_GAP * metrics.size : 0
    taken.push({ x0: placed.x, x1: placed.x + placed.width + after })
  }
  for (const tick of labelled) if (tick.level === 'major') label(tick, unitOf('major', step))
  let year = yearOf(from)
  for (const tick of labelled) {
    const own = yearOf(tick.day)
    // A year that began out of sight, in a break, is named by the next label.
    if (!tick.label) label(tick, step < YEAR && own !== year ? 'month-year' : unitOf(tick.level, step))
    if (tick.label) year = own
  }

  const sticky = stickyTicks(ticks, step, scale, (day, x) => place(tickLabel(day, unitOf('normal', step)), x, 'start'))
  for (const tick of sticky) {
    const { label } = tick
    if (!label || !isFree(label.x, label.x + label.width)) continue
    ticks.push(tick)
    taken.push({ x0: label.x, x1: label.x + label.width })
  }
  ticks.sort((a, b) => a.x - b.x)
  // A labelled month at the frame's edge needs no pinned month.
  if (pinnedUnit === 'month-year' && ticks.some(({ day, level, label }) => label && level === 'major' && day === from))
    Object.assign(pinned, place(tickLabel(from, 'year'), pinned.x, 'end'))
  // Year labels near the left edge make the pinned year redundant.
  if (step >= YEAR && ticks.some((tick) => tick.label && tick.x < width / 8))
    Object.assign(pinned, { text: '', width: 0 })
  return { y, height: metrics.axis, pinned, ticks, selected }
}

/**
 * Returns where the middle of a label goes, px: at `x`, or as near to it as leaves `gap` px to all other labels, with
 * at most `gap` px between `x` and the label; undefined if there is no such place.
 */
function besideLabels(
  x: number,
  half: number,
  others: readonly { x0: number; x1: number }[],
  gap: number,
): number | undefined {
  const isFree = (middle: number) =>
    others.every(({ x0, x1 }) => middle + half + gap <= x0 + 1e-6 || x1 + gap <= middle - half + 1e-6)
  const places = [x, ...others.flatMap(({ x0, x1 }) => [x0 - gap - half, x1 + gap + half])]
  const free = places.filter((place) => Math.abs(place - x) <= half + gap && isFree(place))
  return least(free, (place) => Math.abs(place - x))
}

/** Finds the step whose labels fit a window, and its ticks. */
export function findTicks(options: TickOptions): AxisTicks {
  const step = stepOf(options)
  return { step, ticks: ticksOf(step, options.scale, options.metrics.size) }
}

/** Returns the finest step whose labels fit. Measured on the days of one year, so that panning doesn't change it. */
function stepOf({ scale, metrics, measure, tickLabel }: TickOptions): number {
  const gap = LABEL_GAP * metrics.size
  const monthsBy = (unit: TickUnit) =>
    utcMonth.range(dateOf(17532), dateOf(17897)).map((date) => ({
      days: dayAt(utcMonth.offset(date, 1)) - dayAt(date),
      label: measure(tickLabel(dayAt(date), unit), 'axis'),
    }))
  const widest = {
    day: Math.max(...[17558, 17564].map((day) => measure(tickLabel(day, 'day'), 'axis'))),
    month: Math.max(...monthsBy('month').map(({ label }) => label)),
    year: measure(tickLabel(scale.window.from < YEAR_1 ? YEAR_8888_BCE : 17532, 'year'), 'axis'),
  }
  const found = STEPS.findIndex((step) => {
    if (step.days * scale.pixelsPerDay < step.least * metrics.size) return false
    // Each month by its own days: February's label is narrower than the widest.
    if (step.interval === utcMonth)
      return monthsBy(step.unit).every(({ days, label }) => days * scale.pixelsPerDay >= label + gap)
    const label = step.unit === 'day' || step.unit === 'month' ? widest[step.unit] : widest.year
    return step.days * scale.pixelsPerDay >= label + gap
  })
  return found < 0 ? STEPS.length - 1 : found
}

function unitOf(level: Tick['level'], step: number): TickUnit {
  if (level === 'major') return step < MONTH ? 'month' : 'year'
  return STEPS[step]?.unit ?? 'year'
}

/** Returns all ticks of the window outside its breaks, in order, without labels. */
function ticksOf(step: number, scale: TimeScale, size: number): Tick[] {
  const ticks = new Map<number, Tick>()
  const add = (interval: TimeInterval, level: Tick['level']) => {
    const { from, to } = scale.window
    for (const date of interval.range(interval.ceil(dateOf(from)), dateOf(to + 1 + 1e-6))) {
      const day = dayAt(date)
      if (scale.breaks.some((gap) => day > gap.from && day < gap.to + 1)) continue
      ticks.set(day, { day, x: scale.x(day), level, label: null })
    }
  }
  const labelled = STEPS[step]
  const finer = STEPS.slice(0, step).findLast(({ interval }) => interval !== labelled?.interval)
  if (finer && finer.days * scale.pixelsPerDay >= LEAST_MINOR * size) add(finer.interval, 'minor')
  if (labelled) add(labelled.interval, 'normal')
  if (step < MONTH) add(utcMonth, 'major')
  else if (step < YEAR) add(utcYear, 'major')
  const sorted = [...ticks.values()].sort((a, b) => a.day - b.day)
  // Drop a week that starts a day or two from a month: its line would double the month's.
  return sorted.filter(
    ({ level, x }, i) =>
      level !== 'normal' ||
      [sorted[i - 1], sorted[i + 1]].every(
        (next) => next?.level !== 'major' || Math.abs(next.x - x) >= LEAST_MINOR * size,
      ),
  )
}

function yearOf(day: number): number {
  return dateOf(day).getUTCFullYear()
}

/**
 * Returns labels for the month or year that began before the window or within a break, placed at the edge of the frame
 * or break.
 */
function stickyTicks(
  ticks: readonly Tick[],
  step: number,
  scale: TimeScale,
  place: (day: number, x: number) => NonNullable<Tick['label']>,
): Tick[] {
  if (step < MONTH) return []
  const interval = step < YEAR ? utcMonth : utcYear
  const edges = [scale.window.from, ...scale.breaks.map((gap) => gap.to + 1)]
  return edges.flatMap((edge) => {
    const day = dayAt(interval.floor(dateOf(edge)))
    if (edge > scale.window.to || ticks.some((tick) => tick.day === edge && tick.level !== 'minor')) return []
    const x = scale.x(edge)
    return [{ day, x, level: 'sticky' as const, label: place(day, x) }]
  })
}

/** Returns an interval of several. */
export function every(interval: { every: (step: number) => TimeInterval | null }, step: number): TimeInterval {
  const filtered = interval.every(step)
  if (!filtered) throw new RangeError(`There is no interval of ${step}: expected a whole number over 0.`)
  return filtered
}
