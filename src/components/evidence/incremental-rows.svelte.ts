/** Draws rows by the hundred over several frames, so that a change of reading shows at once. */

/** Rows that a slow machine can draw in a frame. */
const ROWS_A_FRAME = 30

export class IncrementalRows {
  #drawn = $state.raw(ROWS_A_FRAME)

  /** Whether a section with so many rows before it is drawn. */
  reaches(rowsBefore: number): boolean {
    return rowsBefore < this.#drawn
  }

  /** Draws all rows now, because one of them was requested. */
  drawAll(): void {
    this.#drawn = Infinity
  }

  /** Draws frame by frame until `count` rows are there, then without limit. Resolves when done. */
  async drawUpTo(count: number, frame: () => Promise<void>): Promise<void> {
    while (this.#drawn < count) {
      await frame()
      this.#drawn += ROWS_A_FRAME
    }
    this.#drawn = Infinity
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
