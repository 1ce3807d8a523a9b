/** What there can be to tell: fetched together, when there is anything. */
import Frozen from '../release/Frozen.svelte'
import InvalidParameters from './InvalidParameters.svelte'
import Newer from './Newer.svelte'
import NoResults from './NoResults.svelte'

export const NOTICES = { frozen: Frozen, newer: Newer, invalidParameters: InvalidParameters, noResults: NoResults }
