/** The locator map of the region: the position of each panel and the distance between the cities. */
import { clamp } from '../../model/clamp.ts'
import { boxAround, crosses, frameOf, grow, holds, middleOf, overlaps, segmentOutside } from './geometry.ts'
import { boundsAround, boundsOf, distanceInKilometres, pad, toPanel } from './mercator.ts'
import { fitBounds } from './panels.ts'
import type {
  Box,
  Camera,
  City,
  Id,
  MapPanel,
  Measure,
  PlacedCity,
  PlacedLocator,
  Point,
  Segment,
  Size,
} from './types.ts'

/** Minimum width of a locator with text, px; in a narrower one, the tabs above it name the cities. */
const WORDS_FROM = 100
const PADDING = { words: { x: 28, y: 36 }, none: { x: 10, y: 35 } }
const MARK = 9
const LINE = 16
/** Distance from the centre of a mark to its name: next to it, and at the end of a leader. */
const GAP = { near: 8, far: 20 }
const MARGIN = 4
/** Minimum side of a panel's rectangle, px; a smaller one would be invisible. */
const PANEL_SIDE = 10
/** Minimum distance of cities for a distance line, px. */
const DISTANCE_FROM = 60
/**
 * A panel's rectangle narrower than this would be hidden by its city's mark, px. The mark then gets a ring of `RING`
 * px.
 */
const LEAST_RECTANGLE = 14
const RING = 15
/**
 * Maximum zoom, so that a locator shows a region even for cities close together: four and a half degrees of latitude in
 * 240 pixels.
 */
const DEEPEST_ZOOM = 6

export interface LocatorOptions {
  /** Returns a city's name in the reader's language. */
  readonly nameOf: (city: City) => string
  /** Formats a distance, which is rounded to 100 km from 500 km upwards, and to 10 km below. */
  readonly distanceText: (kilometres: number) => string
  readonly measure: Measure
}

/** Places the locator for these cities, with the panels' rectangles, in a picture of `size` pixels. */
export function placeLocator(
  cities: readonly City[],
  panels: readonly MapPanel[],
  size: Size,
  { nameOf, distanceText, measure }: LocatorOptions,
): PlacedLocator {
  const hasWords = size.width >= WORDS_FROM
  const camera = cameraOf(cities, size, hasWords)
  const points = spread(cities.map((city) => toPanel(camera, city.coordinates)))
  const line = farthest(cities, points)
  const labels = hasWords ? placeCityNames(cities.map(nameOf), points, size, measure) : []
  return {
    camera,
    cities: cities.map((city, i) => ({
      id: city.id,
      ...(points[i] ?? { x: 0, y: 0 }),
      point: toPanel(camera, city.coordinates),
      label: labels[i]?.label ?? null,
      leader: labels[i]?.leader ?? null,
    })),
    panels: panels.map(({ id, camera: { center, ...view } }) => ({
      id,
      box: rectangleOf(camera, { center, ...view }),
    })),
    distance: line && {
      ...line,
      label: hasWords ? placeDistance(distanceText(line.kilometres), line.line, points, labels, size, measure) : null,
    },
  }
}

/** Indicates where a panel is: its rectangle, or a ring around its city's mark. */
export interface PanelFrame {
  readonly id: Id
  readonly isRing: boolean
  readonly box: Box
}

export function panelFrames({ panels, cities }: PlacedLocator, size: Size): readonly PanelFrame[] {
  return panels.map(({ id, box }) => {
    const city = cities.find((one) => one.id === id)
    const isSeen = box.right - box.left >= LEAST_RECTANGLE
    return { id, isRing: !isSeen, box: isSeen || !city ? box : ringAround(city, size) }
  })
}

/** Returns a ring's box, kept inside the picture even if the city is at its edge. */
function ringAround({ x, y }: Point, { width, height }: Size): Box {
  const room = RING / 2 + 1
  return boxAround({ x: clamp(x, room, width - room), y: clamp(y, room, height - room) }, RING)
}

function cameraOf(cities: readonly City[], size: Size, hasWords: boolean): Camera {
  const bounds = boundsAround(cities.map((city) => city.coordinates))
  if (!bounds) return { center: [0, 0], zoom: Math.log2(size.width / 256), ...size }
  const fitted = fitBounds(bounds, size, hasWords ? PADDING.words : PADDING.none)
  return { ...fitted, zoom: Math.min(fitted.zoom, DEEPEST_ZOOM) }
}

/** Moves touching marks apart along the line between them, each by the minimum. */
function spread(points: readonly Point[]): readonly Point[] {
  const moved = points.map((point) => ({ ...point }))
  for (let round = 0; round < 2 * points.length; round++) {
    let touching = false
    moved.forEach((a, i) =>
      moved.slice(i + 1).forEach((b) => {
        const away = Math.hypot(b.x - a.x, b.y - a.y)
        if (away >= MARK) return
        touching = true
        // If both are at the same point, the later one moves down.
        const [dx, dy] = away > 0 ? [(b.x - a.x) / away, (b.y - a.y) / away] : [0, 1]
        const by = (MARK - away) / 2 + 0.01
        a.x -= dx * by
        a.y -= dy * by
        b.x += dx * by
        b.y += dy * by
      }),
    )
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the closure above sets it
    if (!touching) break
  }
  return moved
}

