/** Reads positions as people write them, in degrees (WGS 84). */
import type { Coordinates } from '../../model/dataset/types.ts'

/**
 * `outOfRange`: no such latitude or longitude. `nowhere`: 0, 0, which tables write for an unknown position.
 * `otherGlobe`: a position on the Moon or a planet. `noPoint`: a line or an area. `unreadable`: no position.
 */
export interface CoordinatesProblem {
  kind: 'outOfRange' | 'nowhere' | 'otherGlobe' | 'noPoint' | 'unreadable'
}

/** `swapped`: latitude and longitude were exchanged. */
export type CoordinatesResult = { coordinates: Coordinates; swapped?: true } | { problem: CoordinatesProblem }

const problem = (kind: CoordinatesProblem['kind']): CoordinatesResult => ({ problem: { kind } })

/** Well-known text of a point: `POINT(103.68 1.34)`, also with a height. Its order is longitude, latitude. */
const POINT = /^(?:SRID=4326;)?\s*POINT\s*Z?M?\s*\(\s*(\S+?)[\s,]+([^\s,)]+)(?:[\s,]+[^\s,)]+)*\s*\)$/i
const OTHER_GEOMETRY = /^(?:SRID=\d+;)?\s*(?:MULTI)?(?:LINESTRING|POLYGON|POINT|CURVE|SURFACE)|^GEOMETRYCOLLECTION/i
/** Wikidata writes the globe of a position before it, unless it is the Earth. */
const GLOBE = /^<?https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)>?\s*/
const EARTH = 'Q2'
const NUMBER = String.raw`[-+]?\d+(?:[.,]\d+)?`
/** Degrees, minutes and seconds with their signs, and the direction before or after them. */
const ANGLE = new RegExp(
  String.raw`^(?<before>\p{Letter}+|-)?\s*(?<degrees>\d+(?:[.,]\d+)?)\s*[°ºd度]\s*` +
    String.raw`(?:(?<minutes>\d+(?:[.,]\d+)?)\s*['′’‘m分]\s*)?` +
    String.raw`(?:(?<seconds>\d+(?:[.,]\d+)?)\s*(?:["″”“s秒]|''|′′|’’)\s*)?(?<after>\p{Letter}+)?$`,
  'iu',
)
const DIRECTIONS: readonly (readonly [words: RegExp, axis: 'latitude' | 'longitude', sign: 1 | -1])[] = [
  [/^(?:n|north|nord|norte|北[纬緯]?)$/iu, 'latitude', 1],
  [/^(?:s|south|sud|süd|sur|南[纬緯]?)$/iu, 'latitude', -1],
  [/^(?:e|east|est|ost|东经?|東經?)$/iu, 'longitude', 1],
  [/^(?:w|west|ouest|西[经經]?)$/iu, 'longitude', -1],
  // Spanish, Italian and French: oeste, ovest, ouest.
  [/^(?:o|oeste|ovest)$/iu, 'longitude', -1],
]

/** An angle in degrees, with the axis that its direction names. */
interface Angle {
  degrees: number
  axis?: 'latitude' | 'longitude'
}

/**
 * Reads a position of two cells, or of one: `1.29, 103.85`, degrees with minutes and seconds, well-known text of a
 * point, or a GeoJSON point. Two numbers are latitude and longitude, unless only the other order is possible; with
 * `isExchanged`, longitude and latitude.
 */
export function readCoordinates(
  cells: string | readonly [latitude: string, longitude: string],
  isExchanged = false,
): CoordinatesResult {
  const inOrder = (angles: readonly (Angle | undefined)[]) => fromAngles(isExchanged ? angles.toReversed() : angles)
  if (typeof cells !== 'string') return inOrder(cells.map((cell) => readAngle(plain(cell))))
  const text = plain(cells)
  const globe = GLOBE.exec(text)
  if (globe && globe[1] !== EARTH) return problem('otherGlobe')
  const rest = globe ? text.slice(globe[0].length) : text
  if (rest.startsWith('{')) return fromGeoJson(rest)
  const point = POINT.exec(rest)
  if (point) return checked(Number(point[2]), Number(point[1]))
  if (OTHER_GEOMETRY.test(rest)) return problem('noPoint')
  return inOrder(halves(rest.replace(/^[[(]|[\])]$/g, '')).map(readAngle))
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll('−', '-').replaceAll(/\s+/gu, ' ').trim()
}

