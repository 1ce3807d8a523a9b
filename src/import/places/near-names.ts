/** Names that are nearly others. */
import { distance } from '../../model/edit-distance.ts'

/** Edits, as a share of the letters and at the most, by which a name may be nearly another. */
const SLIPS_PER_LETTER = 1 / 3
const MOST_SLIPS = 2
/** Letters of a name that may be nearly another. */
export const SHORTEST_NEAR = 4

/** Returns how many edits two folded names may differ by: two only with the same first letter. */
export function slipsAllowed(a: string, b: string): number {
  const most = Math.min(MOST_SLIPS, Math.floor(SLIPS_PER_LETTER * Math.max(a.length, b.length)))
  return a[0] === b[0] ? most : Math.min(1, most)
}

/** Returns the letters of a name as bits, for `leastSlips`: several letters may share a bit. */
export function lettersOf(name: string): number {
  let bits = 0
  for (let i = 0; i < name.length; i++) bits |= 1 << (name.charCodeAt(i) & 31)
  return bits
}

/** Returns how many edits two names differ by at least: each changes two letters' bits at the most. */
export function leastSlips(letters: number, others: number): number {
  let count = 0
  for (let rest = letters ^ others; rest !== 0; rest &= rest - 1) count++
  return Math.ceil(count / 2)
}

/** Returns the name with the fewest edits, the first of several; undefined if none is near. Names are folded. */
export function nearestOf(name: string, names: Iterable<string>): string | undefined {
  if (name.length < SHORTEST_NEAR) return undefined
  let best: string | undefined
  let fewest = Infinity
  for (const known of names) {
    const most = slipsAllowed(name, known)
    if (Math.abs(known.length - name.length) > most) continue
    const slips = distance(name, known)
    if (slips <= most && slips < fewest) [best, fewest] = [known, slips]
  }
  return best
}
