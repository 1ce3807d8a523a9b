/** Results of queries to Wikidata, as CSV or JSON: rows of one entity are one event. */
import { foldColumn } from '../text/fold-name.ts'
import type { JsonFile } from '../read/json.ts'
import type { ImportedTable, Row } from '../table.ts'
import { listAt, textAt, valueAt } from './json-values.ts'
import type { PlainTable } from './timelinejs.ts'

const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/
const DAY = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
/** A value that isn't known: a blank node. */
const UNKNOWN = /^t\d+$|\/\.well-known\/genid\//
const LOOKED_AT = 200

export function wikidataJson({ value, linesAt }: JsonFile): ImportedTable | undefined {
  const names = listAt(value, 'head', 'vars').filter((name) => typeof name === 'string')
  const bindings = listAt(value, 'results', 'bindings')
  // The query service's other JSON: a list of objects with plain values.
  const objects = Array.isArray(value) ? (value as unknown[]) : []
  if (names.length > 0 && bindings.length > 0) {
    const lines = linesAt(['results', 'bindings'])
    return wikidataTable({
      columns: names,
      rows: bindings.map((one, i) => ({ line: lines[i] ?? 1, cells: names.map((name) => textAt(one, name, 'value')) })),
    })
  }
  const keys = [...new Set(objects.flatMap((one) => Object.keys(valueAt({ one }, 'one') ?? {})))]
  const lines = linesAt([])
  const rows = objects.map((one, i) => ({ line: lines[i] ?? 1, cells: keys.map((key) => textAt(one, key)) }))
  return rows.length === 0 ? undefined : wikidataTable({ columns: keys, rows })
}

/** Reads the table if a column has Wikidata's entities. */
export function wikidataTable({ columns, rows }: PlainTable): ImportedTable | undefined {
  const some = rows.slice(0, LOOKED_AT)
  const holds = (index: number, pattern: RegExp) => some.some(({ cells }) => pattern.test(cells[index] ?? ''))
  const indexes = columns.map((_, i) => i)
  const entity = indexes.find((i) => holds(i, ENTITY))
  if (entity === undefined) return undefined
  const [date, end] = indexes.filter((i) => holds(i, DAY)).map((i) => columns[i]!)
  const label = (i: number) => columns.indexOf(`${columns[i]}Label`)
  const title = columns[label(entity)] ?? columns[entity]!
  const point = indexes.find((i) => holds(i, /^(?:<[^>]*> )?Point\(/i))
  const isPlace = (name: string) => /place|location|city|country|ort|lieu/.test(foldColumn(name))
  const labels = columns.filter((name) => /.Label$/.test(name) && name !== title)
  const place = labels.find(isPlace)
  const summary = columns.find((name) => /Description$/.test(name))
  return {
    format: 'wikidata',
    columns,
    rows: joinedByEntity(rows, entity),
    mapping: {
      id: columns[entity]!,
      title,
      ...(date === undefined ? {} : { date }),
      ...(end === undefined ? {} : { end }),
      ...(point === undefined ? {} : { coordinates: columns[point]! }),
      ...(place === undefined ? {} : { place }),
      ...(summary === undefined ? {} : { summary }),
      topics: labels.filter((name) => name !== place),
      separators: ['\n'],
      links: [columns[entity]!],
    },
    dates: { negativeYears: 'astronomical', isNewYearOnlyAYear: true },
    leftOut: [],
    remarks: [],
  }
}

/** One row for each entity: cells that differ are joined by line breaks; of dates and positions, the first counts. */
function joinedByEntity(rows: readonly Row[], entity: number): Row[] {
  const byId = new Map<string, { line: number; cells: string[] }>()
  for (const { line, cells: written } of rows) {
    const cells = written.map((cell) => (UNKNOWN.test(cell) ? '' : cell))
    const id = cells[entity] ?? ''
    const known = byId.get(id)
    if (!known || id === '') {
      byId.set(id === '' ? `line ${line}` : id, { line, cells })
      continue
    }
    for (const [i, cell] of cells.entries()) {
      const before = known.cells[i] ?? ''
      if (before === '') known.cells[i] = cell
      else if (cell !== '' && !isSingle(cell) && !before.split('\n').includes(cell))
        known.cells[i] = `${before}\n${cell}`
    }
  }
  return [...byId.values()]
}

function isSingle(cell: string): boolean {
  return DAY.test(cell) || /Point\(/i.test(cell) || ENTITY.test(cell)
}
