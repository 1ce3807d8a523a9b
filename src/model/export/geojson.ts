/** The events as GeoJSON (RFC 7946): a point each, or no geometry where no document places it. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import { columnsOf, type ColumnName } from './columns.ts'
import type { Cell } from './table.ts'
import type { ExportContext, ExportedEvent } from './exported-event.ts'

/** What the collection says beside its features; readers that don't know it pass over it. */
interface Heading {
  title: string
  description: string
  language: string
  url: string
}

/**
 * The columns of the CSV under their names there, which desktop and web maps read, filter and animate by; and the same facts as
 * they belong together, which those programs show as text.
 */
type Properties = Omit<Record<ColumnName, Cell>, 'id'> & { facts: Omit<ExportedEvent, 'id'> }

/** The events as a collection of features, their facts as properties. */
export function eventsGeojson(events: readonly ExportedEvent[], title: string, context: ExportContext): string {
  const { sentence: description, language, url } = context
  const collection: FeatureCollection<Point | null, Properties> & Heading = {
    type: 'FeatureCollection',
    title,
    description,
    language,
    url,
    features: events.map((event) => feature(event, context)),
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function feature(event: ExportedEvent, context: ExportContext): Feature<Point | null, Properties> {
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
