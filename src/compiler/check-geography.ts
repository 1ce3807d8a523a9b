/** Checks that cities' bounds aren't empty or upside down and that they contain the city's places. */
import { contains } from '../model/dataset/bounds.ts'
import type { Bounds, Coordinates } from '../model/dataset/types.ts'
import { checkId } from './check-id.ts'
import type { Problems } from './problems.ts'
import type { Records } from './records.ts'

export function checkGeography({ cities, places }: Pick<Records, 'cities' | 'places'>, problems: Problems): void {
  for (const { value: city, place } of cities.items) {
    if (isInverted(city.bounds)) {
      problems.add(place(['bounds']), `bounds ${written(city.bounds)}, expected [[west, south], [east, north]]`)
    } else if (!contains(city.bounds, city.coordinates)) {
      problems.add(
        place(['coordinates']),
        `${written(city.coordinates)} is outside, expected within ${written(city.bounds)}`,
      )
    }
  }
  const boundsOf = new Map(cities.items.map(({ value }) => [value.id, value.bounds]))
  for (const { value, place } of places.items) {
    checkId(value.city, cities, place(['city']), problems)
    const bounds = boundsOf.get(value.city)
    // Inverted bounds were reported once, with their city.
    if (bounds && !isInverted(bounds) && !contains(bounds, value.coordinates)) {
      problems.add(
        place(['coordinates']),
        `${written(value.coordinates)} is outside "${value.city}", expected within ${written(bounds)}`,
      )
    }
  }
}

/** Bounds whose west is greater than their east cross 180°; no city is as wide as half the Earth. */
function isInverted([[west, south], [east, north]]: Bounds): boolean {
  return west === east || (west > east && west - east < 180) || south >= north
}

function written(degrees: Bounds | Coordinates): string {
  return JSON.stringify(degrees).replaceAll(',', ', ')
}
