/** The known name that somebody who mistyped most likely meant. */
import { byCodeUnit } from './problems.ts'

/** Slips beyond this share of the longer name's letters make it another word. */
const SLIPS_PER_LETTER = 1 / 3

/** A longer name is no slip of another, and the comparison takes time by the product of their lengths. */
const LONGEST_NAME = 200

/**
 * The known name with the fewest slips from `name`, or else the one that `name` is the beginning of; the first in the
 * alphabet of several; undefined when none is near.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const candidates = [...known].sort(byCodeUnit)
  let best: string | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const slips = distance(name.toLowerCase(), candidate.toLowerCase())
    if (slips < fewest && slips <= SLIPS_PER_LETTER * Math.max(name.length, candidate.length)) {
      best = candidate
      fewest = slips
    }
  }
  return best ?? candidates.find((candidate) => name !== '' && candidate.startsWith(name))
}

/**
 * Slips between two names: letters added, left out, changed, or swapped with their neighbour (optimal string alignment,
 * https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforeLast[j - 2]! + 1 : changed
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, changed, swapped))
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}

/** `expected "NEAREST"`, or where none is near what any of them would be. */
export function expectedName(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known)
  return near === undefined ? `expected ${otherwise}` : `expected "${near}"`
}
