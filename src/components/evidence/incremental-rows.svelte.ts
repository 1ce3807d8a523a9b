/**
 * Rows by the hundred, drawn as fast as frames come and not all before the first: who changes what is read sees it
 * begin at once.
 */

/** Rows that a frame has the time for, on a slow machine. */
const ROWS_A_FRAME = 30

export class IncrementalRows {
  #drawn = $state.raw(ROWS_A_FRAME)

  /** Whether what has so many rows before it is to be drawn. */
  reaches(rowsBefore: number): boolean {
    return rowsBefore < this.#drawn
  }

  /** All of them, now: something in there is asked for. */
  drawAll(): void {
    this.#drawn = Infinity
  }

  /** Draws on, frame by frame, until `count` rows are there; from then on all there may come to be. Resolves then. */
  async drawUpTo(count: number, frame: () => Promise<void>): Promise<void> {
    while (this.#drawn < count) {
      await frame()
      this.#drawn += ROWS_A_FRAME
    }
    this.#drawn = Infinity
  }
}

/** How many rows come before each of `counts`. */
export function rowsBefore(counts: readonly number[], first = 0): number[] {
  let sum = first
  return counts.map((count) => {
    const before = sum
    sum += count
    return before
  })
}
