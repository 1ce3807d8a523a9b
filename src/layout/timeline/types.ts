/**
 * Input and output of the timeline layout. All lengths are CSS pixels, x from the plot's left edge (the gutter with the
 * lanes' names is left of 0), y from the top of the first lane. All days are day numbers (src/model/dataset/day.ts); a
 * day covers its number up to the next.
 */

/**
 * An event as input of the layout. The caller passes all events of the dataset, so that rows and lanes don't depend on
 * filters and window.
 */
export interface TimelineItem {
  id: string
  /** Its row in the columns of all events. */
  row: number
  kind: 'announcement' | 'milestone'
  /** Ids of its lanes; several if lanes are partners. Ids of lanes that aren't shown are ignored. */
  lanes: readonly string[]
  /** A milestone's announcement. */
  about?: string | undefined
  /** First and last possible day, inclusive. */
  start: number
  end: number
  /** Whether that end is open; its day is then only a bound (src/model/dataset/day.ts: EARLIEST_DAY, LATEST_DAY). */
  openStart: boolean
  openEnd: boolean
  planned: boolean
  /** Whether the date was stated as approximate or uncertain (EDTF's `~`, `?` and `%`); default false. */
  approximate?: boolean
  /** Other stated dates, if sources disagree. */
  alternatives: readonly { start: number; end: number }[]
  /** Whether it fails a filter other than the window: drawn small, as context, without a label. */
  faded: boolean
  selected: boolean
  title: string
  /** A shorter name, used where the title would be cut. */
  shortTitle?: string | undefined
  /** A few words for the date, such as “1 March, as posted”. */
  date: string
}

/** A range of days, both ends inclusive: 1 to 1 is one day. Fractions are allowed while zooming. */
export interface Window {
  from: number
  to: number
}

/** Text style: 14 px semibold for a title, 12 px regular for the others (at size 1). */
export type TextRole = 'title' | 'date' | 'milestone' | 'axis'

/** Returns the rendered width of a text, px. Called for every event, so it should cache. */
export type Measure = (text: string, role: TextRole) => number

/** What an axis label shows of its day: 2018, March, 21; “March 2018”; “21 May” (the selected event's day). */
export type TickUnit = 'year' | 'month' | 'month-narrow' | 'day' | 'month-year' | 'date'

/** Texts and punctuation that depend on the language. */
export interface TimelineMessages {
  /** Between a milestone's name and its date; default “, ”. */
  comma: string
  /** Between date and name at a lane's edge; default “: ”. */
  colon: string
  /** In a planned event's label without room for its date; default “planned”. */
  planned: string
  /** Formats the number of events without a label; default “+12”. */
  count: (count: number) => string
  /** Formats what a break leaves out, its days inclusive, in a few letters; default the number of days, “−65”. */
  leftOut: (from: number, to: number) => string
}

/** What a timeline shows, and the room there is, window and events apart. */
export interface TimelineOptions {
  lanes: readonly { id: string }[]
  /** Width of the plot without the gutter, px. */
  width: number
  /**
   * Height for lanes and axis together, px. Lanes grow into it, and it limits their rows; it is exceeded only if lanes
   * of one row each don't fit.
   */
  height?: number | undefined
  /**
   * Height up to which the lanes may exceed `height`, px, as far as they need it with all of time in view, at 6 rows
   * each at most; default 0.
   */
  growTo?: number
  /** `gaps`: long stretches without an event are replaced by a break. */
  scale: 'true' | 'gaps'
  /** Factor on marks and gaps: 1 at 1440, 2.1 in present. */
  size: number
  /** Font sizes in pixels; default 14 for titles and 12 for the rest, times `size`. */
  fontSizes?: Readonly<Record<TextRole, number>> | undefined
  measure: Measure
  /** Returns the text of an axis label in the reader's language. */
  tickLabel: (day: number, unit: TickUnit) => string
  messages?: Partial<TimelineMessages> | undefined
}

/**
 * How events are drawn, richest form first: marks with titles and dates; marks, some with a title; a dot for each in a
 * column of days, weeks, months…; columns as bars; columns as strength.
 */
export type TimelineForm = 'names' | 'marks' | 'dots' | 'bars' | 'strips'

