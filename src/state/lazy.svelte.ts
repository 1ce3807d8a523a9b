/** A value fetched once, on demand: a component that the first view doesn't need, with its messages. */

import { lateParts } from './late-parts.svelte.ts'

export class Lazy<T> {
  readonly #fetch: () => Promise<T>
  #pending: Promise<void> | undefined
  #isMissing = false
  #current = $state.raw<T>()

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch
  }

  /** The fetched value; undefined until it has arrived. */
  get current(): T | undefined {
    return this.#current
  }

  /** Fetches the value once. Rejects on failure, and reports it; the next call tries again. */
  load(): Promise<void> {
    this.#pending ??= this.#fetch().then(
      (fetched) => {
        this.#current = fetched
        // Another part may still be missing.
        if (this.#isMissing) lateParts.settle()
        this.#isMissing = false
      },
      (error: unknown) => {
        this.#pending = undefined
        this.#isMissing = true
        lateParts.tell()
        throw error
      },
    )
    return this.#pending
  }
}
