/**
 * Parameters that were asked for, while what they need is fetched: an interface in another language, what folds a
 * search.
 */
import type { View } from '../model/view/view.ts'

export class WaitingPatch {
  #patch: Partial<View> = {}

  /** All that waits; a copy. */
  get patch(): Partial<View> {
    return { ...this.#patch }
  }

  add(patch: Partial<View>): void {
    this.#patch = { ...this.#patch, ...patch }
  }

  /** Drops parameters that are requested again: the latest request wins. */
  release(patch: Partial<View>): void {
    this.#patch = Object.fromEntries(Object.entries(this.#patch).filter(([name]) => !(name in patch)))
  }

  clear(): void {
    this.#patch = {}
  }
}
