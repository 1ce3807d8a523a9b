/** What a source has answered last: while the next answer is awaited the old one stays, and the latest wins. */
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import type { Answer, EventSource } from '../model/source/event-source.ts'
import { columnSource } from './column-source.ts'

/** What `AtlasState` offers to those who ask. */
interface Asking {
  readonly index: AtlasIndex
  readonly sourceOf: ((index: AtlasIndex) => EventSource) | undefined
  waitFor: (answer: Promise<unknown>) => void
}

const sources = new WeakMap<AtlasIndex, EventSource>()

/** Returns what answers questions about an atlas's events: by default its columns, at once. */
function sourceOf({ index, sourceOf: make = columnSource }: Asking): EventSource {
  const source = sources.get(index) ?? make(index)
  sources.set(index, source)
  return source
}

export class Answered<T> {
  #asked = new AbortController()
  /** What is shown until the next answer is there. */
  #kept: T | undefined
  #late = $state.raw<{ of: Promise<T>; value: T }>()
  readonly #answer: Answer<T>

  /**
   * @param ask asks, anew whenever what it reads changes; the answer to the question before is then of no use
   */
  constructor(atlas: Asking, ask: (source: EventSource, signal: AbortSignal) => Answer<T>) {
    this.#answer = $derived.by(() => {
      this.#asked.abort()
      this.#asked = new AbortController()
      const answer = ask(sourceOf(atlas), this.#asked.signal)
      if (answer instanceof Promise) atlas.waitFor(this.#await(answer, this.#asked.signal))
      return answer
    })
  }

  /** The latest answer; the one before while it is awaited, and where it failed; undefined before the first. */
  get current(): T | undefined {
    const answer = this.#answer
    if (!(answer instanceof Promise)) return (this.#kept = answer)
    return this.#late?.of === answer ? (this.#kept = this.#late.value) : this.#kept
  }

  /** Whether `current` is older than what was asked: it is drawn pale. */
  get isWaiting(): boolean {
    const answer = this.#answer
    return answer instanceof Promise && this.#late?.of !== answer
  }

  /** Resolves when nothing is awaited any more: the latest question is answered, or has failed. */
  async settled(): Promise<void> {
    for (let answer = this.#answer; answer instanceof Promise; answer = this.#answer) {
      await answer.catch(() => undefined)
      if (answer === this.#answer) return
    }
  }

  #await(answer: Promise<T>, signal: AbortSignal): Promise<void> {
    return answer.then(
      (value) => {
        if (!signal.aborted) this.#late = { of: answer, value }
      },
      // The old picture stays, and pale.
      () => undefined,
    )
  }
}
