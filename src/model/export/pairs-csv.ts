/** Export of the relations as a table, a row for each two partners that meet. */
import { csvText } from './table.ts'

/** The names of the columns: the two partners, and the number of their events. */
const HEAD = ['partner', 'other_partner', 'events']

export function pairsCsv(pairs: readonly (readonly [partner: string, other: string, count: number])[]): string {
  return csvText(HEAD, pairs)
}
