/**
 * The ready signal for host pages and tests: set when every shown part has painted its data, its empty state or its
 * error.
 */
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import type { DrawQueue } from '../state/draw-queue.svelte.ts'
import { nextPaint } from '../state/measure-update.ts'

const MARK = 'atlas:ready'

/** Sets `html[data-ready]` and the performance mark, then resolves. Call it when the parts are mounted. */
export async function announceReady(atlas: AtlasState, queue: DrawQueue): Promise<void> {
  // A painted part may have found more to load or to draw.
  do {
    await queue.drawn()
    await nextPaint()
  } while (!(await atlas.settled()))
  queue.end()
  signalReady()
}

/** Sets `html[data-ready]` and the performance mark. Call it when what is shown has painted, be it an error. */
export function signalReady(): void {
  document.documentElement.dataset['ready'] = ''
  performance.mark(MARK)
}
