/** All formats, in the order in which a file is compared with them. */
import type { JsonFile } from '../read/json.ts'
import type { ImportedTable } from '../table.ts'
import { valueAt } from './json-values.ts'
import { timelinejsJson } from './timelinejs-json.ts'
import { timelinejsSheet, type PlainTable } from './timelinejs.ts'
import { timemapJson } from './timemap.ts'

/** Returns the table in the format that its columns say; any other is a plain table. */
export function formatOfColumns(table: PlainTable): ImportedTable {
  return timelinejsSheet(table) ?? { format: 'table', ...table, mapping: {}, leftOut: [], remarks: [] }
}

/** Returns the events of a JSON file as a table, or an atlas of our own format; undefined for other JSON. */
export function formatOfJson(file: JsonFile): ImportedTable | { atlas: unknown } | undefined {
  if (typeof valueAt(file.value, 'format') === 'string') return { atlas: file.value }
  return timelinejsJson(file) ?? timemapJson(file)
}
