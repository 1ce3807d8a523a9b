/**
 * Keys that decide which map is reused when other panels are shown: the eye can follow a map that moves, but not one
 * that is recreated.
 */
import type { Id } from './types.ts'

/**
 * Returns a key for each of `panels`, given the previous keys. A panel that stays keeps its key, a single panel that
 * replaces another takes over its key, and the others get free keys. Every key is one of the panels' ids.
 */
export function panelKeys(panels: readonly Id[], last: ReadonlyMap<Id, Id>): ReadonlyMap<Id, Id> {
  const [one] = panels
  const [former] = last.values()
  if (panels.length === 1 && one !== undefined) {
    const key = last.get(one) ?? (last.size === 1 ? former : undefined) ?? one
    return new Map([[one, key]])
  }
  const kept = new Map(panels.flatMap((id) => (last.has(id) ? [[id, last.get(id)!] as const] : [])))
  const taken = new Set(kept.values())
  const free = panels.filter((id) => !taken.has(id))
  return new Map(
    panels.map((id) => {
      const own = kept.get(id) ?? (free.includes(id) ? id : undefined)
      const key = own ?? free.find((one) => kept.has(one)) ?? free[0] ?? id
      if (!kept.has(id)) free.splice(free.indexOf(key), 1)
      return [id, key]
    }),
  )
}
