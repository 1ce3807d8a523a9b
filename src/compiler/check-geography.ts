/** Cities have bounds the right way round, and hold their places. */
import type { Bounds, Coordinates } from '../model/dataset/types.ts'
import { checkId } from './check-id.ts'
import type { Problems } from './problems.ts'
import type { Records } from './records.ts'

export function checkGeography({ cities, places }: Pick<Records, 'cities' | 'places'>, problems: Problems): void {
  for (const { value: city, place } of cities.items) {
    const [[west, south], [east, north]] = city.bounds
    if (west >= east || south >= north) {
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
    if (bounds && !contains(bounds, value.coordinates)) {
      problems.add(
        place(['coordinates']),
        `${written(value.coordinates)} is outside "${value.city}", expected within ${written(bounds)}`,
      )
    }
  }
}

/** An inverted bound is a mistake of its own: told once, not again by everything in it. */
function contains([[west, south], [east, north]]: Bounds, [longitude, latitude]: Coordinates): boolean {
  if (west >= east || south >= north) return true
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north
}

function written(degrees: Bounds | Coordinates): string {
  return JSON.stringify(degrees).replaceAll(',', ', ')
}
