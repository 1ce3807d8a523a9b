/** A list of numbers for each row, in two arrays: the values of all rows, and where those of each row begin. */

export interface RowLists {
  /** The values of `row` are those from `offsets[row]` up to `offsets[row + 1]`. */
  offsets: Uint32Array
  values: Uint32Array
}

/** Makes the lists of `length` rows, which are added in order. */
export class RowListsBuilder {
  readonly #offsets: Uint32Array
  readonly #values: number[] = []
  #row = 0

  constructor(length: number) {
    this.#offsets = new Uint32Array(length + 1)
  }

  push(list: readonly number[]): void {
    for (const value of list) this.#values.push(value)
    this.#offsets[++this.#row] = this.#values.length
  }

  build(): RowLists {
    return { offsets: this.#offsets, values: new Uint32Array(this.#values) }
  }
}

/** Returns the values of a row. */
export function valuesIn({ offsets, values }: RowLists, row: number): Uint32Array {
  return values.subarray(offsets[row], offsets[row + 1])
}