export interface PlacedTimeline {
  form: TimelineForm
  width: number
  /** Height of lanes and axis. */
  height: number
  lanes: PlacedLane[]
  connectors: Connector[]
  axis: PlacedAxis
  breaks: PlacedBreak[]
  scale: TimeScale
  /** In the forms dots, bars and strips, where lanes have no events of their own. */
  columns?: PlacedColumns
}

export type ColumnUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** Events counted by columns of equal units of time. */
export interface PlacedColumns {
  unit: ColumnUnit
  /** Diameter of a dot and distance between the middles of two; px. 0 in other forms. */
  dot: number
  pitch: number
  /** Height of one event in a bar, px. 0 in other forms. */
  perEvent: number
  lanes: ColumnLane[]
  /** Which events the columns hold. */
  rows: RowsInColumns
}

/** Which events are in columns, asked for a few of them. `days`: those of a column. */
export interface RowsInColumns {
  /**
   * Returns the rows in a column in drawing order: those that pass the filters first, of these the planned last.
   * @param lane id of a lane; by default the rows of all lanes, each once
   */
  in: (days: Window, lane?: string) => number[]
  /** Returns the rows in a column that pass the filters, each once. */
  passingIn: (days: Window) => number[]
  /** Returns the first day of a row's column, and its lanes; undefined if its date is less exact than a column. */
  columnOf: (row: number) => { from: number; lanes: readonly string[] } | undefined
}

export interface ColumnLane {
  id: string
  top: number
  /** Lower edge of its columns. */
  base: number
  /** Height of the largest column, px. */
  height: number
  /** Columns with events in the window, in time order. */
  columns: PlacedColumn[]
  /** Dates that are less exact than a column, over their whole span; the strongest last. */
  inexact: { rows: readonly number[]; x0: number; x1: number; count: number; faded: boolean }[]
}

export interface PlacedColumn {
  /** First and last day. */
  from: number
  to: number
  x: number
  width: number
  /** Number of its events, and of those that pass the filters. */
  total: number
  count: number
  /** Numbers of planned events among those that pass, and among the others; 0 in other forms than dots. */
  planned: readonly [found: number, pale: number]
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** One line of text: `x` is the position of its `anchor`, `y` the baseline. */
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
  /** Middle of the first row, where the gutter shows the lane's name. */
  centre: number
  /** y of the milestones' rail, where the gutter shows “4 milestones”; null if the lane never has one. */
  rail: number | null
  /** Events in the window, in time order. */
  events: PlacedEvent[]
  rails: PlacedRail[]
  overflow: OverflowCount[]
  before: OffscreenIndicator | null
  after: OffscreenIndicator | null
}

export interface PlacedEvent {
  /** Unique among all placed events: event id and lane id. */
  key: string
  id: string
  lane: string
  kind: TimelineItem['kind']
  /** 0 in its first lane; further copies are 1, 2 … */
  copy: number
  faded: boolean
  selected: boolean
  planned: boolean
  /** Row of an announcement, or row of a milestone's label under the rail; 0 is the top one. */
  row: number
  mark: PlacedMark
  /** Null if the event is faded or counted as overflow. */
  label: PlacedLabel | null
  /** Pointer target in addition to the label, at least 24 px in both directions. */
  hit: Box
}

export interface PlacedMark {
  /** A day is a shape at (x, y); a span is a bar from x0 to x1. */
  form: 'day' | 'span'
  x: number
  y: number
  /** Horizontal extent of everything drawn for the event, other dates included, clipped to the frame. */
  x0: number
  x1: number
  /** Height of the shape or bar: 13, 11 next to another date, 7 for bars, milestones and context, times size. */
  size: number
  /**
   * The bar of a span, clipped to the frame, with its soft ends as gradient stops (offset 0 to 1). For an approximate
   * day, a soft bar under its shape that extends slightly beyond it. Null for any other day.
   */
  bar: { x0: number; x1: number; stops: { offset: number; opacity: number }[] } | null
  /** Other stated dates, drawn hollow; those that would touch the chosen one are left to the text. */
  others: { form: 'day' | 'span'; x: number; x0: number; x1: number; size: number }[]
  /** Bars of 2 px between the chosen date and the others, clear of both shapes. */
  joins: { x0: number; x1: number }[]
  /** Selection outline around all its dates. */
  outline: Box
}

