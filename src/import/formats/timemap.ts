/**
 * Events of a TimeMap (Forensic Architecture, Bellingcat), as its download button writes them:
 * https://github.com/forensic-architecture/timemap
 */
import { dateOrderOf } from '../dates/date-order.ts'
import { rankOf } from '../propose/column-names.ts'
import type { JsonFile } from '../read/json.ts'
import type { ImportedTable } from '../table.ts'
import { isObject, listAt, textAt, type JsonObject } from './json-values.ts'

const FIELDS = ['id', 'date', 'location', 'latitude', 'longitude', 'description'] as const

/** Reads the file if it is a list of a TimeMap's events. */
export function timemapJson({ value, linesAt }: JsonFile): ImportedTable | undefined {
  const events: unknown[] = Array.isArray(value) ? value : []
  const isEvent = (event: unknown): event is JsonObject =>
    isObject(event) && ['date', 'latitude', 'longitude', 'description'].every((key) => key in event)
  if (events.length === 0 || !events.every(isEvent)) return undefined
  const lines = linesAt([])
  const keys = [...new Set(events.flatMap((event) => filtersOf(event).map(({ key }) => key)))]
  const isPartner = (key: string) => rankOf(key, 'partners') !== undefined
  return {
    format: 'timemap',
    columns: [...FIELDS, 'sources', ...keys],
    rows: events.map((event, i) => ({
      line: lines[i] ?? 1,
      cells: [
        ...FIELDS.map((name) => textAt(event, name)),
        sourcesOf(event).join('\n'),
        ...keys.map((key) => valuesOf(event, key).join('\n')),
      ],
    })),
    mapping: {
      id: 'id',
      title: 'description',
      summary: 'description',
      date: 'date',
      dateOrder:
        dateOrderOf(events.map((event) => textAt(event, 'date'))).order === 'day-first' ? 'day-first' : 'month-first',
      place: 'location',
      latitude: 'latitude',
      longitude: 'longitude',
      links: ['sources'],
      partners: keys.filter(isPartner),
      topics: keys.filter((key) => !isPartner(key)),
      people: [],
      separators: ['\n'],
    },
    leftOut: [],
    remarks: [],
  }
}

function filtersOf(event: unknown): { key: string; value: string }[] {
  return listAt(event, 'filters')
    .map((filter) => ({ key: textAt(filter, 'key'), value: textAt(filter, 'value') }))
    .filter(({ key, value }) => key !== '' && value !== '')
}

function valuesOf(event: unknown, key: string): string[] {
  return filtersOf(event).flatMap((filter) => (filter.key === key ? [filter.value] : []))
}

function sourcesOf(event: unknown): string[] {
  return listAt(event, 'sources')
    .map((source) => textAt(source, 'path') || textAt({ source }, 'source'))
    .filter((path) => path !== '')
}
