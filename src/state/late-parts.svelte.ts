/** Tracks whether some part of the page that was asked for could not be fetched. */

export class LateParts {
  #isMissing = $state(false)

  /** True from a failure until the reader has dismissed it or the missing part has loaded. */
  get isMissing(): boolean {
    return this.#isMissing
  }

  /** Clears the failure: the missing part has loaded, or the reader has dismissed the message. */
  settle(): void {
    this.#isMissing = false
  }

  /** Reports a failure; no-op if one is already reported. */
  tell(): void {
    this.#isMissing = true
  }
}

export const lateParts = new LateParts()
