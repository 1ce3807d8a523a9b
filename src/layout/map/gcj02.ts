/**
 * Converts between WGS 84 and GCJ-02, the shifted coordinates of mainland vendors' tiles, 50 to 700 metres off. The
 * formula is unofficial; all public libraries use it. Written after eviltransform (MIT),
 * https://github.com/googollee/eviltransform/blob/57e199b3e5c77ddaf7a10c106d668aba7927f18b/javascript/transform.js with
 * an iterative inverse as in PRCoords (CC0), after caijun,
 * https://github.com/Artoria2e5/PRCoords/blob/026c571b528177ebb8fe0348474385298499c6b9/js/PRCoords.js
 */
import { isShifted, type ShiftedArea } from './gcj02-area.ts'
import type { Coordinates } from './types.ts'

/** Krasovsky's ellipsoid of 1940: semi-major axis in metres, and eccentricity squared. */
const SEMI_MAJOR_METRES = 6_378_245
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943
const RADIANS = Math.PI / 180
/** Centre of the wave functions that make up the shift. */
const ORIGIN: Coordinates = [105, 35]
/** About a millimetre; reached after four or five iterations. */
const PRECISION_DEGREES = 1e-8
const ROUNDS = 10

/**
 * Converts WGS 84 to GCJ-02. Coordinates outside `area` are returned unchanged, which is everywhere except mainland
 * China. Vendors differ in Hong Kong and Macao, see `ShiftedArea`.
 */
export function toGcj02(coordinates: Coordinates, area: ShiftedArea = 'mainland'): Coordinates {
  return isShifted(coordinates, area) ? shift(coordinates) : coordinates
}

/**
 * Converts GCJ-02 to WGS 84, accurate to a centimetre in the shifted area. Within about 600 metres of its edge, two
 * places can have the same GCJ-02 coordinates; the shifted one is returned.
 */
export function fromGcj02(shifted: Coordinates, area: ShiftedArea = 'mainland'): Coordinates {
  let [longitude, latitude] = shifted
  for (let round = 0; round < ROUNDS; round++) {
    const [x, y] = shift([longitude, latitude])
    const byX = x - shifted[0]
    const byY = y - shifted[1]
    longitude -= byX
    latitude -= byY
    if (Math.max(Math.abs(byX), Math.abs(byY)) < PRECISION_DEGREES) break
  }
  return isShifted([longitude, latitude], area) ? [longitude, latitude] : shifted
}

function shift([longitude, latitude]: Coordinates): Coordinates {
  const x = longitude - ORIGIN[0]
  const y = latitude - ORIGIN[1]
  const sine = Math.sin(latitude * RADIANS)
  const curvature = 1 - ECCENTRICITY_SQUARED * sine * sine
  const degreeEast = (RADIANS * SEMI_MAJOR_METRES * Math.cos(latitude * RADIANS)) / Math.sqrt(curvature)
  const degreeNorth = (RADIANS * SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / curvature ** 1.5
  return [longitude + metresEast(x, y) / degreeEast, latitude + metresNorth(x, y) / degreeNorth]
}

function metresEast(x: number, y: number): number {
  const plane = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  const waves = wave(20, x, 1) + wave(40, x, 3) + wave(150, x, 12) + wave(300, x, 30)
  return plane + (2 / 3) * (ripple(x) + waves)
}

function metresNorth(x: number, y: number): number {
  const plane = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  const waves = wave(20, y, 1) + wave(40, y, 3) + wave(160, y, 12) + wave(320, y, 30)
  return plane + (2 / 3) * (ripple(x) + waves)
}

function ripple(x: number): number {
  return 20 * Math.sin(6 * Math.PI * x) + 20 * Math.sin(2 * Math.PI * x)
}

function wave(metres: number, degrees: number, halfLength: number): number {
  return metres * Math.sin((degrees / halfLength) * Math.PI)
}
