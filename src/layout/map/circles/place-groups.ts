/** Groups an atlas's events by place, for maps that show numbers rather than events. */
import type { AtlasIndex } from '../../../model/dataset/atlas-index.ts'
import { valuesIn } from '../../../model/events/row-lists.ts'
import type { RowSet } from '../../../model/events/row-set.ts'
import { project, worldSize } from '../mercator.ts'
import type { Coordinates } from '../types.ts'
import type { PlaceGroup } from './circles.ts'
import { countByGroup, countedAs, groupRows, type GroupCounts, type RowGroups } from './row-groups.ts'

export interface EventGroup extends PlaceGroup {
  /** Its number among the groups. */
  readonly number: number
  /** The rows of its events, in time order. */
  readonly rows: Uint32Array
}

/** Events that are on the map. */
export interface PlacedRows {
  readonly index: AtlasIndex
  /** Rows that have a place. Pass those of the dataset, not the filtered ones, so that filters move nothing. */
  readonly rows: RowSet
  /** World pixels of zoom 0, by row; NaN without a place. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Moves coordinates to where tiles have them. */
  readonly shift: ((coordinates: Coordinates) => Coordinates) | undefined
  /** Returns the colour of a row's event, 1 to 6; 0 for ink. */
  readonly hueOf: (row: number) => number
}

/**
 * Side of the cells within which a city's events count as at one place, px. Two circles at the ends of its diagonal
 * would become one even with the least radius.
 */
const GRAIN = 1.5

/** World pixels of zoom 0 by row, where the atlas has the rows: several parts of a map ask for them. */
const projected = new WeakMap<RowSet, Pick<PlacedRows, 'x' | 'y'>>()

/** Projects the rows, once for all zooms. */
export function placeRows(
  index: AtlasIndex,
  rows: RowSet,
  hueOf: PlacedRows['hueOf'],
  shift?: PlacedRows['shift'],
): PlacedRows {
  const known = shift ? undefined : projected.get(rows)
  const points = known ?? projectRows(index, rows, shift)
  if (!shift) projected.set(rows, points)
  return { index, rows, ...points, shift, hueOf }
}

function projectRows(index: AtlasIndex, rows: RowSet, shift: PlacedRows['shift']): Pick<PlacedRows, 'x' | 'y'> {
  const { length } = index.columns
  const [x, y] = [new Float64Array(length).fill(Number.NaN), new Float64Array(length).fill(Number.NaN)]
  rows.forEach((row) => {
    const coordinates = coordinatesOf(index, row)
    const point = project(shift ? shift(coordinates) : coordinates, 0)
    x[row] = point.x
    y[row] = point.y
  })
  return { x, y }
}

/**
 * The groups of placed events. Their columns are made at once; an `EventGroup` is made when somebody asks for it, since
 * a map that is zoomed in may have tens of thousands, of which it shows some.
 */
export class PlaceGroups {
  readonly length: number
  readonly of: RowGroups
  readonly placed: PlacedRows
  /** World pixels of zoom 0, by group. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Numbers of all their events. */
  readonly counts: GroupCounts
  readonly #atCities: boolean
  readonly #made: EventGroup[] = []

  /** `atCities`: whether groups are cities, at the cities' own positions. */
  constructor(placed: PlacedRows, of: RowGroups, atCities: boolean) {
    const { columns } = placed.index
    this.length = of.length
    this.of = of
    this.placed = placed
    this.#atCities = atCities
    this.counts = countByGroup(of, columns.all, columns.milestones)
    this.x = new Float64Array(of.length)
    this.y = new Float64Array(of.length)
    for (let group = 0; group < of.length; group++) {
      const first = of.rows.values[of.rows.offsets[group]!]!
      this.x[group] = placed.x[first]!
      this.y[group] = placed.y[first]!
    }
  }

  /** Returns a group by its number. */
  group(number: number): EventGroup {
    return (this.#made[number] ??= this.#make(number))
  }

  /** Returns all groups, in the order of their first events. */
  all(): readonly EventGroup[] {
    return Array.from({ length: this.length }, (_, number) => this.group(number))
  }

  /** Counts rows by group. */
  count(rows: RowSet): GroupCounts {
    return countByGroup(this.of, rows, this.placed.index.columns.milestones)
  }

  #make(number: number): EventGroup {
    const { index, shift, hueOf } = this.placed
    const rows = valuesIn(this.of.rows, number)
    const [first] = rows
    const city = index.atlas.cities[index.columns.city[first!]!]
    const stated = coordinatesOf(index, first!)
    const id = city?.id ?? index.events[first!]!.place?.id ?? ''
    const position = this.#atCities && city ? city.coordinates : stated
    return {
      number,
      id: this.#atCities ? id : `${id} ${stated.join(' ')}`,
      city: city?.id,
      coordinates: shift ? shift(position) : position,
      hue: hueOf(first!),
      count: countedAs(this.counts.announcements[number]!, this.counts.events[number]!),
      rows,
    }
  }
}

/**
 * Returns the groups of events of one city that a map at this zoom can't show apart, and of events in no city
 * likewise. A group is at the place of its first event. For the zooms up to a whole number, pass that.
 */
export function groupsByPlace(placed: PlacedRows, zoom: number): PlaceGroups {
  return new PlaceGroups(placed, groupRows(placed.rows, placeKeys(placed, zoom)), false)
}

/** Returns where the groups of `groupsByPlace` are, in world pixels of zoom 0. */
export function placesOf(placed: PlacedRows, zoom: number): Pick<PlaceGroups, 'x' | 'y'> {
  const keyOf = placeKeys(placed, zoom)
  const known = new Set<number>()
  const [x, y] = [new Float64Array(placed.rows.count), new Float64Array(placed.rows.count)]
  placed.rows.forEach((row) => {
    const { size } = known
    if (known.add(keyOf(row)).size === size) return
    x[size] = placed.x[row]!
    y[size] = placed.y[row]!
  })
  return { x: x.subarray(0, known.size), y: y.subarray(0, known.size) }
}

/** Returns the function that gives each row a number that it shares with those of its group. */
function placeKeys({ index, x, y }: PlacedRows, zoom: number): (row: number) => number {
  const { city } = index.columns
  const scale = worldSize(zoom) / worldSize(0) / GRAIN
  const cells = Math.ceil(worldSize(zoom) / GRAIN)
  const cities = index.atlas.cities.length + 1
  return (row) => (Math.floor(x[row]! * scale) * cells + Math.floor(y[row]! * scale)) * cities + city[row]! + 1
}

/** Returns a group for each city, at its own position. Events in no city are groups by place, of any distance. */
export function groupsByCity(placed: PlacedRows): PlaceGroups {
  const { index, rows, x, y } = placed
  const { city } = index.columns
  // No city has a negative key.
  const elsewhere = (row: number) =>
    -1 - Math.floor(x[row]! * PRECISE) * worldSize(0) * PRECISE - Math.floor(y[row]! * PRECISE)
  return new PlaceGroups(
    placed,
    groupRows(rows, (row) => (city[row]! >= 0 ? city[row]! : elsewhere(row))),
    true,
  )
}

/** Distinct places per pixel of zoom 0 where there is no city to say which are one. */
const PRECISE = 2 ** 12

function coordinatesOf({ columns }: AtlasIndex, row: number): Coordinates {
  return [columns.longitude[row]!, columns.latitude[row]!]
}
