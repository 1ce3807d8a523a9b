/** What a column holds, in the one word that describes nearly all of its cells. */
import type { ColumnContents } from '../propose/column-contents.ts'
import type { Holding } from './messages.ts'

/** Part of the cells that have to be of a kind. */
const NEARLY_ALL = 0.9

export function holdingOf({ filled, distinct, dates, years, links, numbers, pairs }: ColumnContents): Holding {
  if (filled === 0) return { kind: 'empty' }
  if (dates >= NEARLY_ALL || years >= NEARLY_ALL) return { kind: 'dates' }
  if (links >= NEARLY_ALL) return { kind: 'links' }
  if (pairs >= NEARLY_ALL) return { kind: 'pairs' }
  if (numbers >= NEARLY_ALL) return { kind: 'numbers' }
  return distinct === filled ? { kind: 'texts' } : { kind: 'names', distinct }
}
