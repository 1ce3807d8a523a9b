/** Finds a format's columns by name, whatever their case, spaces and separators. */
import { foldColumn } from '../text/fold-name.ts'

/** Returns the table's own spelling of a column's name; undefined if the table lacks it. */
export type ColumnFinder = (name: string) => string | undefined

export function columnFinder(columns: readonly string[]): ColumnFinder {
  const byKey = new Map<string, string>()
  for (const column of columns) {
    const key = foldColumn(column)
    if (!byKey.has(key)) byKey.set(key, column)
  }
  return (name) => byKey.get(foldColumn(name))
}
