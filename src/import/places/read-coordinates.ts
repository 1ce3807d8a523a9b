/** Positions of tables in degrees, WGS 84. */
import type { Coordinates } from '../../model/dataset/types.ts'

export interface CoordinatesProblem {
  kind: 'unreadable' | 'outOfRange'
}

export type CoordinatesResult =
  | { coordinates: Coordinates; /** Latitude and longitude were exchanged. */ swapped?: true }
  | { problem: CoordinatesProblem }

/** Reads latitude and longitude, as two cells or as one with a comma between them. */
export function readCoordinates(cells: string | readonly [latitude: string, longitude: string]): CoordinatesResult {
  const [latitude = Number.NaN, longitude = Number.NaN, ...more] = (
    typeof cells === 'string' ? cells.split(/[,;\s]+/) : cells
  ).map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell)))
  if (Number.isNaN(latitude) || Number.isNaN(longitude) || more.length > 0) return { problem: { kind: 'unreadable' } }
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { coordinates: [longitude, latitude] }
  const areSwapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90
  return areSwapped ? { coordinates: [latitude, longitude], swapped: true } : { problem: { kind: 'outOfRange' } }
}
