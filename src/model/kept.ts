/** Lists that are worked out anew and come out the same. */

/**
 * Gives the last list again where the next one holds the same, element by element: what follows from it is then known already. One for each list
 * that is kept.
 */
export function keeper<T>(): (next: readonly T[]) => readonly T[] {
  let last: readonly T[] = []
  return (next) => {
    if (next.length !== last.length || next.some((one, i) => one !== last[i])) last = next
    return last
  }
}
