/** Whether an id that a record names exists, and the nearest that does. */
import { expectedName } from './did-you-mean.ts'
import type { Place, Problems } from './problems.ts'
import type { Known } from './records.ts'

/** Says an unknown id at `place`; stays silent where the kind's own file could not be read. */
export function checkId(id: string, known: Known, place: Place, problems: Problems): boolean {
  if (known.ids.has(id) || !known.complete) return known.ids.has(id)
  problems.add(place, `unknown ${known.what} "${id}", ${expectedName(id, known.ids, `an id of ${known.home}`)}`)
  return false
}
