/** Tells of latitudes and longitudes that are each other's in a whole table, in place of a remark for each row. */
import type { Mapping } from '../mapping.ts'
import type { Finding } from '../report.ts'
import type { RowEvent } from './read-row.ts'

/** Rows from which on exchanged positions are a fault of the table, not of a row. */
const SEVERAL = 2

/**
 * Returns the remarks with one for all rows whose latitude can only be a longitude, if no row contradicts it: none has
 * a longitude that can't be a latitude.
 */
export function withExchanged(
  remarks: readonly Finding[],
  events: readonly RowEvent[],
  { exchangeCoordinates = false }: Mapping,
): Finding[] {
  const positioned = events.filter(({ coordinates }) => coordinates !== undefined)
  const [first] = positioned
  if (exchangeCoordinates) {
    const rows = positioned.length
    return first
      ? [...remarks, { line: first.line, cause: { kind: 'exchanged', rows, others: 0, isAsked: true } }]
      : [...remarks]
  }
  const swapped = remarks.filter(({ cause }) => cause.kind === 'swapped')
  if (swapped.length < SEVERAL) return [...remarks]
  const lines = new Set(swapped.map(({ line }) => line))
  if (positioned.some(({ line, coordinates }) => !lines.has(line) && Math.abs(coordinates![0]) > 90))
    return [...remarks]
  const { cause: _, ...about } = swapped[0]!
  const others = positioned.length - swapped.length
  return [
    ...remarks.filter(({ cause }) => cause.kind !== 'swapped'),
    { ...about, cause: { kind: 'exchanged', rows: swapped.length, others, isAsked: false } },
  ]
}
