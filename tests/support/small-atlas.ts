/** Atlases of bare events in given cities, for tests of lanes and colours. */
import { indexAtlas, type AtlasIndex } from '../../src/model/dataset/atlas-index.ts'
import type { Atlas, City, Coordinates } from '../../src/model/dataset/types.ts'
import { realAtlas } from './real-atlas.ts'

export interface SmallCity {
  id: string
  /** Number of its events. */
  events: number
  coordinates?: Coordinates
  region?: City['region']
  name?: string
}

/** Returns the index of an atlas with these cities, one place and the given number of events in each. */
export function smallIndex(cities: readonly SmallCity[], more: Partial<Atlas> = {}): AtlasIndex {
  const [model] = realAtlas.events
  const places = cities.map(({ id, coordinates = [0, 50] }) => ({
    ...realAtlas.places[0]!,
    id: `place-${id}`,
    city: id,
    coordinates,
  }))
  const events = cities.flatMap(({ id, events: count }) =>
    Array.from({ length: count }, (_, i) => ({ ...model!, id: `${id}-${i}`, place: `place-${id}`, disputes: [] })),
  )
  return indexAtlas({
    ...realAtlas,
    stories: [],
    cities: cities.map(({ id, name = id, coordinates = [0, 50], region }) => ({
      id,
      name: { en: name },
      coordinates,
      bounds: [coordinates, coordinates],
      ...(region && { region }),
    })),
    places,
    events,
    ...more,
  })
}
