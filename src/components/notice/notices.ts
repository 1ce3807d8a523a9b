/** What there can be to tell: fetched together, when there is anything. */
import ReleaseBanner from '../release/ReleaseBanner.svelte'
import InvalidParameters from './InvalidParameters.svelte'
import UpdateAvailable from './UpdateAvailable.svelte'
import NoResults from './NoResults.svelte'

export const NOTICES = {
  release: ReleaseBanner,
  update: UpdateAvailable,
  invalidParameters: InvalidParameters,
  noResults: NoResults,
}
