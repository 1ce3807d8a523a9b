/** Rows of an atlas's tables as tables of a smaller atlas. */
import type { Atlas, Id, Table } from '../dataset/types.ts'

/**
 * Returns the tables of `atlas` with the rows of these events alone, and positions in the lists of `part`, after a
 * pause for each column.
 */
export function* partOfTables(atlas: Atlas, part: Atlas, ids: ReadonlySet<Id>): Generator<'', Table[]> {
  const moved = {
    city: moves(atlas.cities, part.cities),
    partners: moves(atlas.organisations, part.organisations),
    people: moves(atlas.people, part.people),
    topics: moves(atlas.topics, part.topics),
  }
  const tables: Table[] = []
  for (const table of atlas.tables ?? []) {
    const rows = table.columns.id.flatMap((id, row) => (ids.has(id) ? [row] : []))
    if (rows.length === 0) continue
    const pick = <T>(column: readonly T[]): T[] => rows.map((row) => column[row]!)
    const columns: Record<string, unknown> = {}
    for (const [name, column] of Object.entries(table.columns)) {
      columns[name] = Array.isArray(column)
        ? pick<unknown>(column)
        : Object.fromEntries(Object.entries(column ?? {}).map(([language, words]) => [language, pick(words)]))
      yield ''
    }
    const picked = columns as Table['columns'] // the same columns
    for (const name of ['partners', 'people', 'topics'] as const) {
      const lists = picked[name]
      if (lists) picked[name] = lists.map((list) => list.flatMap((position) => moved[name].get(position) ?? []))
      yield ''
    }
    if (picked.city) picked.city = picked.city.map((city) => (city === null ? null : (moved.city.get(city) ?? null)))
    // Without the column, a row's line is its place in the table.
    picked.line ??= rows.map((row) => row + 1)
    tables.push({ ...table, rows: rows.length, columns: picked })
  }
  return tables
}

/** Returns the positions in `to` by those in `from`. */
function moves(from: readonly { id: Id }[], to: readonly { id: Id }[]): ReadonlyMap<number, number> {
  const positions = new Map(to.map(({ id }, i) => [id, i]))
  return new Map(
    from.flatMap(({ id }, i) => {
      const position = positions.get(id)
      return position === undefined ? [] : [[i, position]]
    }),
  )
}
