/** Export of events as GeoJSON (RFC 7946): a point each, or no geometry if no document states a place. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import { inTurn, type EventsToWrite } from './events-to-write.ts'
import { jsonText } from './json-pieces.ts'
import { columnsOf, type ColumnName } from './columns.ts'
import type { Cell } from './table.ts'
import type { ExportContext, ExportedEvent } from './exported-event.ts'

/** Foreign members of the collection; readers that don't know them ignore them. */
interface Heading {
  title: string
  description: string
  language: string
  url: string
}

/**
 * The columns of the CSV under the same names, which desktop and web maps can read, filter and animate by; and the same
 * facts as nested objects, which those programs show as text.
 */
type Properties = Omit<Record<ColumnName, Cell>, 'id'> & { facts: Omit<ExportedEvent, 'id'> }
type EventFeature = Feature<Point | null, Properties>

/** Writes the events as a feature collection, their facts as properties. */
export function eventsGeojson(events: EventsToWrite, title: string, context: ExportContext): Generator<string> {
  const { sentence: description, language, url } = context
  const collection: Omit<FeatureCollection, 'features'> & Heading & { features: Iterable<EventFeature> } = {
    type: 'FeatureCollection',
    title,
    description,
    language,
    url,
    features: inTurn(events, ({ exported }) => feature(exported, context)),
  }
  return jsonText(collection)
}

function feature(event: ExportedEvent, context: ExportContext): EventFeature {
  const { id, ...facts } = event
  const { id: _, ...columns } = columnsOf(event, context)
  const { place } = facts
  return {
    type: 'Feature',
    id,
    geometry: place ? { type: 'Point', coordinates: [...place.coordinates] } : null,
    properties: { ...columns, facts },
  }
}
