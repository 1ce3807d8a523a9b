/** Makes a search ready beside everything else: what it needs is fetched, and texts by the thousand are folded a little at a time. */
import { isFoldingWhole, loadFolding } from '../model/filter/search.ts'
import { nextTask } from './measure-update.ts'

/** While somebody waits for what is found, they see what was found so far no more often, in milliseconds: to show it takes its own time. */
const LEAST_APART_MS = 200

/** What `Search` offers, for those who need no more of it. */
export interface Preparable {
  /** Does a little of what is left; gives whether nothing is. */
  prepare(): boolean
}

/** Whether a search finds all there is: also where it takes but one go to be ready. */
export function isSearchReady(search: Preparable): boolean {
  return isFoldingWhole() && search.prepare()
}

/**
 * Resolves when a search finds all there is. Who asks again meanwhile shares the work. Never rejects.
 * @param onmore called now and then while more can be found than before, and at the end
 */
export async function readySearch(search: Preparable, onmore?: () => void): Promise<void> {
  await loadFolding()
  let told = performance.now()
  while (!search.prepare()) {
    await nextTask()
    if (performance.now() - told < LEAST_APART_MS) continue
    onmore?.()
    told = performance.now()
  }
  onmore?.()
}
