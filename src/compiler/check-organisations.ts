/** Checks that the parents of organisations form no cycle. */
import { checkId } from './check-id.ts'
import type { Problems } from './problems.ts'
import type { Records } from './records.ts'

/** Maximum number of ids in a message about a cycle. */
const LONGEST_PATH = 8

export function checkOrganisations(organisations: Records['organisations'], problems: Problems): void {
  const cycles = cyclesOf(new Map(organisations.items.map(({ value: { id, parent } }) => [id, parent])))
  for (const { value, place } of organisations.items) {
    if (value.parent === undefined) continue
    checkId(value.parent, organisations, place(['parent']), problems)
    const cycle = cycles.get(value.id)
    if (cycle) {
      problems.add(
        place(['parent']),
        `"${pathThrough(cycle).join('" is a part of "')}", expected a whole that is no part of its own`,
      )
    }
  }
}

/** A place on a cycle of parents. */
interface OnCycle {
  /** Each id once, followed by its parent. */
  cycle: readonly string[]
  index: number
}

/** Returns the ids that are on a cycle. Visits each id once. */
export function cyclesOf(parents: ReadonlyMap<string, string | undefined>): Map<string, OnCycle> {
  const found = new Map<string, OnCycle>()
  const visited = new Set<string>()
  for (const start of parents.keys()) {
    /** The position of each id on the path from `start`. */
    const path = new Map<string, number>()
    let id: string | undefined = start
    while (id !== undefined && !visited.has(id)) {
      visited.add(id)
      path.set(id, path.size)
      id = parents.get(id)
    }
    const first = id === undefined ? undefined : path.get(id)
    if (first === undefined) continue
    const cycle = [...path.keys()].slice(first)
    for (const [index, one] of cycle.entries()) found.set(one, { cycle, index })
  }
  return found
}

/** Returns the path from an id through its cycle back to itself, shortened before its end. */
function pathThrough({ cycle, index }: OnCycle): string[] {
  const shown = Math.min(cycle.length, LONGEST_PATH)
  const path = Array.from({ length: shown + 1 }, (_, i) => cycle[(index + i) % cycle.length]!)
  return shown < cycle.length ? [...path.slice(0, -1), '…', cycle[index]!] : path
}
