/** One tab stop for many events: which of them has it, and where the arrow keys go. */
import type { Id } from '../../model/types.ts'

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

export class RovingFocus {
  readonly #ids: () => readonly Id[]
  readonly #preferred: () => Id | undefined
  #last = $state<Id>()

  /** The event that Tab reaches: the one that had the focus last, else the preferred one, else the first. */
  readonly stop: Id | undefined = $derived.by(() => {
    const ids = this.#ids()
    return [this.#last, this.#preferred()].find((id) => id !== undefined && ids.includes(id)) ?? ids[0]
  })

  constructor(ids: () => readonly Id[], preferred: () => Id | undefined) {
    this.#ids = ids
    this.#preferred = preferred
  }

  focused(id: Id): void {
    this.#last = id
  }

  /** The event that a key goes to from another; undefined where the key isn't one of ours. */
  next(id: Id, key: string): Id | undefined {
    const ids = this.#ids()
    return ids[STEPS[key]?.(ids.indexOf(id), ids.length - 1) ?? -1]
  }
}
