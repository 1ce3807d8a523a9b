import { readFileSync } from 'node:fs'
import type { Bounds, Point } from './geometry.ts'

/**
 * Reads the handwritten inputs: areas.json, names.json, patches.json. Mistakes in them stop the build with a message.
 */

export interface Area {
  /** Also names the output: ID.topo.json. */
  id: string
  source: Source
  /** Where the land is clipped: far outside anything that a panel can show. Degrees. */
  bounds: Bounds
  /** The region that the area is meant for and has full detail in. Degrees. */
  covers: Bounds
  /** Sea narrower than twice this is filled; land narrower than twice this is dropped. */
  gapMetres: number
  /** Applies within `covers`; outside, it grows with the distance. */
  leastIslandKm2: number
  leastLakeKm2: number
  /** Maximum distance of the coast from the smoothed one, within `covers`; outside, it grows with the distance. */
  toleranceMetres: number
  /** Maximum length that a corner is cut back along its edge. */
  cornerMetres: number
  /** The grid that positions of the result are rounded to. */
  stepDegrees: number
}

export type Source = 'osm' | 'natural-earth'

/** A correction of the source: land added or removed within a small polygon. */
export interface Patch {
  area: string
  action: 'add' | 'remove'
  why: string
  ring: Point[]
}

export interface Name {
  area: string
  id: string
  kind: 'city' | 'district' | 'island' | 'water'
  /** 1 is placed first, 3 last. */
  rank: 1 | 2 | 3
  /** The lowest zoom at which the name is shown. */
  minZoom?: number
  coordinates: Point
  name: Record<'en' | 'zh-Hans' | 'zh-Hant', string>
}

export function readAreas(): Area[] {
  return read('areas.json').map((item) => ({
    id: item.text('id'),
    source: item.oneOf('source', ['osm', 'natural-earth']),
    bounds: item.bounds('bounds'),
    covers: item.bounds('covers'),
    gapMetres: item.number('gapMetres'),
    leastIslandKm2: item.number('leastIslandKm2'),
    leastLakeKm2: item.number('leastLakeKm2'),
    toleranceMetres: item.number('toleranceMetres'),
    cornerMetres: item.number('cornerMetres'),
    stepDegrees: item.number('stepDegrees'),
  }))
}

export function readPatches(): Patch[] {
  return read('patches.json').map((item) => ({
    area: item.text('area'),
    action: item.oneOf('action', ['add', 'remove']),
    why: item.text('why'),
    ring: item.points('ring'),
  }))
}

export function readNames(): Name[] {
  return read('names.json').map((item) => ({
    area: item.text('area'),
    id: item.text('id'),
    kind: item.oneOf('kind', ['city', 'district', 'island', 'water']),
    rank: item.oneOf('rank', [1, 2, 3]),
    ...(item.has('minZoom') ? { minZoom: item.number('minZoom') } : {}),
    coordinates: item.point('coordinates'),
    name: { en: item.text('en'), 'zh-Hans': item.text('zh-Hans'), 'zh-Hant': item.text('zh-Hant') },
  }))
}

function read(file: string): Item[] {
  const parsed: unknown = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
  if (!Array.isArray(parsed)) throw new Error(`${file} is not a list.`)
  return parsed.map((value: unknown, index) => new Item(value, `${file}, item ${index + 1}`))
}

/** An entry of a list, read field by field. */
class Item {
  readonly #fields: ReadonlyMap<string, unknown>
  readonly #where: string

  constructor(value: unknown, where: string) {
    if (typeof value !== 'object' || value === null) throw new Error(`${where} is not an object.`)
    this.#fields = new Map(Object.entries(value))
    this.#where = where
  }

  has(field: string): boolean {
    return this.#fields.has(field)
  }

  text(field: string): string {
    const value = this.#fields.get(field)
    return typeof value === 'string' && value !== '' ? value : this.#fail(field, 'words')
  }

  number(field: string): number {
    const value = this.#fields.get(field)
    return isFinite(value) ? value : this.#fail(field, 'a number')
  }

  oneOf<T>(field: string, allowed: readonly T[]): T {
    const found = allowed.find((one) => one === this.#fields.get(field))
    return found === undefined ? this.#fail(field, `one of ${allowed.join(', ')}`) : found
  }

  point(field: string): Point {
    return asPoint(this.#fields.get(field)) ?? this.#fail(field, 'longitude and latitude')
  }

  points(field: string): Point[] {
    const value = this.#fields.get(field)
    const points = Array.isArray(value) ? value.map(asPoint) : []
    const sure = points.filter((point) => point !== undefined)
    return sure.length === points.length && sure.length > 2 ? sure : this.#fail(field, 'three points or more')
  }

  bounds(field: string): Bounds {
    const value = this.#fields.get(field)
    const [west, south, east, north]: unknown[] = Array.isArray(value) ? value : []
    return isFinite(west) && isFinite(south) && isFinite(east) && isFinite(north) && west < east && south < north
      ? [west, south, east, north]
      : this.#fail(field, 'west, south, east, north')
  }

  #fail(field: string, expected: string): never {
    throw new Error(`${this.#where}: ${field} is ${JSON.stringify(this.#fields.get(field))}, expected ${expected}.`)
  }
}

function asPoint(value: unknown): Point | undefined {
  const [x, y]: unknown[] = Array.isArray(value) && value.length === 2 ? value : []
  return isFinite(x) && isFinite(y) ? [x, y] : undefined
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
