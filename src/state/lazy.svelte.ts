/** What is fetched when it is wanted, once: the drawing of a part that no first sight needs, with its words. */

import { lateParts } from './late-parts.svelte.ts'

export class Lazy<T> {
  readonly #fetch: () => Promise<T>
  #pending: Promise<void> | undefined
  #current = $state.raw<T>()

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch
  }

  /** What was fetched; undefined until it is there. */
  get current(): T | undefined {
    return this.#current
  }

  /** Fetches it, where nobody has yet. Rejects where it can't be had; asked again, it tries again. */
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
