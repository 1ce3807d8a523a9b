/** Checks whether an id in a record exists, and suggests the nearest one that does. */
import { expectedName } from './did-you-mean.ts'
import type { Place, Problems } from './problems.ts'
import type { Known } from './records.ts'

/** Reports an unknown id at `place`; no-op if the file of that kind could not be read. */
export function checkId(id: string, known: Known, place: Place, problems: Problems): boolean {
  if (known.ids.has(id) || !known.complete) return known.ids.has(id)
  problems.add(place, `unknown ${known.what} "${id}", ${expectedName(id, known.ids, `an id of ${known.home}`)}`)
  return false
}
