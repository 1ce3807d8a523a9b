/** Rows that state one event twice. */
import type { RowEvent } from '../rows/read-row.ts'
import type { Finding } from '../report.ts'
import type { Row } from '../table.ts'

export interface Joined {
  events: RowEvent[]
  leftOut: Finding[]
  remarks: Finding[]
}

/** Leaves out rows that repeat another cell by cell. */
export class RowMemory {
  readonly #lines = new Map<string, number>()

  /** Returns the line of an earlier row with the same cells; remembers this one if there is none. */
  earlier({ line, cells }: Row): number | undefined {
    const key = cells.join('\u0001')
    const known = this.#lines.get(key)
    if (known === undefined) this.#lines.set(key, line)
    return known
  }
}

/** Tells of events with the title and date of another; with `join`, makes one of them. */
export function joinSame(events: readonly RowEvent[], join: boolean): Joined {
  const first = new Map<string, RowEvent>()
  const remarks: Finding[] = []
  const kept: RowEvent[] = []
  for (const event of events) {
    const title = Object.values(event.title)[0] ?? ''
    const key = `${event.date.edtf} ${title}`
    const known = first.get(key)
    if (!known) {
      const own = join ? { ...event } : event
      first.set(key, own)
      kept.push(own)
      continue
    }
    remarks.push({ line: event.line, title, cause: { kind: 'sameTitleAndDate', as: known.line, joined: join } })
    if (join) mergeInto(known, event)
    else kept.push(event)
  }
  return { events: kept, leftOut: [], remarks }
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
