/**
 * Draws rows by the hundred over several frames, so that a change of reading shows at once; of thousands, those that
 * the reader has come to.
 */

/** Rows that a slow machine can draw in a frame. */
const ROWS_A_FRAME = 30
/** Rows that are drawn before the reader comes to their end, and again each time. */
const ROWS_AT_ONCE = 600
/** Rows drawn on either side of one that is asked for, where not all are drawn. */
const ROWS_NEARBY = 60

export class IncrementalRows {
  #drawn = $state.raw(ROWS_A_FRAME)
  #asked = $state.raw<number>()

  /** Whether a section with so many rows before it is drawn. */
  reaches(rowsBefore: number): boolean {
    return rowsBefore < this.#drawn || Math.abs(rowsBefore - (this.#asked ?? -Infinity)) < ROWS_NEARBY
  }

  /** Draws the rows around the one with so many before it now, because it was requested; all, if they aren't many. */
  drawAround(rowsBefore: number, count: number): void {
    if (count <= ROWS_AT_ONCE) this.#drawn = Math.max(this.#drawn, ROWS_AT_ONCE)
    else this.#asked = rowsBefore
  }

  /** Draws frame by frame until `count` rows are there, or as many as are drawn at once. Resolves when done. */
  async drawUpTo(count: number, frame: () => Promise<void>): Promise<void> {
    while (this.#drawn < Math.min(count, ROWS_AT_ONCE)) {
      await frame()
      this.#drawn += ROWS_A_FRAME
    }
    this.#drawn = Math.max(this.#drawn, ROWS_AT_ONCE)
  }

  /** Draws more rows: the reader has come to the end of those that are drawn. */
  drawMore(): void {
    this.#drawn += ROWS_AT_ONCE
  }

  /** The rows that are drawn from the first on, if they wait for the reader to come to their end; else undefined. */
  waitingAt(count: number): number | undefined {
    return this.#drawn >= ROWS_AT_ONCE && this.#drawn < count ? this.#drawn : undefined
  }
}

/** Returns the number of rows before each of `counts`. */
export function rowsBefore(counts: readonly number[], first = 0): number[] {
  let sum = first
  return counts.map((count) => {
    const before = sum
    sum += count
    return before
  })
}
