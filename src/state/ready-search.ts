/** Prepares a search in the background: fetches what it needs, and folds thousands of texts a few at a time. */
import { isFoldingWhole, loadFolding } from '../model/filter/search.ts'
import { nextTask } from './measure-update.ts'

/** Minimum time between updates of partial results, ms. Showing them takes time, too. */
const LEAST_APART_MS = 200

/** What `Search` offers, for those who need no more of it. */
export interface Preparable {
  /** Does a little of the remaining work; returns whether none is left. */
  prepare(): boolean
}

/** Returns whether a search finds everything. Also true if a single call of `prepare` completes it. */
export function isSearchReady(search: Preparable): boolean {
  return isFoldingWhole() && search.prepare()
}

/**
 * Resolves when a search finds everything. Concurrent calls share the work. Never rejects.
 * @param onmore called at intervals while more can be found than before, and at the end
 * @param rest waits between two goes: for the next task, or, where nobody waits for the end, until nothing else is left
 * to do
 */
export async function readySearch(
  search: Preparable,
  onmore?: () => void,
  rest: () => Promise<void> = nextTask,
): Promise<void> {
  await loadFolding()
  let told = performance.now()
  while (!search.prepare()) {
    await rest()
    if (performance.now() - told < LEAST_APART_MS) continue
    onmore?.()
    told = performance.now()
  }
  onmore?.()
}
