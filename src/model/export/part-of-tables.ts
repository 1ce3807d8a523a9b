/** Rows of an atlas's tables as tables of a smaller atlas. */
import type { Atlas, Id, Table } from '../dataset/types.ts'

/** Returns the tables of `atlas` with the rows of these events alone, and positions in the lists of `part`. */
export function partOfTables(atlas: Atlas, part: Atlas, ids: ReadonlySet<Id>): Table[] {
  const moved = {
    city: moves(atlas.cities, part.cities),
    partners: moves(atlas.organisations, part.organisations),
    people: moves(atlas.people, part.people),
    topics: moves(atlas.topics, part.topics),
  }
  return (atlas.tables ?? []).flatMap((table) => {
    const rows = table.columns.id.flatMap((id, row) => (ids.has(id) ? [row] : []))
    if (rows.length === 0) return []
    const pick = <T>(column: readonly T[]): T[] => rows.map((row) => column[row]!)
    const picked = Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [
        name,
        Array.isArray(column)
          ? pick<unknown>(column)
          : Object.fromEntries(Object.entries(column ?? {}).map(([language, words]) => [language, pick(words)])),
      ]),
    ) as Table['columns'] // the same columns
    for (const name of ['partners', 'people', 'topics'] as const) {
      const lists = picked[name]
      if (lists) picked[name] = lists.map((list) => list.flatMap((position) => moved[name].get(position) ?? []))
    }
    if (picked.city) picked.city = picked.city.map((city) => (city === null ? null : (moved.city.get(city) ?? null)))
    // Without the column, a row's line is its place in the table.
    picked.line ??= rows.map((row) => row + 1)
    return [{ ...table, rows: rows.length, columns: picked }]
  })
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
