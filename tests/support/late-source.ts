/** A source of events that answers when a test lets it, as a database would. */
import type { AtlasIndex } from '../../src/model/dataset/atlas-index.ts'
import type { Answer, EventSource } from '../../src/model/source/event-source.ts'
import { columnSource } from '../../src/state/column-source.ts'

/** A question that waits for its answer. */
export interface Waiting {
  signal: AbortSignal
  /** Answers it, aborted or not, and resolves when that has been noticed. */
  answer: () => Promise<void>
  fail: () => Promise<void>
}

export class LateSource implements EventSource {
  /** The questions so far, oldest first. */
  readonly waiting: Waiting[] = []
  readonly #columns: EventSource

  constructor(index: AtlasIndex) {
    this.#columns = columnSource(index)
  }

  counts: EventSource['counts'] = (ask) => this.#later(ask.signal, this.#columns.counts(ask))
  page: EventSource['page'] = (ask) => this.#later(ask.signal, this.#columns.page(ask))

  #later<T>(signal: AbortSignal, value: Answer<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const noticed = () => new Promise<void>((done) => setTimeout(done))
      this.waiting.push({
        signal,
        answer: () => (resolve(value), noticed()),
        fail: () => (reject(new Error('the database is away')), noticed()),
      })
    })
  }
}