export interface PlacedLabel {
  /** Right or left of the mark; `over` a long bar; `under` the rail, for milestones. */
  side: 'right' | 'left' | 'over' | 'under'
  /** Bounding box of all lines. No two boxes overlap, and none crosses the frame. */
  box: Box
  title: PlacedText
  /** After the name or under it. Null if it doesn't fit, and for milestones, whose single line contains both. */
  date: PlacedText | null
  /** Whether the title is shortened, with “…” appended. */
  shortened: boolean
  /** Whether an announcement's title is as small as a milestone's. */
  isSmall?: boolean
  /** A line from mark to label, if they aren't adjacent. */
  leader: Stem | null
}

/** A vertical line. */
export interface Stem {
  x: number
  y0: number
  y1: number
}

/** The rail: the line that carries one announcement's milestones. */
export interface PlacedRail {
  about: string | null
  y: number
  x0: number
  x1: number
  /** Pieces of the line, which is interrupted by the bars of spans. */
  segments: { x0: number; x1: number }[]
  /** The line up to the announcement, if that is in the window. */
  stem: Stem | null
  /** Whether all its milestones are faded. */
  faded: boolean
}

/** Events of a lane without a label of their own. */
export interface OverflowCount {
  key: string
  ids: string[]
  /**
   * Whether they are all milestones: their marks are on their rail, and the gutter counts them (labels/lane-head.ts).
   * Only a button needs a count then.
   */
  isOnRail: boolean
  /** Whether they are all milestones of an announcement. */
  areSteps: boolean
  /** “+12”. */
  label: PlacedText
  box: Box
  /** Ticks at the events' days, at most one per pixel. */
  marks: { x: number; y0: number; y1: number }[]
  /** Days of the first and last of them, which a click zooms to. */
  from: number
  to: number
}

/** Events that pass the filters but are before or after the window. */
export interface OffscreenIndicator {
  /** Unique in the timeline. */
  key: string
  side: 'before' | 'after'
  count: number
  /** The event nearest to the window, announcements preferred. */
  id: string
  title: string
  date: string
  /** Centre of the chevron, 5 px wide and 9 px high times size. */
  chevron: { x: number; y: number }
  /** “1 March: Alibaba–NTU institute”, or only the count; null if neither fits. */
  label: PlacedText | null
  box: Box
}

/** Connects the copies of one event in several lanes; x is the mark's. */
export interface Connector extends Stem {
  id: string
}

export interface PlacedAxis {
  /** y of the axis line, which is the lower edge of the last lane. */
  y: number
  height: number
  /** The year, or month and year if days are labelled, at the window's left edge; right-aligned in the gutter. */
  pinned: PlacedText
  ticks: Tick[]
  /** The selected event's day, if it is in the window. */
  selected: { x: number; label: PlacedText } | null
}

export interface Tick {
  day: number
  x: number
  /**
   * Major ticks start a year if months are labelled, a month if days are. Minor ticks have no label and no grid line. A
   * sticky label has no line: it names the month or year that began before the window.
   */
  level: 'major' | 'normal' | 'minor' | 'sticky'
  label: PlacedText | null
}

/** An empty stretch that the scale leaves out: its first and last day, inclusive. */
export interface Break {
  from: number
  to: number
}

export interface PlacedBreak extends Break {
  /** Clipped to the frame. */
  x0: number
  x1: number
  /** x of those edges that are inside the frame. */
  breakEdges: number[]
  /** What was left out, as a label on the axis. */
  label: PlacedText
}

/** Maps days to pixels and back. Monotone and invertible. */
export interface TimeScale {
  /** Returns the x of an instant, px: `x(day)` is where the day begins, `x(day + 0.5)` its middle. */
  x: (day: number) => number
  /** Returns the instant at a pixel, as a fractional day. */
  day: (x: number) => number
  /** Pixels per day outside breaks. */
  pixelsPerDay: number
  window: Window
  breaks: (Break & { x0: number; x1: number })[]
}