function rectangleOf(camera: Camera, panel: Camera): Box {
  const [[west, south], [east, north]] = pad(boundsOf(panel), 0)
  const { x: left, y: top } = toPanel(camera, [west, north])
  const { x: right, y: bottom } = toPanel(camera, [east, south])
  const box = { left, top, right, bottom }
  return boxAround(middleOf(box), Math.max(PANEL_SIDE, right - left), Math.max(PANEL_SIDE, bottom - top))
}

interface CityName {
  readonly label: PlacedCity['label']
  readonly leader: Segment | null
}

/**
 * Places names next to their marks, at the end of a leader if two would collide, or above or below in a narrow locator;
 * null if there is no room.
 */
function placeCityNames(
  names: readonly string[],
  points: readonly Point[],
  size: Size,
  measure: Measure,
): readonly CityName[] {
  const frame = grow(frameOf(size), -MARGIN)
  const marks = points.map((point) => boxAround(point, MARK))
  const placed: CityName[] = []
  names.forEach((text, i) => {
    const point = points[i] ?? { x: 0, y: 0 }
    const free = candidates(text, point, measure(text, 'city'), frame).find(({ label, leader }) => {
      const { box } = label
      if (!holds(frame, box)) return false
      if (marks.some((mark, j) => overlaps(mark, box) || (j !== i && leader && crosses(leader, mark)))) return false
      return !placed.some(
        (other) =>
          (other.label && (overlaps(other.label.box, box) || (leader && crosses(leader, other.label.box)))) ||
          (other.leader && crosses(other.leader, box)),
      )
    })
    placed.push(free ?? { label: null, leader: null })
  })
  return placed
}

function candidates(text: string, { x, y }: Point, width: number, frame: Box) {
  const beside = [1, -1].map((side) => ({ side, dx: GAP.near, dy: 0 }))
  const pulled = [-1, 1, -1.6, 1.6, -2.4, 2.4].flatMap((part) =>
    [1, -1].map((side) => ({ side, dx: GAP.far, dy: part * (LINE + 2) })),
  )
  const over = [-1, 1].map((side) => {
    const left = clamp(x - width / 2, frame.left, Math.max(frame.left, frame.right - width))
    const middle = y + side * (MARK / 2 + 1 + LINE / 2)
    const box = { left, top: middle - LINE / 2, right: left + width, bottom: middle + LINE / 2 }
    return { label: { text, align: 'start' as const, box }, leader: null }
  })
  const aside = [...beside, ...pulled].map(({ side, dx, dy }) => {
    const near = x + side * dx
    const left = side > 0 ? near : near - width
    const box = { left, top: y + dy - LINE / 2, right: left + width, bottom: y + dy + LINE / 2 }
    const outside = dy === 0 ? null : segmentOutside({ x, y }, { x: near - side * 2, y: y + dy }, MARK / 2)
    return {
      label: { text, align: side > 0 ? ('start' as const) : ('end' as const), box },
      leader: outside && { from: outside.to, to: outside.from },
    }
  })
  return [...aside, ...over]
}

/** Returns the two cities farthest apart on the ground and the line between their marks. */
function farthest(cities: readonly City[], points: readonly Point[]) {
  let best: { from: Id; to: Id; kilometres: number; line: Segment } | null = null
  let most = 0
  cities.forEach((a, i) =>
    cities.slice(i + 1).forEach((b, j) => {
      const from = points[i]
      const to = points[i + 1 + j]
      const kilometres = distanceInKilometres(a.coordinates, b.coordinates)
      if (!from || !to || kilometres <= most || Math.hypot(to.x - from.x, to.y - from.y) < DISTANCE_FROM) return
      most = kilometres
      best = { from: a.id, to: b.id, kilometres: rounded(kilometres), line: { from, to } }
    }),
  )
  return best as { from: Id; to: Id; kilometres: number; line: Segment } | null
}

function rounded(kilometres: number): number {
  const step = kilometres >= 500 ? 100 : 10
  return Math.round(kilometres / step) * step
}

/** Places the distance on the line, as near to its middle as names and marks allow; null if there is no room. */
function placeDistance(
  text: string,
  { from, to }: Segment,
  points: readonly Point[],
  names: readonly CityName[],
  size: Size,
  measure: Measure,
) {
  const frame = grow(frameOf(size), -MARGIN)
  const width = measure(text, 'date')
  for (const part of [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7]) {
    const middle = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    const box = boxAround(middle, width, LINE)
    const isFree =
      holds(frame, box) &&
      !points.some((point) => overlaps(boxAround(point, MARK), box)) &&
      !names.some(({ label, leader }) => (label && overlaps(label.box, box)) || (leader && crosses(leader, box)))
    if (isFree) return { text, ...middle, box }
  }
  return null
}
