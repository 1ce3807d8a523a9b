/** What is taken of a row: stretches of pixels that don't overlap, in order. */
import { bisectRight } from 'd3-array'

/** Pixels by which stretches may overlap, so that sums of fractions don't count as collisions. */
const TOLERANCE = 1e-3

export interface Room {
  x0: number
  x1: number
}

export class Row {
  #starts: number[] = []
  #ends: number[] = []

  /** The free room about the stretch from x0 to x1, as far as it reaches at either side; null where a part of the stretch is taken. */
  room(x0: number, x1: number): Room | null {
    const next = this.#after(x0 + TOLERANCE)
    const before = this.#ends[next - 1] ?? -Infinity
    const after = this.#starts[next] ?? Infinity
    return before <= x0 + TOLERANCE && after >= x1 - TOLERANCE ? { x0: before, x1: after } : null
  }

  isFree(x0: number, x1: number): boolean {
    return this.room(x0, x1) !== null
  }

  /** Takes a stretch that is free. */
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

  /** Gives back the stretch that was taken from x0. */
  release(x0: number): void {
    const index = this.#starts.indexOf(x0)
    if (index < 0) return
    this.#starts.splice(index, 1)
    this.#ends.splice(index, 1)
  }

  /** Gives back all stretches that reach between x0 and x1. */
  clear(x0: number, x1: number): void {
    const kept = this.#starts.map((start, index) => start >= x1 || (this.#ends[index] ?? 0) <= x0)
    this.#starts = this.#starts.filter((_, index) => kept[index])
    this.#ends = this.#ends.filter((_, index) => kept[index])
  }

  /** How many stretches start at x or before it. */
  #after(x: number): number {
    // Most often the next one comes last: things are placed in the order of time.
    const { length } = this.#starts
    return (this.#starts.at(-1) ?? Infinity) <= x ? length : bisectRight(this.#starts, x)
  }
}

export function makeRows(count: number): Row[] {
  return Array.from({ length: count }, () => new Row())
}
