/** The timeline, placed: a pure function of what there is to show and of the room there is. */
import { placeEdgeNote } from './edge-notes.ts'
import { hang, type Hook } from './hang.ts'
import { shapeLanes, type LaneRows, type LaneShape } from './heights.ts'
import { countLeftovers } from './leftovers.ts'
import { baseline, metricsOf, type Metrics } from './metrics.ts'
import { pack, stepBelow, type Slot } from './pack.ts'
import { isAfter, isBefore, overlaps, piecesOf, type Piece } from './pieces.ts'
import { placeAnnouncements, type Placed } from './place-announcements.ts'
import type { Frame } from './announcement-label.ts'
import { placeMilestones } from './place-milestones.ts'
import { placeRails, railLevels } from './rails.ts'
import { makeRows } from './rows.ts'
import { placeAxis } from './ticks.ts'
import { emptyStretches, extentOf, inOrder, stretch, timeScale, wholeMonths } from './time-scale.ts'
import type {
  Break,
  PlacedBreak,
  PlacedEvent,
  PlacedLane,
  PlacedTimeline,
  Tie,
  TimelineOptions,
  TimelineWords,
  TimeScale,
  Window,
} from './types.ts'
import { ENGLISH_SIGNS } from './words.ts'

/** Rows that a lane can want of a screen without end; of one whose height isn't given. */
const MOST_ROWS = 12
const ROWS_WITHOUT_HEIGHT = 6
const MOST_LABEL_ROWS = 4
/** An empty stretch is left out if it is longer than this share of the extent; this share stays at either side of it. */
const GAP_SHARE = 1 / 16
const GAP_MARGIN = 1 / 100

interface LanePieces {
  id: string
  announcements: Piece[]
  milestones: Piece[]
  /** The lane's announcements by id, and those that milestones hang from. */
  byId: Map<string, Piece>
  stems: Set<string>
  levels: Map<string, number>
  rails: number
}

/** What doesn't depend on the window: measured, sorted and, at the extent's zoom, packed. For a caller that moves the window often. */
export interface PreparedTimeline {
  metrics: Metrics
  words: TimelineWords
  width: number
  lanes: LanePieces[]
  extent: Window
  breaks: (Break & { width: number })[]
  /** All of time in view. */
  far: { zoom: Zoom; pixelsPerDay: number; wants: (lane: number, underneath?: boolean) => LaneRows }
  /** Pixels for the lanes, and the most rows that one of them could have. */
  height: number
  mostRows: number
}

/** Does the part of the layout that the window has no share in. */
export function prepareTimeline(options: Omit<TimelineOptions, 'from' | 'to'> & Partial<Window>): PreparedTimeline {
  const words: TimelineWords = { ...ENGLISH_SIGNS, ...options.words }
  const metrics = metricsOf(options.size, options.fontSizes)
  const width = Math.max(0, options.width)
  const extent = wholeMonths(extentOf(options.items) ?? inOrder({ from: options.from ?? 0, to: options.to ?? 0 }))
  const pieces = piecesOf(options.items, options.measure, words.comma)
  const lanes = options.lanes.map(({ id }) => lanePieces(id, pieces))
  const breaks = options.scale === 'gaps' ? breaksOf(options, extent, width, metrics, words) : []
  const scale = timeScale({ window: extent, width, inset: metrics.inset, breaks })
  const zoom = zoomAt(scale, extent, width, metrics, scale.breaks.length > 0 ? breaks : [])
  const height = options.height === undefined ? Infinity : options.height - metrics.axis
  const mostRows = mostRowsOf(height, lanes.length, metrics)
  const wants = remember((lane, underneath) => wantsOf(at(lanes, lane), underneath, mostRows, metrics, zoom))
  const far = { zoom, pixelsPerDay: scale.pixelsPerDay, wants }
  return { metrics, words, width, lanes, extent, breaks, far, height, mostRows }
}

/**
 * Everything placed, for one window. `prepared` is what `prepareTimeline` made of the same options, window apart; given it, only the window's own part
 * of the work is done.
 */
