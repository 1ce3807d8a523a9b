/** The events of a file, whose facts are found out one by one, when each is written. */
import type { IndexedEvent } from '../dataset/atlas-index.ts'
import type { EventWithFacts, ExportedEvent } from './exported-event.ts'

/** Events that are looked at between two pauses where nothing is written yet. */
const EVENTS_A_PAUSE = 500

export interface EventsToWrite {
  /** In time order. */
  shown: readonly IndexedEvent[]
  factsOf: (indexed: IndexedEvent) => ExportedEvent
}

/** Makes something of each event when it is asked for. */
export function* inTurn<T>({ shown, factsOf }: EventsToWrite, make: (event: EventWithFacts) => T): Generator<T> {
  for (const indexed of shown) yield make({ indexed, exported: factsOf(indexed) })
}

/** Looks at each event; yields pauses. */
export function* lookAt(shown: readonly IndexedEvent[], look: (indexed: IndexedEvent) => void): Generator<''> {
  for (const [i, indexed] of shown.entries()) {
    look(indexed)
    if (i % EVENTS_A_PAUSE === EVENTS_A_PAUSE - 1) yield ''
  }
}
