/** GeoJSON (RFC 7946): features whose properties tell when. */
import { ImportError } from '../import-error.ts'
import type { Mapping } from '../mapping.ts'
import type { JsonFile } from '../read/json.ts'
import type { Finding } from '../report.ts'
import type { ImportedTable } from '../table.ts'
import { cellOf, isObject, listAt, textAt, valueAt, type JsonObject } from './json-values.ts'
import { labAtlasTable } from './lab-atlas-csv.ts'
import { pointOf } from './point-of-geometry.ts'
import { whenText } from './when.ts'

const ID = 'id'
const WHEN = 'when'
const LATITUDE = 'geometry latitude'
const LONGITUDE = 'geometry longitude'

/** Reads the file if it has GeoJSON features. Throws an ImportError for positions that aren't in degrees. */
export function geojson({ value, linesAt }: JsonFile): ImportedTable | undefined {
  const features = featuresOf(value)
  if (features.length === 0) return undefined
  const system = textAt(value, 'crs', 'properties', 'name')
  if (system !== '' && !/CRS84|4326|^urn:ogc:def:crs:OGC/i.test(system)) {
    throw new ImportError({ kind: 'otherCoordinates', system })
  }
  const lines = linesAt(Array.isArray(value) ? [] : ['features'])
  const properties = features.map((feature) => propertiesOf(feature))
  const keys = [...new Set(properties.flatMap((one) => Object.keys(one)))].filter(
    (key) => key !== WHEN && properties.some((one) => cellOf(one[key]) !== ''),
  )
  const points = features.map((feature) => pointOf(valueAt(feature, 'geometry')))
  const remarks: Finding[] = points.flatMap((point, i) =>
    point?.instead === undefined
      ? []
      : [{ line: lines[i] ?? 1, cause: { kind: 'point', geometry: point.instead } as const }],
  )
  const hasId = !keys.includes(ID) && features.some((feature) => textAt(feature, 'id') !== '')
  const whens = features.map(timeOf)
  const hasWhen = whens.some((when) => when !== '')
  const columns = [...keys, ...(hasId ? [ID] : []), ...(hasWhen ? [WHEN] : []), LATITUDE, LONGITUDE]
  const rows = features.map((feature, i) => ({
    line: lines[i] ?? 1,
    cells: [
      ...keys.map((key) => cellOf(properties[i]?.[key])),
      ...(hasId ? [textAt(feature, 'id')] : []),
      ...(hasWhen ? [whens[i] ?? ''] : []),
      String(points[i]?.coordinates[1] ?? ''),
      String(points[i]?.coordinates[0] ?? ''),
    ],
  }))
  const own = labAtlasTable({ columns, rows })
  const mapping: Mapping = {
    ...(own?.mapping ?? (hasWhen ? { date: WHEN } : {})),
    latitude: LATITUDE,
    longitude: LONGITUDE,
    ...atlasOf(value),
  }
  const read = { columns, rows, ...own, mapping, remarks }
  return {
    leftOut: [],
    dates: hasWhen ? { isEdtf: true, negativeYears: 'astronomical' } : {},
    ...read,
    format: 'geojson',
  }
}

function featuresOf(value: unknown): JsonObject[] {
  const isFeature = (one: unknown): one is JsonObject => textAt(one, 'type') === 'Feature'
  if (isFeature(value)) return [value]
  return (Array.isArray(value) ? value : listAt(value, 'features')).filter(isFeature)
}

function propertiesOf(feature: JsonObject): JsonObject {
  const properties = valueAt(feature, 'properties')
  return isObject(properties) ? properties : {}
}

/** `when` of the feature or of its properties; else the first and last of a list of times. */
function timeOf(feature: JsonObject): string {
  const when = whenText(feature[WHEN]) || whenText(valueAt(feature, 'properties', WHEN))
  if (when !== '') return when
  const times = listAt(feature, 'properties', 'times').map((one) => textAt({ one }, 'one').slice(0, 10))
  return times.length < 2 ? (times[0] ?? '') : `${times[0]}/${times.at(-1)}`
}

function atlasOf(value: unknown): Pick<Mapping, 'atlas'> {
  const title = textAt(value, 'title') || textAt(value, 'name') || textAt(value, 'metadata', 'title')
  const description = textAt(value, 'description') || textAt(value, 'metadata', 'description')
  if (title === '' && description === '') return {}
  return { atlas: { ...(title === '' ? {} : { title }), ...(description === '' ? {} : { description }) } }
}
