/** To be imported for what it does: what folds text is there, as for a reader who has searched. */
import { loadFolding } from '../../src/model/filter/search.ts'

await loadFolding()
