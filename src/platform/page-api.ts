/** `window.atlas`: the API for scripts on the page. */
import { stateOf } from '../model/view/address.ts'
import type { Patch } from '../model/view/parameters.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import { nextPaint, nextTask } from '../state/measure-update.ts'

export interface PageApi {
  /** Resolves when every shown part has painted. */
  ready: Promise<void>
  /** The view as strings; contains only what differs from the default. */
  get(): Record<string, string>
  /**
   * Applies a patch: named parameters are replaced; null, undefined or "" restores the default. Resolves after the
   * paint that shows it.
   */
  set(state: Patch): Promise<void>
  /**
   * Pans the timeline by CSS pixels, as a drag would, then zooms it by a factor about its centre. The timeline doesn't
   * move vertically, so `dy` is ignored. Resolves after the paint that shows it.
   * @throws if a value isn't a finite number, or `zoom` isn't greater than 0
   */
  step(dx: number, dy: number, zoom: number): Promise<void>
}

declare global {
  interface Window {
    atlas?: PageApi
  }
}

/** Exposes `window.atlas` for a state; returns a function that removes it. */
export function offerPageApi(atlas: AtlasState, ready: Promise<void>): () => void {
  const api: PageApi = {
    ready,
    get: () => stateOf(atlas.view, atlas.index),
    set: async (state) => {
      atlas.set(state, 'script')
      // The change may require loading.
      do await nextPaint()
      while (!(await atlas.settled()))
      // The document's title is set in the task after the paint.
      await nextTask()
    },
    step: async (dx, dy, zoom) => {
      if (![dx, dy, zoom].every(Number.isFinite) || zoom <= 0)
        throw new RangeError(`atlas.step(${dx}, ${dy}, ${zoom}): expected pixels, pixels and a factor over 0`)
      atlas.timelineSteps.step(dx, dy, zoom)
      await nextPaint()
    },
  }
  window.atlas = api
  return () => {
    if (window.atlas === api) delete window.atlas
  }
}
