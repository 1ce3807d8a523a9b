/** A set of rows as bits: 32 rows in a number, so that filters combine and count 32 rows at a time. */

export class RowSet {
  /** Number of rows that may be in the set. */
  readonly length: number
  readonly #bits: Uint32Array
  #count: number | undefined

  private constructor(length: number, bits: Uint32Array) {
    this.length = length
    this.#bits = bits
  }

  static none(length: number): RowSet {
    return new RowSet(length, new Uint32Array(wordsOf(length)))
  }

  static all(length: number): RowSet {
    const bits = new Uint32Array(wordsOf(length)).fill(0xffff_ffff)
    if (length % 32 > 0) bits[bits.length - 1] = 0xffff_ffff >>> (32 - (length % 32))
    return new RowSet(length, bits)
  }

  /** Returns the rows for which `has` is true. */
  static where(length: number, has: (row: number) => boolean): RowSet {
    const bits = new Uint32Array(wordsOf(length))
    for (let row = 0; row < length; row++) if (has(row)) bits[row >>> 5]! |= 1 << (row & 31)
    return new RowSet(length, bits)
  }

  /** Returns a set of these rows, in any order. */
  static of(length: number, rows: Iterable<number>): RowSet {
    const bits = new Uint32Array(wordsOf(length))
    for (const row of rows) bits[row >>> 5]! |= 1 << (row & 31)
    return new RowSet(length, bits)
  }

  /** Returns the rows from `from` up to `to`, `to` excluded. */
  static range(length: number, from: number, to: number): RowSet {
    const bits = new Uint32Array(wordsOf(length))
    for (let row = from; row < to;) {
      if ((row & 31) === 0 && row + 32 <= to) {
        bits[row >>> 5] = 0xffff_ffff
        row += 32
      } else {
        bits[row >>> 5]! |= 1 << (row & 31)
        row++
      }
    }
    return new RowSet(length, bits)
  }

  /** Number of rows in the set. */
  get count(): number {
    return (this.#count ??= this.#bits.reduce((sum, word) => sum + bitCount(word), 0))
  }

  has(row: number): boolean {
    return ((this.#bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0
  }

  and(other: RowSet): RowSet {
    if (other.count === other.length) return this
    if (this.count === this.length) return other
    return this.#combined(other, (a, b) => a & b)
  }

  or(other: RowSet): RowSet {
    return this.#combined(other, (a, b) => a | b)
  }

  andNot(other: RowSet): RowSet {
    if (other.count === 0) return this
    return this.#combined(other, (a, b) => a & ~b)
  }

  /** Returns the number of rows in both sets, without making a set of them. */
  countAnd(other: RowSet): number {
    let count = 0
    for (let i = 0; i < this.#bits.length; i++) count += bitCount(this.#bits[i]! & other.#bits[i]!)
    return count
  }

  equals(other: RowSet): boolean {
    if (this === other) return true
    return this.length === other.length && this.#bits.every((word, i) => word === other.#bits[i])
  }

  /** Calls `visit` with each row, in order. */
  forEach(visit: (row: number) => void): void {
    for (let i = 0; i < this.#bits.length; i++) {
      for (let word = this.#bits[i]!; word !== 0; word &= word - 1) visit(i * 32 + lowestBit(word))
    }
  }

  /** Returns the `from`-th to the `to`-th row of the set, from 0, `to` excluded; by default all. */
  slice(from = 0, to = Infinity): number[] {
    const rows: number[] = []
    let passed = 0
    for (let i = 0; i < this.#bits.length && passed < to; i++) {
      const here = bitCount(this.#bits[i]!)
      if (passed + here <= from) passed += here
      else
        for (let word = this.#bits[i]!; word !== 0 && passed < to; word &= word - 1, passed++)
          if (passed >= from) rows.push(i * 32 + lowestBit(word))
    }
    return rows
  }

  [Symbol.iterator](): IterableIterator<number> {
    return this.slice().values()
  }

  #combined(other: RowSet, combine: (a: number, b: number) => number): RowSet {
    const bits = new Uint32Array(this.#bits.length)
    for (let i = 0; i < bits.length; i++) bits[i] = combine(this.#bits[i]!, other.#bits[i]!)
    return new RowSet(this.length, bits)
  }
}

function wordsOf(length: number): number {
  return Math.ceil(length / 32)
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}

/** https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