/** Splits a cell in two: at “;” or “/”, a comma that isn't a decimal sign, a direction, or the only space. */
function halves(text: string): string[] {
  const byDirection = /^(.*?(?<!\p{Letter})[nsewo北南东東西])[ ,]+(?=[\d+-])(.+)$/iu.exec(text)
  const splits = [
    text.split(/\s*[;/|]\s*/),
    text.split(/,\s+/),
    ...(byDirection ? [byDirection.slice(1)] : []),
    // “1.29,103.85”, but “1,29 103,85”
    text.includes('.') || text.split(',').length === 2 ? text.split(/\s*,\s*/) : [],
    text.split(' '),
    // “北纬31°13′东经121°28′”
    text.split(/(?<=.)(?=[东東西]经?[經]?\d)/u),
  ]
  return splits.find((parts) => parts.length === 2 && parts.every((part) => readAngle(part) !== undefined)) ?? []
}

function readAngle(text: string): Angle | undefined {
  const number = new RegExp(`^${NUMBER}$`).test(text) ? Number(text.replace(',', '.')) : undefined
  if (number !== undefined) return { degrees: number }
  const lettered = new RegExp(String.raw`^(?:(\p{Letter}+)\s*(${NUMBER})|(${NUMBER})\s*(\p{Letter}+))$`, 'u').exec(text)
  if (lettered)
    return directed(Number((lettered[2] ?? lettered[3] ?? '').replace(',', '.')), lettered[1] ?? lettered[4])
  const { before, degrees = '', minutes = '0', seconds = '0', after } = ANGLE.exec(text)?.groups ?? {}
  if (degrees === '') return undefined
  const [d, m, s] = [degrees, minutes, seconds].map((part) => Number(part.replace(',', '.'))) as [
    number,
    number,
    number,
  ]
  if (m >= 60 || s >= 60) return undefined
  const whole = (d + m / 60 + s / 3600) * (before === '-' ? -1 : 1)
  const direction = after ?? (before === '-' ? undefined : before)
  return direction === undefined ? { degrees: whole } : directed(whole, direction)
}

function directed(degrees: number, word = ''): Angle | undefined {
  const found = DIRECTIONS.find(([words]) => words.test(word))
  return found && { degrees: degrees * found[2], axis: found[1] }
}

function fromAngles([first, second]: readonly (Angle | undefined)[]): CoordinatesResult {
  if (!first || !second) return problem('unreadable')
  if (first.axis !== undefined && first.axis === second.axis) return problem('unreadable')
  const isNamed = first.axis !== undefined || second.axis !== undefined
  const isReversed = first.axis === 'longitude' || second.axis === 'latitude'
  const [latitude, longitude] = isReversed ? [second.degrees, first.degrees] : [first.degrees, second.degrees]
  return checked(latitude, longitude, isNamed)
}

function fromGeoJson(text: string): CoordinatesResult {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return problem('unreadable')
  }
  const { type, geometry, coordinates } = (read ?? {}) as Record<string, unknown>
  if (type === 'Feature') return fromGeoJson(JSON.stringify(geometry ?? null))
  if (type !== 'Point') return problem(typeof type === 'string' ? 'noPoint' : 'unreadable')
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as unknown[]) : []
  return typeof longitude === 'number' && typeof latitude === 'number'
    ? checked(latitude, longitude, true)
    : problem('unreadable')
}

/** Exchanges the two if only that is possible, and nothing says which is which. */
function checked(latitude: number, longitude: number, isCertain = false): CoordinatesResult {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return problem('unreadable')
  if (latitude === 0 && longitude === 0) return problem('nowhere')
  if (isPosition(latitude, longitude)) return { coordinates: [longitude, latitude] }
  return !isCertain && isPosition(longitude, latitude)
    ? { coordinates: [latitude, longitude], swapped: true }
    : problem('outOfRange')
}

function isPosition(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}
