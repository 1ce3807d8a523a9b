/**
 * Linked Places 1.0 to 1.3 (https://github.com/LinkedPasts/linked-places-format): a feature is a place with its times.
 * In our own download, a place has several events, which become rows again.
 */
import type { JsonFile } from '../read/json.ts'
import type { ImportedTable, Row } from '../table.ts'
import { isObject, listAt, textAt, valueAt, type JsonObject } from './json-values.ts'
import { pointOf } from './point-of-geometry.ts'
import { timespanText, whenText } from './when.ts'

const COLUMNS = [
  'id',
  'title',
  'when',
  'place',
  'city',
  'latitude',
  'longitude',
  'types',
  'relations',
  'description',
  'links',
] as const
type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

/** “Title (date in words). Summary”, as our own download writes descriptions. */
const DESCRIPTION = /^(.*?) \([^()]*(?:\([^()]*\)[^()]*)*\)\. ?(.*)$/su

export function linkedPlaces({ value, linesAt }: JsonFile): ImportedTable | undefined {
  const features = (Array.isArray(value) ? value : listAt(value, 'features')).filter(isObject)
  const isLinked =
    JSON.stringify(valueAt(value, '@context') ?? '').includes('linkedplaces') ||
    features.some((feature) => listAt(feature, 'when', 'timespans').length > 0)
  if (features.length === 0 || !isLinked) return undefined
  const lines = linesAt(Array.isArray(value) ? [] : ['features'])
  return {
    format: 'linked-places',
    columns: COLUMNS,
    rows: features.flatMap((feature, i) => rowsOf(feature, lines[i] ?? 1)),
    mapping: {
      id: 'id',
      title: 'title',
      date: 'when',
      place: 'place',
      city: 'city',
      latitude: 'latitude',
      longitude: 'longitude',
      topics: ['types'],
      partners: ['relations'],
      people: [],
      summary: 'description',
      links: ['links'],
      separators: ['\n'],
    },
    dates: { isEdtf: true, negativeYears: 'astronomical' },
    leftOut: [],
    remarks: [],
  }
}

function rowsOf(feature: JsonObject, line: number): Row[] {
  const place = placeOf(feature)
  const events = listAt(feature, 'properties', 'events')
  const spans = listAt(feature, 'when', 'timespans')
  const descriptions = listAt(feature, 'descriptions')
  if (events.length > 0 && events.length === spans.length && events.length === descriptions.length) {
    const isPlaced = textAt(feature, 'properties', 'place') !== ''
    return events.map((id, i) => {
      const told = textAt(descriptions[i], 'value')
      const [, title = told, description = ''] = DESCRIPTION.exec(told) ?? []
      const city = textAt(listAt(feature, 'relations')[0], 'label')
      const at = isPlaced ? { ...place, city } : {}
      return row(line, { ...at, id: textAt({ id }, 'id'), title, when: timespanText(spans[i]), description })
    })
  }
  const title = place.place ?? ''
  return [
    row(line, {
      ...place,
      id: textAt(feature, '@id').replace(/^.*[/#:]/, ''),
      title,
      when: timeOf(feature),
      types: labels(feature, 'types'),
      relations: labels(feature, 'relations'),
      description: listAt(feature, 'descriptions')
        .map((one) => textAt(one, 'value'))
        .join(' '),
      links: listAt(feature, 'links')
        .map((one) => textAt(one, 'identifier'))
        .join('\n'),
    }),
  ]
}

function row(line: number, cells: Cells): Row {
  return { line, cells: COLUMNS.map((name) => cells[name] ?? '') }
}

function placeOf(feature: JsonObject): Pick<Cells, 'place' | 'latitude' | 'longitude'> {
  const point = pointOf(feature['geometry'])
  const place = textAt(feature, 'properties', 'title') || textAt(listAt(feature, 'names')[0], 'toponym')
  return {
    place,
    ...(point ? { latitude: String(point.coordinates[1]), longitude: String(point.coordinates[0]) } : {}),
  }
}

/** `when` of the feature, of its properties, first name, geometry or type: the first that tells. */
function timeOf(feature: JsonObject): string {
  const [name] = listAt(feature, 'names')
  const [type] = listAt(feature, 'types')
  const places = [feature, feature['properties'], name, feature['geometry'], type]
  return places.map((one) => whenText(valueAt(one, 'when'))).find((text) => text !== '') ?? ''
}

function labels(feature: JsonObject, key: string): string {
  return listAt(feature, key)
    .map((one) => textAt(one, 'label'))
    .filter((label) => label !== '')
    .join('\n')
}
