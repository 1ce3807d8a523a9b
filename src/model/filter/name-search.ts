import type { Text } from '../dataset/types.ts'
import { Search } from './search.ts'

/** Returns a search in the names of items, in all languages; names are short, so all are folded at once. */
export function nameSearch<Item extends { names: Text }>(items: readonly Item[]): Search<Item> {
  const search = new Search(items, ({ names }) => [names])
  search.prepare(Infinity)
  return search
}
