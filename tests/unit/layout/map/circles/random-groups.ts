import { seededRandom } from '../../../../support/random-atlas.ts'
import type { PlaceGroup } from '../../../../../src/layout/map/circles/circles.ts'

/** Centres around which made-up places lie, with the width of their surroundings, degrees. */
const CENTRES = [
  [-74, 41, 8],
  [-120, 38, 8],
  [5, 49, 9],
  [120, 33, 10],
  [77, 20, 12],
  [-55, -20, 15],
  [25, 0, 30],
  [150, -32, 8],
] as const

/** Makes places with a few large numbers and many small ones, most of them around a few centres. */
export function randomGroups(seed: number, count: number): readonly PlaceGroup[] {
  const next = seededRandom(seed)
  return Array.from({ length: count }, (_, i) => {
    const [x, y, width] = CENTRES[Math.floor(next() * CENTRES.length)]!
    const isFar = next() < 0.1
    return {
      id: `place-${i}`,
      city: `city-${i}`,
      coordinates: isFar
        ? ([next() * 340 - 165, next() * 130 - 60] as const)
        : ([x + (next() - 0.5) * width, y + (next() - 0.5) * width] as const),
      hue: 1 + Math.floor(next() * 6),
      count: Math.ceil(100 * next() ** 6),
    }
  })
}