export function layoutTimeline(options: TimelineOptions, prepared = prepareTimeline(options)): PlacedTimeline {
  const { metrics, words, width, lanes, extent, breaks, far, height, mostRows } = prepared
  const window = inOrder(options)
  const scale = timeScale({ window, width, inset: metrics.inset, breaks })
  const zoom = zoomAt(scale, extent, width, metrics, scale.breaks.length > 0 ? breaks : [])
  const isFar = Math.abs(scale.pixelsPerDay - far.pixelsPerDay) < 1e-9
  const near = isFar
    ? far.wants
    : remember((lane, underneath) => wantsOf(at(lanes, lane), underneath, mostRows, metrics, zoom))
  const shapes = shapeLanes(
    (lane, view, underneath) => (view === 'extent' ? far.wants : near)(lane, underneath),
    lanes.length,
    height,
    metrics,
  )
  const frame: Frame = { scale, width, metrics, measure: options.measure }
  const placed = lanes.map((lane, index) => placeLane(lane, at(shapes, index), frame, zoom, words))
  const bottom = shapes.at(-1)
  const y = bottom ? bottom.top + bottom.height : 0

  const placedBreaks = scale.breaks.map((gap) => labelBreak(gap, y, options, words, metrics))
  const selected = options.items.find((item) => item.selected && overlaps(item, window))
  const axis = placeAxis({
    scale,
    width,
    y,
    metrics,
    measure: options.measure,
    tickLabel: options.tickLabel,
    selected: selected && selected.start === selected.end ? selected.start : undefined,
    // Half the air of other labels does, as a break has its own edges.
    taken: placedBreaks.map(({ label }) => ({
      x0: label.x - label.width / 2 + metrics.air / 2,
      x1: label.x + label.width / 2 - metrics.air / 2,
    })),
  })
  return { width, height: y + metrics.axis, lanes: placed, ties: tiesOf(placed), axis, breaks: placedBreaks, scale }
}

/** Rows that one lane could have at the most, the others having one each. */
function mostRowsOf(height: number, lanes: number, metrics: Metrics): number {
  if (height === Infinity) return ROWS_WITHOUT_HEIGHT
  const one = metrics.padTop[0] + metrics.row + metrics.padBottom
  return Math.max(2, Math.min(MOST_ROWS, 1 + Math.floor((height - lanes * one) / metrics.row)))
}

/** What a lane wants is asked again and again while heights are sought. */
function remember(wants: (lane: number, underneath?: boolean) => LaneRows): typeof wants {
  const known = new Map<string, LaneRows>()
  return (lane, underneath) => {
    const key = `${lane} ${underneath}`
    const found = known.get(key) ?? wants(lane, underneath)
    known.set(key, found)
    return found
  }
}

/** Positions over all of time at a step of the zoom, and the room that is left before the extent (or the window, where it is larger) ends. */
interface Zoom {
  pixelsPerDay: number
  x: (day: number) => number
  roomLeft: (day: number) => number
  roomRight: (day: number) => number
}

function zoomAt(
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
    x: stretch(pixelsPerDay, breaks, extent.from).x,
    roomLeft: (day) => scale.x(day) - leftWall,
    roomRight: (day) => rightWall - scale.x(day),
  }
}

function lanePieces(id: string, pieces: readonly Piece[]): LanePieces {
  const own = pieces.filter((piece) => piece.item.lanes.includes(id))
  const announcements = own.filter((piece) => piece.item.kind === 'announcement')
  const milestones = own.filter((piece) => piece.item.kind === 'milestone')
  const byId = new Map(announcements.map((piece) => [piece.item.id, piece]))
  const stems = new Set<string>()
  for (const { item } of milestones) if (item.about !== undefined && byId.has(item.about)) stems.add(item.about)
  const { levels, count } = railLevels(milestones, byId)
  return { id, announcements, milestones, byId, stems, levels, rails: count }
}

/** What a lane would take with all of time in view and nothing filtered out. */
function wantsOf(
  lane: LanePieces,
  underneath: boolean | undefined,
  most: number,
  metrics: Metrics,
  zoom: Zoom,
): LaneRows {
  // Dates stand under the titles where there is more to say of one than its day.
  const under = underneath ?? lane.announcements.some((piece) => piece.item.alternatives.length > 0)
  const slots = pack(lane.announcements, {
    ...zoom,
    rows: most,
    underneath: under,
    metrics,
    stems: lane.stems,
    unfiltered: true,
  })
  const hooks = hang(lane.milestones, { ...zoom, rows: MOST_LABEL_ROWS, metrics, unfiltered: true })
  return {
    rows: Math.max(1, ...slots.map((slot) => (slot ? slot.row + 1 : 0))),
    underneath: under,
    rails: lane.rails,
    labelRows: lane.rails > 0 ? Math.max(1, ...hooks.map((hook) => (hook ? hook.row + 1 : 0))) : 0,
    crowded: slots.some((slot) => !slot) || hooks.some((hook) => !hook),
    lacking: slots.filter((slot) => !slot || slot.form > 0).length,
  }
}

