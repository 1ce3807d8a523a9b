/** All notices, fetched together when one is due. */
import ReleaseBanner from '../release/ReleaseBanner.svelte'
import DanglingReferences from './DanglingReferences.svelte'
import InvalidParameters from './InvalidParameters.svelte'
import UpdateAvailable from './UpdateAvailable.svelte'
import LeftOutRows from './LeftOutRows.svelte'
import NoResults from './NoResults.svelte'

export const NOTICES = {
  release: ReleaseBanner,
  update: UpdateAvailable,
  invalidParameters: InvalidParameters,
  dangling: DanglingReferences,
  leftOut: LeftOutRows,
  noResults: NoResults,
}
