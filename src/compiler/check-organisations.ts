/** Checks that the parents of organisations form no cycle. */
import { checkId } from './check-id.ts'
import type { Problems } from './problems.ts'
import type { Records } from './records.ts'

export function checkOrganisations(organisations: Records['organisations'], problems: Problems): void {
  const parents = new Map(organisations.items.map(({ value: { id, parent } }) => [id, parent]))
  for (const { value, place } of organisations.items) {
    if (value.parent === undefined) continue
    checkId(value.parent, organisations, place(['parent']), problems)
    const circle = circleFrom(value.id, parents)
    if (circle) {
      problems.add(
        place(['parent']),
        `"${circle.join('" is a part of "')}", expected a whole that is no part of its own`,
      )
    }
  }
}

/** Returns the path from an id up to itself; undefined if there is none. */
function circleFrom(id: string, parents: ReadonlyMap<string, string | undefined>): string[] | undefined {
  const way = [id]
  for (let next = parents.get(id); next !== undefined; next = parents.get(next)) {
    if (next === id) return [...way, id]
    if (way.includes(next)) return undefined
    way.push(next)
  }
  return undefined
}
