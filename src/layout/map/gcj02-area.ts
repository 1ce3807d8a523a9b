/**
 * Areas where map tiles are shifted. The outlines only describe how some vendors draw. Their accuracy is tens of
 * kilometres at the edges of the mainland and a few hundred metres around Hong Kong and Macao. They represent no
 * boundary of any other kind and are never drawn.
 */
import type { Coordinates } from './types.ts'

/**
 * Public libraries and vendors differ about Hong Kong and Macao. eviltransform and gcoord shift everything in a box
 * from Bhutan to Japan. PRCoords' outline excludes the two, as do Google's tiles. AMap, Huawei and DJI document or
 * treat both as shifted, and Taiwan and the rest of the world as not shifted:
 * https://developer.huawei.com/consumer/en/doc/doccenter-capabilities/map-convert-coordinate/
 * https://lbs.amap.com/api/android-location-sdk/guide/additional-func/amap-calculate-tool
 * https://github.com/Artoria2e5/PRCoords/blob/dfeec062ec29a0a726f1badf323ab2ff49322e45/js/insane_is_in_china.js
 */
export type ShiftedArea = 'mainland' | 'mainland-hong-kong-macao'

type Ring = readonly Coordinates[]

/** Clockwise from Dongxing: off the coast first, then along the land border. */
// prettier-ignore
const MAINLAND: Ring = [
  [108.05, 21.5], [108.2, 20.5], [108.3, 18.9], [109.5, 17.9], [111.3, 19.5], [112.5, 21.2], [114.6, 21.9],
  [116.9, 22.9], [118.6, 24.15], [119.4, 24.9], [119.95, 25.3], [119.88, 25.75], [119.85, 26.4], [120.6, 26.6],
  [122.4, 28.5], [123, 30], [122.6, 31.5], [121.5, 33], [120.6, 35], [123.2, 36.8], [123.2, 39], [124.1, 39.7],
  [124.45, 40.15], [125, 40.6], [126.2, 41.05], [126.9, 41.7], [128.2, 41.35], [128.1, 42], [129, 42.05],
  [129.9, 42.9], [130.3, 42.8], [130.6, 42.4], [131.1, 42.9], [131.3, 44], [131.25, 44.8], [131.9, 45.3],
  [133.1, 45.1], [133.9, 46.2], [134.7, 47.7], [134.75, 48.35], [133, 48.1], [131, 47.7], [130.7, 48.85],
  [127.6, 49.8], [127.3, 50.7], [126, 52.8], [123.6, 53.55], [120.9, 53.3], [120.1, 52.6], [120.7, 52],
  [119.2, 50.3], [117.8, 49.6], [116.7, 49.85], [115.6, 47.9], [116.8, 47.85], [118.5, 48], [119.8, 47.1],
  [119.9, 46.7], [117.4, 46.4], [116.2, 45.7], [114.5, 45.4], [113.6, 44.75], [112, 45.05], [111.5, 44.3],
  [112, 43.75], [110.9, 43.2], [110, 42.6], [107.5, 42.4], [105, 41.6], [103.4, 41.9], [101.8, 42.5],
  [97.2, 42.75], [96.4, 42.75], [95.3, 44.2], [93.5, 45], [91, 45.25], [90.8, 46.9], [90, 47.9], [87.8, 49.15],
  [86.8, 49.1], [85.6, 48.3], [85.6, 47.2], [83.1, 47.2], [82.3, 45.5], [80.3, 44.9], [80.35, 44.1], [80.2, 42.1],
  [78.2, 41.2], [76.5, 40.5], [73.8, 39.9], [73.6, 39.3], [74.8, 38.5], [74.9, 37.3], [76.1, 36], [77.8, 35.5],
  [78.2, 34.6], [78.8, 33.5], [79.3, 32.6], [78.5, 32.3], [78.7, 31.5], [81, 30.2], [84, 29], [86, 28],
  [88.1, 27.9], [88.9, 27.4], [89.5, 28.2], [91.8, 27.8], [94, 28.9], [97, 28.3], [98.3, 27.6], [98.7, 26],
  [97.6, 24.3], [97.6, 23.9], [98.9, 23.2], [99.4, 22.1], [101.2, 21.3], [101.75, 21.1], [102.1, 22.4],
  [104, 22.45], [105.3, 23.3], [106.6, 22.6], [106.65, 22], [108.05, 21.5],
]

/** Along Deep Bay, the river, Sha Tau Kok and Mirs Bay, then around the islands. */
// prettier-ignore
const HONG_KONG: Ring = [
  [113.87, 22.42], [113.95, 22.485], [114.03, 22.505], [114.05, 22.502], [114.0665, 22.5155], [114.085, 22.522],
  [114.1, 22.533], [114.113, 22.5305], [114.13, 22.5405], [114.153, 22.554], [114.175, 22.557], [114.22, 22.549],
  [114.229, 22.544], [114.3, 22.563], [114.45, 22.56], [114.5, 22.45], [114.5, 22.15], [113.83, 22.14],
  [113.83, 22.3], [113.87, 22.42],
]

// prettier-ignore
const MACAO: Ring = [
  [113.5275, 22.213], [113.54, 22.2165], [113.55, 22.2165], [113.575, 22.213], [113.6, 22.2], [113.6, 22.105],
  [113.552, 22.105], [113.547, 22.14], [113.541, 22.155], [113.5275, 22.19], [113.5275, 22.213],
]

/** Off Xiamen, inside the mainland's outline. */
// prettier-ignore
const KINMEN: Ring = [[118.2, 24.36], [118.2, 24.47], [118.3, 24.53], [118.5, 24.53], [118.5, 24.36], [118.2, 24.36]]

/** Returns whether tiles are shifted at a WGS 84 position. */
export function isShifted(coordinates: Coordinates, area: ShiftedArea): boolean {
  if (!isInside(MAINLAND, coordinates) || isInside(KINMEN, coordinates)) return false
  if (area === 'mainland-hong-kong-macao') return true
  return !isInside(HONG_KONG, coordinates) && !isInside(MACAO, coordinates)
}

/**
 * Ray casting: counts the edges that a ray to the east crosses, https://wrfranklin.org/Research/Short_Notes/pnpoly.html
 */
function isInside(ring: Ring, [longitude, latitude]: Coordinates): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] ?? [0, 0]
    const [x2, y2] = ring[i] ?? [0, 0]
    const spans = y1 > latitude !== y2 > latitude
    if (spans && longitude < x1 + ((x2 - x1) * (latitude - y1)) / (y2 - y1)) inside = !inside
  }
  return inside
}
