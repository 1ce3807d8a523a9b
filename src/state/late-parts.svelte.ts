/** Tracks whether some part of the page could not be fetched. Vite fires an event for each failed import. */

/** Vite's event on the window: https://vite.dev/guide/build#load-error-handling */
const FAILED = 'vite:preloadError'

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

  /** Listens for failures; returns a function that stops it. */
  listen(): () => void {
    const tell = () => this.tell()
    addEventListener(FAILED, tell)
    return () => removeEventListener(FAILED, tell)
  }
}

export const lateParts = new LateParts()
