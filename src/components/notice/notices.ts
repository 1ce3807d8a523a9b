/** What there can be to tell: fetched together, when there is anything. */
import Frozen from '../release/Frozen.svelte'
import InvalidParameters from './InvalidParameters.svelte'
import UpdateAvailable from './UpdateAvailable.svelte'
import NoResults from './NoResults.svelte'

export const NOTICES = {
  frozen: Frozen,
  update: UpdateAvailable,
  invalidParameters: InvalidParameters,
  noResults: NoResults,
}
