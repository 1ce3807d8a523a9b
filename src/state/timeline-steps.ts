/** How a script on the page steps the timeline, which alone knows its arithmetic. */

/** Pans the timeline by `dx` and `dy` CSS pixels and zooms it by a factor about its centre. */
export type TimelineStep = (dx: number, dy: number, zoom: number) => void

export class TimelineSteps {
  #step: TimelineStep | undefined

  /** The timeline offers its arithmetic; gives the removal. */
  offer(step: TimelineStep): () => void {
    this.#step = step
    return () => {
      if (this.#step === step) this.#step = undefined
    }
  }

  /** Pans and zooms the timeline; no-op if it is hidden or shown as a list. */
  step(dx: number, dy: number, zoom: number): void {
    this.#step?.(dx, dy, zoom)
  }
}
