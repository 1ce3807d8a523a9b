/** Occupied intervals of a row, px: sorted, without overlaps. */
import { bisectRight } from 'd3-array'

/** Allowed overlap of intervals, px, so that rounding errors don't count as collisions. */
const TOLERANCE = 1e-3

export interface Room {
  x0: number
  x1: number
}

export class Row {
  #starts: number[] = []
  #ends: number[] = []

  /** Returns the free interval around x0 to x1, as far as it extends on both sides; null if any of it is occupied. */
  room(x0: number, x1: number): Room | null {
    const next = this.#after(x0 + TOLERANCE)
    const before = this.#ends[next - 1] ?? -Infinity
    const after = this.#starts[next] ?? Infinity
    return before <= x0 + TOLERANCE && after >= x1 - TOLERANCE ? { x0: before, x1: after } : null
  }

  isFree(x0: number, x1: number): boolean {
    return this.room(x0, x1) !== null
  }

  /** Occupies an interval that is free. */
  take(x0: number, x1: number): void {
    const next = this.#after(x0)
    if (next === this.#starts.length) {
      this.#starts.push(x0)
      this.#ends.push(x1)
    } else {
      this.#starts.splice(next, 0, x0)
      this.#ends.splice(next, 0, x1)
    }
  }

  /** Frees the interval that starts at x0. */
  release(x0: number): void {
    const index = this.#starts.indexOf(x0)
    if (index < 0) return
    this.#starts.splice(index, 1)
    this.#ends.splice(index, 1)
  }

  /** Frees all intervals that overlap x0 to x1. */
  clear(x0: number, x1: number): void {
    const kept = this.#starts.map((start, index) => start >= x1 || (this.#ends[index] ?? 0) <= x0)
    this.#starts = this.#starts.filter((_, index) => kept[index])
    this.#ends = this.#ends.filter((_, index) => kept[index])
  }

  /** Returns the number of intervals that start at or before x. */
  #after(x: number): number {
    // Fast path: items are placed in time order, so most go last.
    const { length } = this.#starts
    return (this.#starts.at(-1) ?? Infinity) <= x ? length : bisectRight(this.#starts, x)
  }
}

export function makeRows(count: number): Row[] {
  return Array.from({ length: count }, () => new Row())
}
