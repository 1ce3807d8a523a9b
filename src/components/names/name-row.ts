import type { Text } from '../../model/dataset/types.ts'

/** What a panel of names lists. */
export interface NameRow {
  id: string
  name: string
  /** The name in every language, to search in. */
  names: Text
  /** Number of events with it in view, and of all. */
  count: number
  total: number
  isPressed: boolean
  /** Rank of its kind, for the order by kind. */
  kind?: number
  /** The data attribute that it is found by; none where another button has it. */
  data: Partial<Record<'organisation' | 'city', string>>
}

export const ORDERS = ['most', 'name', 'kind'] as const
export type Order = (typeof ORDERS)[number]

/** Returns the rows in an order: by total, by name or by kind; by total, then in the given order among equals. */
export function ordered(rows: readonly NameRow[], order: Order, language: string): NameRow[] {
  const byTotal = (a: NameRow, b: NameRow) => b.total - a.total
  if (order === 'most') return [...rows].sort(byTotal)
  if (order === 'kind') return [...rows].sort((a, b) => (a.kind ?? 0) - (b.kind ?? 0) || byTotal(a, b))
  const { compare } = new Intl.Collator(language)
  return [...rows].sort((a, b) => compare(a.name, b.name))
}
