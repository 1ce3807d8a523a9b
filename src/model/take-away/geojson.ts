/** The events as GeoJSON (RFC 7946): a point each, or no geometry where no document places it. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { TakeAwayContext, TakenEvent } from './taken-event.ts'

/** What the collection says beside its features; readers that don't know it pass over it. */
interface Heading {
  title: string
  description: string
  language: string
  url: string
}

/** The events as a collection of features, their facts as properties. */
export function eventsGeojson(events: readonly TakenEvent[], title: string, context: TakeAwayContext): string {
  const { sentence: description, language, url } = context
  const collection: FeatureCollection<Point | null, Omit<TakenEvent, 'id'>> & Heading = {
    type: 'FeatureCollection',
    title,
    description,
    language,
    url,
    features: events.map(feature),
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function feature({ id, ...properties }: TakenEvent): Feature<Point | null, Omit<TakenEvent, 'id'>> {
  const { place } = properties
  return {
    type: 'Feature',
    id,
    geometry: place ? { type: 'Point', coordinates: [...place.coordinates] } : null,
    properties,
  }
}
