/** Rows that state one event twice. */
import type { Mapping } from '../mapping.ts'
import type { RowEvent } from '../rows/read-row.ts'
import type { Finding, Report } from '../report.ts'
import type { Steps } from '../steps.ts'

export interface Joined extends Report {
  events: RowEvent[]
}

/** Events that are compared in one step. */
const STEP = 2000

/**
 * Leaves out rows that repeat another cell by cell, and tells of events with the title and date of another; with
 * `join`, makes one of them. `same`: what somebody has decided.
 */
export function* joinSame(events: readonly RowEvent[], same: Mapping['same']): Steps<Joined> {
  const join = same === 'join'
  const first = new Map<string, RowEvent>()
  const leftOut: Finding[] = []
  const remarks: Finding[] = []
  const kept: RowEvent[] = []
  for (const [i, event] of events.entries()) {
    if (i % STEP === STEP - 1) yield i / events.length
    const title = Object.values(event.title)[0] ?? ''
    const key = `${event.date.edtf} ${title}`
    const known = first.get(key)
    if (!known) {
      const own = join ? { ...event } : event
      first.set(key, own)
      kept.push(own)
    } else if (areSame(known.cells, event.cells)) {
      leftOut.push({ line: event.line, title, cause: { kind: 'sameRow', as: known.line } })
    } else {
      const cause = { kind: 'sameTitleAndDate', as: known.line, joined: join, isAsked: same !== undefined } as const
      remarks.push({ line: event.line, title, cause })
      if (join) mergeInto(known, event)
      else kept.push(event)
    }
  }
  return { events: kept, leftOut, remarks }
}

function areSame(cells: readonly string[], others: readonly string[]): boolean {
  return cells.length === others.length && cells.every((cell, i) => cell === others[i])
}

/** What the first row leaves open is taken from the second; lists are joined. */
function mergeInto(event: RowEvent, other: RowEvent): void {
  for (const key of ['partners', 'people', 'topics'] as const) {
    event[key] = [...new Set([...event[key], ...other[key]])]
  }
  event.title = { ...other.title, ...event.title }
  event.summary = { ...other.summary, ...event.summary }
  event.place ||= other.place
  event.coordinates ??= other.coordinates
  event.url ||= other.url
}
