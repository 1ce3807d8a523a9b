/** Rows that state one event twice. */
import type { Mapping } from '../mapping.ts'
import type { RowEvent } from '../rows/read-row.ts'
import type { Cause, Finding, Report } from '../report.ts'
import type { Steps } from '../../model/steps.ts'

export interface Joined extends Report {
  events: RowEvent[]
}

/** Events that are compared in one step. */
const STEP = 2000

/**
 * Leaves out rows that repeat another cell by cell, and tells of events with the title and date of another; with
 * `join`, makes one of them, and of rows of one id. `decided`: by somebody.
 */
export function* joinSame(events: readonly RowEvent[], decided: Mapping['same']): Steps<Joined> {
  const join = decided === 'join'
  const first = new Map<string, RowEvent>()
  const firstOfId = new Map<string, RowEvent>()
  const leftOut: Finding[] = []
  const remarks: Finding[] = []
  const kept: RowEvent[] = []
  for (const [i, event] of events.entries()) {
    if (i % STEP === STEP - 1) yield i / events.length
    const title = Object.values(event.title)[0] ?? ''
    const key = `${event.date.edtf} ${title}`
    const same = first.get(key)
    const known = same ?? (join ? firstOfId.get(event.id) : undefined)
    const own = known ?? (join ? { ...event } : event)
    if (join && event.id !== '' && !firstOfId.has(event.id)) firstOfId.set(event.id, own)
    if (!known) {
      first.set(key, own)
      kept.push(own)
    } else if (areSame(known.cells, event.cells)) {
      leftOut.push({ line: event.line, title, cause: { kind: 'sameRow', as: known.line } })
    } else {
      remarks.push({ line: event.line, title, cause: causeOf(known.line, same !== undefined) })
      if (join) mergeInto(known, event)
      else kept.push(event)
    }
  }
  return { events: kept, leftOut, remarks }

  function causeOf(as: number, isSameTitle: boolean): Cause {
    return isSameTitle
      ? { kind: 'sameTitleAndDate', as, joined: join, isAsked: decided !== undefined }
      : { kind: 'sameIdJoined', as }
  }
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
