/** A mapping as the fields of a form: which columns of the file each part of an event is read from. */
import type { ColumnName, Mapping } from '../mapping.ts'

/** Parts that every table is asked for, in the order of the form. */
export const MAIN_FIELDS = [
  'title',
  'date',
  'place',
  'latitude',
  'longitude',
  'partners',
  'links',
  'kind',
  'status',
] as const
export const FURTHER_FIELDS = ['end', 'coordinates', 'topics', 'people', 'summary', 'id'] as const
export type ColumnField = (typeof MAIN_FIELDS)[number] | (typeof FURTHER_FIELDS)[number]

/** Without these no row is an event. */
export const NEEDED_FIELDS: readonly ColumnField[] = ['title', 'date']

/** Fields that hold a list of columns. */
const LISTS: readonly ColumnField[] = ['partners', 'people', 'topics', 'links']

/** Returns the columns of a field, in order: several for year, month and day, for languages, and for lists. */
export function columnsOf(mapping: Mapping, field: ColumnField): readonly ColumnName[] {
  const columns = mapping[field]
  if (columns === undefined) return []
  if (typeof columns === 'string') return [columns]
  return Object.values(columns)
}

/** Returns a mapping in which a field is read from one column, or from none. */
export function withColumn(mapping: Mapping, field: ColumnField, column: ColumnName | undefined): Mapping {
  const none = LISTS.includes(field) ? [] : undefined
  const one = column !== undefined && LISTS.includes(field) ? [column] : column
  return { ...mapping, [field]: one ?? none }
}

/** Returns the columns that no field uses. */
export function unusedColumns(mapping: Mapping, columns: readonly ColumnName[]): ColumnName[] {
  const used = new Set<ColumnName>([...MAIN_FIELDS, ...FURTHER_FIELDS].flatMap((field) => columnsOf(mapping, field)))
  if (mapping.dateWords !== undefined) used.add(mapping.dateWords)
  return columns.filter((name) => !used.has(name))
}
