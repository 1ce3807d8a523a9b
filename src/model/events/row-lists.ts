/** A list of numbers for each row, in two arrays: the values of all rows, and where those of each row begin. */

export interface RowLists {
  /** The values of `row` are those from `offsets[row]` up to `offsets[row + 1]`. */
  offsets: Uint32Array
  values: Uint32Array
}

/** Returns the lists of rows 0 to `length` - 1. */
export function rowLists(length: number, listOf: (row: number) => readonly number[]): RowLists {
  const offsets = new Uint32Array(length + 1)
  let values = new Uint32Array(Math.max(16, 2 * length))
  let end = 0
  for (let row = 0; row < length; row++) {
    const list = listOf(row)
    if (end + list.length > values.length) {
      const larger = new Uint32Array(2 * values.length + list.length)
      larger.set(values)
      values = larger
    }
    for (let i = 0; i < list.length; i++) values[end++] = list[i]!
    offsets[row + 1] = end
  }
  return { offsets, values: values.slice(0, end) }
}

/** Returns the values of a row. */
export function valuesIn({ offsets, values }: RowLists, row: number): Uint32Array {
  return values.subarray(offsets[row], offsets[row + 1])
}
