import type { Text } from '../dataset/types.ts'
import { Search } from './search.ts'

/** Finds items by their names. */
export interface NameSearch<Item> {
  /** Returns the items that have every word of `query` in their names, in their order. */
  find: (query: string) => ReadonlySet<Item>
}

/** Returns a search in the names of items, in all languages; names are short, so all are folded at once. */
export function nameSearch<Item extends { names: Text }>(items: readonly Item[]): NameSearch<Item> {
  const search = new Search(items.length, (position) => [items[position]!.names])
  search.prepare(Infinity)
  let last: { rows: unknown; found: ReadonlySet<Item> } | undefined
  return {
    find: (query) => {
      const rows = search.find(query)
      if (last?.rows !== rows) last = { rows, found: new Set(rows.slice().map((position) => items[position]!)) }
      return last.found
    },
  }
}
