/** The letter size of the speaker's notes, kept for the next talk. */

/** px. */
const SIZES = [16, 20, 24, 28, 32, 40, 48] as const
const DEFAULT = 2
const STORED = 'lab-atlas:notes-size'

export class NotesSize {
  #at = $state(recall())

  get px(): number {
    return SIZES[this.#at]!
  }

  /** Whether there is no size further in that direction. */
  isAtEnd(by: -1 | 1): boolean {
    return SIZES[this.#at + by] === undefined
  }

  /** Changes to the next smaller or larger size, if there is one. */
  change(by: -1 | 1): void {
    if (this.isAtEnd(by)) return
    this.#at += by
    try {
      localStorage.setItem(STORED, String(this.px))
    } catch {
      // Without storage, the next window begins at the default.
    }
  }
}

function recall(): number {
  try {
    const at = SIZES.findIndex((px) => String(px) === localStorage.getItem(STORED))
    return at === -1 ? DEFAULT : at
  } catch {
    return DEFAULT
  }
}
