/** Whether some part of the page could not be fetched, wherever it was asked for: the build tells of each import that fails. */

/** Vite's event on the window: https://vite.dev/guide/build#load-error-handling */
const FAILED = 'vite:preloadError'

export class LateParts {
  #isMissing = $state(false)

  /** True from a failure until somebody has seen it, or what was missing has come. */
  get isMissing(): boolean {
    return this.#isMissing
  }

  /** What was missing has come, or the reader has heard of it. */
  settle(): void {
    this.#isMissing = false
  }

  /** What failed is missing, unless the build has told of it already. */
  tell(): void {
    this.#isMissing = true
  }

  /** Listens for failures; gives the removal. */
  listen(): () => void {
    const tell = () => this.tell()
    addEventListener(FAILED, tell)
    return () => removeEventListener(FAILED, tell)
  }
}

export const lateParts = new LateParts()
