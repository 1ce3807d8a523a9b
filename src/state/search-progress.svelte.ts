/** How far a search has come: until all that it searches is read, it finds ever more. */
import { isSearchReady, readySearch, type Preparable } from './ready-search.ts'

export class SearchProgress {
  /** Whether the search index is still being built, so that more results may follow. */
  isSearching = $state.raw(false)

  /**
   * Has a search answer for all events; undefined where it does already.
   * @param onmore called now and then while more can be found than before, and at the end
   */
  findAll(search: Preparable, onmore: () => void): Promise<void> | undefined {
    if (isSearchReady(search)) return undefined
    this.isSearching = true
    return readySearch(search, onmore).then(() => {
      this.isSearching = false
    })
  }
}
