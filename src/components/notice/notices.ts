/** What there can be to tell: fetched together, when there is anything. */
import Frozen from '../release/Frozen.svelte'
import Dropped from './Dropped.svelte'
import Newer from './Newer.svelte'
import NoResults from './NoResults.svelte'

export const NOTICES = { frozen: Frozen, newer: Newer, dropped: Dropped, noResults: NoResults }
