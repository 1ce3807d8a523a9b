/**
 * What goes into the timeline's layout and what comes out. All lengths are CSS pixels, x from the plot's left edge (the gutter with the lanes' names
 * lies left of 0), y from the top of the first lane. All days are day numbers (src/model/dataset/day.ts); a day covers its number up to the next.
 */

/** An event as the layout sees it. The caller gives all events of the dataset, so that rows and lanes don't depend on filters and window. */
export interface TimelineItem {
  id: string
  kind: 'announcement' | 'milestone'
  /** Ids of the lanes that it stands in; several with lanes by partner. Lanes that aren't shown are passed over. */
  lanes: readonly string[]
  /** A milestone's announcement. */
  about?: string | undefined
  /** First and last possible day, inclusive. */
  start: number
  end: number
  /** Whether that end was stated as open; its day is then only a bound (src/model/dataset/day.ts: EARLIEST_DAY, LATEST_DAY). */
  openStart: boolean
  openEnd: boolean
  planned: boolean
  /** Whether the date was stated as approximate or uncertain, as EDTF's `~`, `?` and `%` say; default false. */
  approximate?: boolean
  /** Other stated dates, where sources disagree. */
  alternatives: readonly { start: number; end: number }[]
  /** Doesn't pass the filters other than the window: drawn small, as context, with no label. */
  faded: boolean
  selected: boolean
  title: string
  /** A shorter name, for where the title would be cut. */
  shortTitle?: string | undefined
  /** A few words for the date, such as “1 March, as posted”. */
  date: string
}

/** A stretch of days, both ends inclusive: 1 to 1 is one day. Fractions are allowed while zooming. */
export interface Window {
  from: number
  to: number
}

/** How a text is set: 14 px semibold for a title, 12 px regular for the others (at size 1). */
export type TextRole = 'title' | 'date' | 'milestone' | 'axis'

/** Width of a text in pixels as it will be drawn. Called for every event: let it remember. */
export type Measure = (text: string, role: TextRole) => number

/** What a label of the axis says of its day: 2018, March, 21; “March 2018”; “21 May” (the selected event's day). */
export type TickUnit = 'year' | 'month' | 'day' | 'month-year' | 'date'

/** Messages and signs that differ by language. */
export interface TimelineMessages {
  /** Between a milestone's name and its date; default “, ”. */
  comma: string
  /** Between date and name at a lane's edge; default “: ”. */
  colon: string
  /** Says how many are not labelled one by one; default “+12”. */
  count: (count: number) => string
  /** Says what a break leaves out, its days inclusive, in a few letters; default the number of days, “−65”. */
  leftOut: (from: number, to: number) => string
}

/** What a timeline shows, and the room there is, window and events apart. */
export interface TimelineOptions {
  lanes: readonly { id: string }[]
  /** Pixels of the plot, without the gutter. */
  width: number
  /** Pixels for lanes and axis together. Lanes grow into it, rows are limited by it; it is exceeded only where lanes of one row each don't fit. */
  height?: number | undefined
  /** Whether lanes may exceed `height` up to what they need with all of time in view, at 6 rows each at most; default false. */
  canGrow?: boolean
  /** `gaps`: long stretches without an event shrink behind a break. */
  scale: 'true' | 'gaps'
  /** Factor on marks and gaps: 1 at 1440, 2.1 in present. */
  size: number
  /** Font sizes in pixels; default 14 for titles and 12 for the rest, times `size`. */
  fontSizes?: Readonly<Record<TextRole, number>> | undefined
  measure: Measure
  /** The words of an axis label in the reader's language. */
  tickLabel: (day: number, unit: TickUnit) => string
  messages?: Partial<TimelineMessages> | undefined
}

