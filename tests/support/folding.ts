/** Import for its side effect: loads text folding, as after a search. */
import { loadFolding } from '../../src/model/filter/search.ts'

await loadFolding()
