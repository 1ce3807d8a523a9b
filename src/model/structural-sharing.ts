/**
 * Structural sharing: returns the previous reference when a recomputed value is deeply equal, so that dependents don't
 * update.
 */
import type { RowSet } from './events/row-set.ts'

/** Creates a function that returns the previous list if the next has the same elements. Create one per list. */
export function shareList<T>(): (next: readonly T[]) => readonly T[] {
  let last: readonly T[] = []
  return (next) => {
    if (next.length !== last.length || next.some((one, i) => one !== last[i])) last = next
    return last
  }
}

/** Creates a function that returns the previous set if the next has the same rows. Create one per set. */
export function shareRows(): (next: RowSet) => RowSet {
  let last: RowSet | undefined
  return (next) => (last = last?.equals(next) ? last : next)
}

/**
 * Creates a function that returns the previous value if the next is deeply equal, and otherwise shares its equal parts.
 * For plain data. Create one per value.
 */
export function shareValue<T>(): (next: T) => T {
  let last: T | undefined
  return (next) => (last = last === undefined ? next : shared(last, next))
}

/**
 * Creates a function that returns the previous element of the same key for each deeply equal element, and the previous
 * list if all are equal. Elements that differ share their equal parts. Create one per list.
 * @param keep what an element keeps of the previous one of its key; by default nothing
 */
export function shareByKey<T>(
  keyOf: (value: T) => string,
  keep: (next: T, last: T) => T = (next) => next,
): (next: readonly T[]) => readonly T[] {
  const shareAll = shareList<T>()
  let known = new Map<string, T>()
  return (next) => {
    const kept = next.map((value) => {
      const last = known.get(keyOf(value))
      return last === undefined ? value : shared(last, keep(value, last))
    })
    known = new Map(kept.map((value) => [keyOf(value), value]))
    return shareAll(kept)
  }
}

/** Returns `last` if `next` is deeply equal; else a copy of `next` that reuses the equal parts of `last`. */
function shared<T>(last: T, next: T): T {
  if (isSame(last, next)) return last
  if (!isObject(last) || !isObject(next) || Array.isArray(last) || Array.isArray(next)) return next
  const copy: Record<string, unknown> = { ...next }
  for (const name in copy) copy[name] = shared(last[name], copy[name])
  return copy as T
}

/**
 * Compares by `Object.keys`: with `for … in`, the varying object shapes make V8 discard its compiled code each time.
 */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isObject(a) || !isObject(b)) return false
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => isSame(one, b[i]))
  if (Array.isArray(b)) return false
  const names = Object.keys(b)
  return Object.keys(a).length === names.length && names.every((name) => name in a && isSame(a[name], b[name]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