export interface PlacedTimeline {
  width: number
  /** Of lanes and axis. */
  height: number
  lanes: PlacedLane[]
  connectors: Connector[]
  axis: PlacedAxis
  breaks: PlacedBreak[]
  scale: TimeScale
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** One line of text: `x` is where `anchor` says, `y` the baseline. */
export interface PlacedText {
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  width: number
}

export interface PlacedLane {
  id: string
  top: number
  height: number
  /** Middle of the first row: where the lane's name stands in the gutter. */
  centre: number
  /** y of the milestones' rail, or null in a lane that never has one: where “4 milestones” stands in the gutter. */
  rail: number | null
  /** Events in the window, in the order of time: first the faded ones, so that they are painted underneath. */
  events: PlacedEvent[]
  rails: PlacedRail[]
  overflow: OverflowCount[]
  before: OffscreenIndicator | null
  after: OffscreenIndicator | null
}

export interface PlacedEvent {
  /** Unique among all placed events: the id and the lane's id. */
  key: string
  id: string
  lane: string
  kind: TimelineItem['kind']
  /** 0 in the first of its lanes; further copies are 1, 2 … */
  copy: number
  faded: boolean
  selected: boolean
  planned: boolean
  /** Row of announcements, or row of milestones' labels under the rail; 0 is the first from above. */
  row: number
  mark: PlacedMark
  /** Null where it is faded or counted in a leftover. */
  label: PlacedLabel | null
  /** What the pointer can hit beside the label: at least 24 px each way. */
  hit: Box
}

export interface PlacedMark {
  /** A day is a shape about (x, y); a span is a bar from x0 to x1. */
  form: 'day' | 'span'
  x: number
  y: number
  /** Extent in x of everything drawn for the event, other dates included, clipped to the frame. */
  x0: number
  x1: number
  /** Height of the shape or bar: 13, 11 beside another date, 7 for bars, milestones and context, times size. */
  size: number
  /**
   * The bar of a span, clipped to the frame, with its soft ends as gradient stops along it (offset 0 to 1). Of an approximate day, a soft bar
   * under its shape that reaches a little beyond it. Null for any other day.
   */
  bar: { x0: number; x1: number; stops: { offset: number; opacity: number }[] } | null
  /** Other stated dates, drawn hollow; those that would touch the chosen one are left to the words. */
  others: { form: 'day' | 'span'; x: number; x0: number; x1: number; size: number }[]
  /** Bars of 2 px between the chosen date and the others, clear of both shapes. */
  joins: { x0: number; x1: number }[]
  /** The selection's outline: around all its dates. */
  outline: Box
}

export interface PlacedLabel {
  /** Right or left of the mark; `over` a long bar; `under` the rail for milestones. */
  side: 'right' | 'left' | 'over' | 'under'
  /** All lines together. No two boxes overlap, none reaches over the frame. */
  box: Box
  title: PlacedText
  /** Behind the name or under it. Null where it doesn't fit, and for milestones, whose one line holds both. */
  date: PlacedText | null
  /** Whether the title is shortened, with “…” at its end. */
  shortened: boolean
  /** A line from mark to label, where the label isn't next to it. */
  leader: Stem | null
}

/** A vertical line. */
export interface Stem {
  x: number
  y0: number
  y1: number
}

/** The line that one announcement's milestones hang on. */
export interface PlacedRail {
  about: string | null
  y: number
  x0: number
  x1: number
  /** The line itself, which stops at the bars of spans. */
  segments: { x0: number; x1: number }[]
  /** Up to the announcement, where it is in the window. */
  stem: Stem | null
  /** Whether all that hangs on it is. */
  faded: boolean
}

/** Events of a lane that have no label of their own. */
export interface OverflowCount {
  key: string
  ids: string[]
  /** Whether they are milestones alone: their marks stand on their rail, and the gutter counts them (labels/lane-head.ts). Only a button needs a count then. */
  isOnRail: boolean
  /** “+12”. */
  label: PlacedText
  box: Box
  /** Ticks at the events' days, one per pixel at the most. */
  marks: { x: number; y0: number; y1: number }[]
  /** Days of the first and last of them: where a click zooms to. */
  from: number
  to: number
}

/** What passes the filters but lies before or after the window. */
export interface OffscreenIndicator {
  /** Unique in the timeline. */
  key: string
  side: 'before' | 'after'
  count: number
  /** The one nearest to the window. */
  id: string
  title: string
  date: string
  /** Middle of the chevron, 5 px wide and 9 high times size. */
  chevron: { x: number; y: number }
  /** “1 March: Alibaba–NTU institute”, or only the count; null where there is room for neither. */
  label: PlacedText | null
  box: Box
}

/** Between the copies of one event in several lanes; x is the mark's. */
export interface Connector extends Stem {
  id: string
}

export interface PlacedAxis {
  /** y of the axis line, which is the lower edge of the last lane. */
  y: number
  height: number
  /** The year, or month and year where days are labelled, at the window's left edge; stands in the gutter, right-aligned. */
  pinned: PlacedText
  ticks: Tick[]
  /** The selected event's day, where it is in the window. */
  selected: { x: number; label: PlacedText } | null
}

export interface Tick {
  day: number
  x: number
  /**
   * Major ticks start a year where months are labelled, a month where days are; minor ticks have no label and no grid line; a sticky label has no
   * line at all: it names the month or year that began before the window.
   */
  level: 'major' | 'normal' | 'minor' | 'sticky'
  label: PlacedText | null
}

/** An empty stretch that the scale leaves out: first and last day of it, inclusive. */
export interface Break {
  from: number
  to: number
}

export interface PlacedBreak extends Break {
  /** In the frame. */
  x0: number
  x1: number
  /** x of its edges, where they lie in the frame. */
  breakEdges: number[]
  /** What was left out, set on the axis. */
  label: PlacedText
}

/** Days to pixels and back. Monotone; the two undo each other. */
export interface TimeScale {
  /** Pixels of an instant: `x(day)` is where the day begins, `x(day + 0.5)` its middle. */
  x: (day: number) => number
  /** The instant at a pixel, as a fractional day. */
  day: (x: number) => number
  /** Outside of breaks. */
  pixelsPerDay: number
  window: Window
  breaks: (Break & { x0: number; x1: number })[]
}
