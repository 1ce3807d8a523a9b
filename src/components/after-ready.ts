/**
 * What the page needs only once it is ready: the same input in all browsers, dropped files, searching, printing. Loaded
 * then.
 */
import { sameInput } from '../attachments/once-ready.ts'
import { late } from '../late/late.ts'
import { takeFiles } from '../attachments/take-files.ts'
import { untilIdle } from '../platform/until-idle.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'

const MANY_EVENTS = 500

/** Returns a function that ends it. */
export function afterReady(atlas: AtlasState): () => void {
  const releases = [
    sameInput(),
    takeFiles(window, {
      // Slides and embedded pages have no place for it.
      isTaking: () => atlas.params.view === 'explore',
      onover: (isOver) => {
        atlas.openTable.isOver = isOver
        if (isOver)
          void late(() => import('./open/drop-hint.ts')).then(
            ({ showDropHint }) => showDropHint(atlas),
            () => undefined,
          )
      },
      ondrop: (file) => atlas.openTable.read(file),
    }),
  ]
  // Folding thousands of texts takes time: done in advance, while nothing else is to do.
  if (atlas.index.events.length > MANY_EVENTS) void atlas.prepareSearch(untilIdle)
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
