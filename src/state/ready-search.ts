/** Makes a search ready beside everything else: what it needs is fetched, and texts by the thousand are folded a little at a time. */
import { hasFolding, loadFolding } from '../model/search.ts'

/** Folded at one go, in characters: a few milliseconds. */
const SLICE = 200_000

interface Preparable {
  prepare(most: number): boolean
}

/** Whether a search can be answered at once: also where it takes but one go to be ready. */
export function isSearchReady(search: Preparable): boolean {
  return hasFolding() && search.prepare(SLICE)
}

/** Resolves when a search can be answered at once. Who asks again meanwhile shares the work. Never rejects. */
export async function readySearch(search: Preparable): Promise<void> {
  await loadFolding()
  while (!isSearchReady(search)) await new Promise((resolve) => setTimeout(resolve))
}
