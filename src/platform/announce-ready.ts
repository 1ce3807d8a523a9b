/** The border to host pages and tests: says when every part shown has painted its data, its emptiness or its error. */
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import type { DrawQueue } from '../state/draw-queue.svelte.ts'
import { nextPaint } from '../state/measure-update.ts'

const MARK = 'atlas:ready'

/** Sets `html[data-ready]` and the performance mark; resolves then. To be called when the parts are mounted. */
export async function announceReady(atlas: AtlasState, queue: DrawQueue): Promise<void> {
  // A part that has painted may have found something more to fetch or to draw.
  do {
    await queue.drawn()
    await nextPaint()
  } while (!(await atlas.settled()))
  queue.end()
  document.documentElement.dataset['ready'] = ''
  performance.mark(MARK)
}
