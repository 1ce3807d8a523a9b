/** Suggests the known name that a mistyped one most likely means. */
import { distance } from '../model/edit-distance.ts'
import { byCodeUnit } from './problems.ts'

/** Maximum share of edits in the longer name's letters; above it, it is another word. */
const SLIPS_PER_LETTER = 1 / 3

/** Maximum length of names to compare: a longer one is no typo, and the comparison is quadratic. */
const LONGEST_NAME = 200

/**
 * Returns the known name with the fewest edits from `name`, or else one that starts with `name`; alphabetically first
 * if several; undefined if none is near.
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

/** Returns `expected "NEAREST"`, or a description of valid names if none is near. */
export function expectedName(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known)
  return near === undefined ? `expected ${otherwise}` : `expected "${near}"`
}
