/** A value fetched once, on demand: a component that the first view doesn't need, with its messages. */

import { lateParts } from './late-parts.svelte.ts'

export class Lazy<T> {
  readonly #fetch: () => Promise<T>
  #pending: Promise<void> | undefined
  #current = $state.raw<T>()

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch
  }

  /** The fetched value; undefined until it has arrived. */
  get current(): T | undefined {
    return this.#current
  }

  /** Fetches the value once. Rejects on failure; the next call tries again. */
  load(): Promise<void> {
    this.#pending ??= this.#fetch().then(
      (fetched) => {
        this.#current = fetched
        lateParts.settle()
      },
      (error: unknown) => {
        this.#pending = undefined
        throw error
      },
    )
    return this.#pending
  }
}