function placeLane(lane: LanePieces, shape: LaneShape, frame: Frame, zoom: Zoom, words: TimelineWords): PlacedLane {
  const { scale, metrics, measure, width } = frame
  const { from, to } = scale.window
  const slots: (Slot | null)[] = pack(lane.announcements, { ...zoom, ...shape, metrics, stems: lane.stems })
  const hooks: (Hook | null)[] = hang(lane.milestones, { ...zoom, rows: shape.labelRows, metrics })
  const inWindow = (piece: Piece) => overlaps(piece.item, scale.window)

  const rows = makeRows(shape.rows)
  const announcements = placeAnnouncements(
    lane.announcements.flatMap((piece, index) => (inWindow(piece) ? [{ piece, slot: slots[index] ?? null }] : [])),
    { shape, rows, stems: lane.stems, frame },
  )
  const milestones = placeMilestones(
    lane.milestones.flatMap((piece, index) =>
      inWindow(piece)
        ? [{ piece, hook: hooks[index] ?? null, level: lane.levels.get(piece.item.about ?? '') ?? 0 }]
        : [],
    ),
    shape,
    frame,
  )
  const marks = new Map(announcements.placed.map(({ piece, mark }) => [piece.item.id, mark]))
  const all = [...lane.announcements, ...lane.milestones].filter((piece) => !piece.item.faded)
  const edge = { shape, rows, width, metrics, measure, colon: words.colon, count: words.count }
  return {
    id: lane.id,
    top: shape.top,
    height: shape.height,
    centre: shape.top + shape.padTop + metrics.row / 2,
    rail: shape.rail === null ? null : shape.top + shape.rail,
    events: [...announcements.placed, ...milestones.placed]
      .sort((a, b) => Number(b.piece.item.faded) - Number(a.piece.item.faded) || a.piece.middle - b.piece.middle)
      .map((placed) => placedEvent(placed, lane.id)),
    rails: placeRails(milestones.placed, lane.milestones, lane.byId, marks, frame),
    leftovers: countLeftovers(lane.id, [...announcements.left, ...milestones.left], {
      scale,
      width,
      metrics,
      measure,
      count: words.count,
      bottom: shape.top + shape.height,
      ticks: shape.crowded,
      pixelsPerDay: zoom.pixelsPerDay,
    }),
    before: placeEdgeNote(
      'before',
      all.filter((piece) => isBefore(piece.item, from)),
      edge,
    ),
    after: placeEdgeNote(
      'after',
      all.filter((piece) => isAfter(piece.item, to)).sort((a, b) => a.first - b.first),
      edge,
    ),
  }
}

function placedEvent({ piece, row, mark, label }: Placed, lane: string): PlacedEvent {
  const { item } = piece
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
function tiesOf(lanes: readonly PlacedLane[]): Tie[] {
  const copies = new Map<string, PlacedEvent[]>()
  for (const event of lanes.flatMap((lane) => lane.events))
    copies.set(event.id, [...(copies.get(event.id) ?? []), event])
  return [...copies].flatMap(([id, events]) => {
    const first = events[0]
    const last = events.at(-1)
    if (!first || !last || first === last) return []
    return [{ id, x: first.mark.x, y0: first.mark.y + first.mark.size / 2, y1: last.mark.y - last.mark.size / 2 }]
  })
}

/** The empty stretches worth a break: long ones that would take at least twice the break's width with all of time in view. */
function breaksOf(
  options: Pick<TimelineOptions, 'items' | 'measure'>,
  extent: Window,
  width: number,
  metrics: Metrics,
  words: TimelineWords,
): (Break & { width: number })[] {
  const days = extent.to - extent.from + 1
  const pixelsPerDay = Math.max(1, width - 2 * metrics.inset) / days
  return emptyStretches(options.items, Math.max(3, days * GAP_SHARE), Math.max(1, Math.round(days * GAP_MARGIN)))
    .map((gap) => {
      const text = options.measure(words.leftOut(gap.from, gap.to), 'axis')
      return { ...gap, width: Math.max(28 * metrics.size, text + 2 * metrics.air) }
    })
    .filter((gap) => (gap.to - gap.from + 1) * pixelsPerDay >= 2 * gap.width)
}

function labelBreak(
  gap: Break & { x0: number; x1: number },
  y: number,
  options: TimelineOptions,
  words: TimelineWords,
  metrics: Metrics,
): PlacedBreak {
  const text = words.leftOut(gap.from, gap.to)
  return {
    ...gap,
    label: {
      text,
      x: (gap.x0 + gap.x1) / 2,
      y: baseline(y + metrics.axis / 2 + metrics.size, metrics.font.axis),
      anchor: 'middle',
      width: options.measure(text, 'axis'),
    },
  }
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`There is no lane ${index}: expected less than ${list.length}.`)
  return value
}
