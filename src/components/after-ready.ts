/** What the page needs only once it is ready: the same input in all browsers, and printing. Loaded then. */
import { sameInput } from '../attachments/once-ready.ts'
import { untilIdle } from '../platform/until-idle.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'

/** Returns a function that ends it. */
export function afterReady(atlas: AtlasState): () => void {
  const releases = [sameInput()]
  let isLeft = false
  void untilIdle()
    .then(() => import('./print/printed-view.ts'))
    .then(({ printView }) => !isLeft && releases.push(printView(atlas)))
    .catch(() => undefined)
  return () => {
    isLeft = true
    for (const release of releases) release()
  }
}
