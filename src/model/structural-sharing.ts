/** What is worked out anew and comes out the same: what follows from it is then known already, and needn't be drawn again. */

/**
 * Gives the last list again where the next one holds the same, element by element. One for each list that is kept.
 */
export function shareList<T>(): (next: readonly T[]) => readonly T[] {
  let last: readonly T[] = []
  return (next) => {
    if (next.length !== last.length || next.some((one, i) => one !== last[i])) last = next
    return last
  }
}

/** Gives the last value again where the next one says the same: plain data, compared to its leaves. One for each value that is kept. */
export function shareValue<T>(): (next: T) => T {
  let last: T | undefined
  return (next) => (last = last === undefined ? next : shared(last, next))
}

/**
 * Gives each of a list again that says the same as the last one of its key, and the last list where all do; of one that says something else, what
 * does not. One for each list that is kept.
 */
export function shareByKey<T>(keyOf: (value: T) => string): (next: readonly T[]) => readonly T[] {
  const shareAll = shareList<T>()
  let known = new Map<string, T>()
  return (next) => {
    const kept = next.map((value) => {
      const last = known.get(keyOf(value))
      return last === undefined ? value : shared(last, value)
    })
    known = new Map(kept.map((value) => [keyOf(value), value]))
    return shareAll(kept)
  }
}

/** `last` where `next` says the same; else a copy of `next` in which everything that says the same as in `last` is what it was there. */
function shared<T>(last: T, next: T): T {
  if (isSame(last, next)) return last
  if (!isObject(last) || !isObject(next) || Array.isArray(last) || Array.isArray(next)) return next
  const copy: Record<string, unknown> = { ...next }
  for (const name in copy) copy[name] = shared(last[name], copy[name])
  return copy as T
}

/** By the names' lists: a loop over an object's names (`for … in`) sees ever other shapes here, and V8 throws its compiled code away each time. */
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
