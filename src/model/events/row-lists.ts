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

/**
 * Returns the rows that have each value, in order: by a counting sort, as the number of a value's rows says where those
 * of the next one begin.
 * @param column a value for each row, -1 for none, or a list of values
 * @param values number of values
 */
export function rowsByValue(column: Int32Array | RowLists, values: number): RowLists {
  const offsets = new Uint32Array(values + 1)
  const all = column instanceof Int32Array ? column : column.values
  for (let i = 0; i < all.length; i++) if (all[i]! >= 0) offsets[all[i]! + 1]!++
  for (let value = 0; value < values; value++) offsets[value + 1]! += offsets[value]!
  const rows = new Uint32Array(offsets[values]!)
  const next = offsets.slice()
  if (column instanceof Int32Array) {
    for (let row = 0; row < column.length; row++) if (column[row]! >= 0) rows[next[column[row]!]!++] = row
  } else {
    for (let row = 0; row < column.offsets.length - 1; row++)
      for (let i = column.offsets[row]!; i < column.offsets[row + 1]!; i++) rows[next[column.values[i]!]!++] = row
  }
  return { offsets, values: rows }
}
