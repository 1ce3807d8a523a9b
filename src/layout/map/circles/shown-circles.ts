/** Circles as a view shows them: in the panel, with the number that the filters leave, and names. */
import { least } from 'd3-array'
import type { RowSet } from '../../../model/events/row-set.ts'
import { originOf } from '../mercator.ts'
import type { Box, Camera, Id, Measure, Point, Size, TextRole } from '../types.ts'
import { circleRadius, type Circles, type CircleStyle } from './circles.ts'
import { labelCircles, type CircleLabel } from './circle-labels.ts'
import type { EventGroup } from './place-groups.ts'
import { countedAs, type GroupCounts } from './row-groups.ts'

/** Minimum radius of a circle with a number inside, px. */
const NUMBER_FROM = 10.5
/** Minimum radius of what the filters leave of a circle, if they leave out anything, px. */
const LEAST_FOUND = 2.5
/** Maximum number of names, and the radius from which circles are named if there are more circles than names. */
const NAMES = { most: 40, from: 2.5 }
/** Distance beyond the frame up to which circles are drawn, in frames, so that a pan shows some. */
const AHEAD = 1

/** A circle in panel pixels. */
export interface ShownCircle extends Point {
  readonly key: Id
  readonly hue: number
  readonly radius: number
  /** Number of announcements that pass the filters. */
  readonly found: number
  /** Radius of what passes the filters; 0 for nothing. */
  readonly foundRadius: number
  readonly groups: readonly EventGroup[]
  /** Number of events that pass the filters. */
  readonly events: number
  /** The city with most of its announcements; undefined if its first place is in none. */
  readonly city: Id | undefined
  /** Number of its further cities. */
  readonly others: number
}

/**
 * Returns the circles in and around the panel, largest first.
 *
 * @param counts what passes the filters, by group
 */
export function shownCircles(
  { circles, unit }: Circles<EventGroup>,
  camera: Camera,
  counts: GroupCounts,
  style: CircleStyle,
): readonly ShownCircle[] {
  const origin = originOf(camera)
  const isNear = nearPanel(camera)
  return circles
    .map((circle) => ({ ...circle, x: circle.x - origin.x, y: circle.y - origin.y }))
    .filter(isNear)
    .map(({ members, x, y, radius, count }) => {
      const { found, events } = foundIn(members, counts)
      const isWhole = found >= count
      // Named by the cities that the filters leave; where they leave none, nothing is named.
      const left = members.filter(({ number }) => counts.events[number]! > 0)
      return {
        key: members[0].id,
        x,
        y,
        hue: members[0].hue,
        radius,
        found,
        foundRadius: isWhole ? radius : found > 0 ? Math.max(LEAST_FOUND, circleRadius(found, unit, style)) : 0,
        groups: members,
        events,
        ...citiesOf(left.length > 0 ? left : members),
      }
    })
}

/** Returns whether a point in panel pixels is in or around the panel. */
export function nearPanel({ width, height }: Size): (point: Point) => boolean {
  return ({ x, y }) =>
    Math.abs(x - width / 2) < (AHEAD + 0.5) * width && Math.abs(y - height / 2) < (AHEAD + 0.5) * height
}

/** Returns what passes the filters of some places: what it is counted as, and the number of all events. */
export function foundIn(
  groups: readonly EventGroup[],
  { announcements, events }: GroupCounts,
): Pick<ShownCircle, 'found' | 'events'> {
  const sum = (counts: Uint32Array) => groups.reduce((total, { number }) => total + counts[number]!, 0)
  const all = sum(events)
  return { found: countedAs(sum(announcements), all), events: all }
}

/** Returns the rows of a circle's events that pass the filters, by place, then in time order. */
export function rowsIn({ groups }: Pick<ShownCircle, 'groups'>, passing: RowSet): readonly number[] {
  const found: number[] = []
  for (const { rows } of groups) for (const row of rows) if (passing.has(row)) found.push(row)
  return found
}

/** Returns the city with most of the places' announcements, and the number of the others. */
export function citiesOf(groups: readonly EventGroup[]): { city: Id | undefined; others: number } {
  const counts = new Map<Id | undefined, number>()
  for (const { city, count } of groups) counts.set(city, (counts.get(city) ?? 0) + count)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return { city: first?.[0], others: counts.size - 1 }
}

/** Returns whether a circle has room for its number. */
export function hasNumber({ foundRadius }: ShownCircle, width: number): boolean {
  return foundRadius >= NUMBER_FROM && width <= 2 * foundRadius
}

/** A circle's name, and the number of its further cities, as text. */
export interface CircleName {
  readonly name: string
  readonly others: string
  /** How the name is set; the number is regular. */
  readonly role: TextRole
}

export interface NameOptions {
  readonly camera: Camera
  readonly nameOf: (circle: ShownCircle) => CircleName
  readonly measure: Measure
  /** Height of a line of text, px. */
  readonly line: number
  /** Radius up to which names may cover circles, px. */
  readonly coverable: number
  readonly controls: readonly Box[]
}

/** Returns the names of circles, by key, those with most that passes the filters first. */
export function nameCircles(
  circles: readonly ShownCircle[],
  { camera, nameOf, measure, line, coverable, controls }: NameOptions,
): ReadonlyMap<Id, CircleLabel & CircleName> {
  const found = circles.filter(({ foundRadius }) => foundRadius > 0).sort((a, b) => b.found - a.found)
  const isMany = found.length > NAMES.most
  const named = found
    .filter(({ foundRadius }) => !isMany || foundRadius >= NAMES.from)
    .slice(0, NAMES.most)
    .map((circle) => {
      const name = nameOf(circle)
      const width = measure(name.name, name.role) + (name.others === '' ? 0 : measure(` ${name.others}`, 'name'))
      return { key: circle.key, x: circle.x, y: circle.y, radius: circle.radius, width, name }
    })
  const options = { size: camera, line, coverable, controls }
  const labels = labelCircles(named, circles, options)
  return new Map(
    named.flatMap(({ key, name }) => {
      const label = labels.get(key)
      return label ? [[key, { ...label, ...name }] as const] : []
    }),
  )
}

/**
 * Returns the circle at a point: of those that contain it, the smallest, which is on top; else the nearest one, if its
 * edge is at most `reach` pixels away. Circles are given largest first.
 */
export function circleAt(circles: readonly ShownCircle[], at: Point, reach: number): ShownCircle | undefined {
  const distance = ({ x, y, radius }: ShownCircle) => Math.hypot(x - at.x, y - at.y) - radius
  const top = circles.findLast((circle) => distance(circle) < 0)
  if (top) return top
  const nearest = least(circles, distance)
  return nearest && distance(nearest) <= reach ? nearest : undefined
}
