/** All formats, in the order in which a file is compared with them. */
import type { JsonFile } from '../read/json.ts'
import type { ImportedTable } from '../table.ts'
import { geojson } from './geojson.ts'
import { valueAt } from './json-values.ts'
import { labAtlasTable } from './lab-atlas-csv.ts'
import { linkedPlaces } from './linked-places.ts'
import { lpTsv } from './lp-tsv.ts'
import { timelinejsJson } from './timelinejs-json.ts'
import { timelinejsSheet, type PlainTable } from './timelinejs.ts'
import { timemapJson } from './timemap.ts'
import { wikidataJson, wikidataTable } from './wikidata.ts'

const TABLES = [labAtlasTable, timelinejsSheet, lpTsv, wikidataTable] as const
const JSON_FORMATS = [timelinejsJson, timemapJson, linkedPlaces, geojson, wikidataJson] as const

/** Returns the table in the format that its columns say; any other is a plain table. */
export function formatOfColumns(table: PlainTable): ImportedTable {
  for (const read of TABLES) {
    const found = read(table)
    if (found) return found
  }
  return { format: 'table', ...table, mapping: {}, leftOut: [], remarks: [] }
}

/** Returns the events of a JSON file as a table, or an atlas of our own format; undefined for other JSON. */
export function formatOfJson(file: JsonFile): ImportedTable | { atlas: unknown } | undefined {
  if (typeof valueAt(file.value, 'format') === 'string') return { atlas: file.value }
  for (const read of JSON_FORMATS) {
    const found = read(file)
    if (found) return found
  }
  return undefined
}
