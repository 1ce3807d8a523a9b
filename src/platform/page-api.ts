/** `window.atlas`: what scripts on the page have. */
import { stateOf } from '../model/view/address.ts'
import type { Patch } from '../model/view/parameters.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'
import { nextPaint } from '../state/measure-update.ts'

export interface PageApi {
  /** Resolves when every part shown has painted. */
  ready: Promise<void>
  /** The view as strings: only what differs from the default. */
  get(): Record<string, string>
  /** A patch: named parameters replace, null, undefined or "" restores the default. Resolves after the paint that shows it. */
  set(state: Patch): Promise<void>
  /**
   * Pans the timeline by CSS pixels, as a drag by as many would, then zooms it by a factor about its centre; it has no way up or down, so `dy` does
   * nothing. Resolves after the paint that shows it.
   * @throws where one of them is no finite number, or `zoom` isn't over 0
   */
  step(dx: number, dy: number, zoom: number): Promise<void>
}

declare global {
  interface Window {
    atlas?: PageApi
  }
}

/** Offers `window.atlas` over a state; gives its removal. */
export function offerPageApi(atlas: AtlasState, ready: Promise<void>): () => void {
  const api: PageApi = {
    ready,
    get: () => stateOf(atlas.view, atlas.index),
    set: async (state) => {
      atlas.set(state, 'script')
      // What the change calls for may have to be fetched.
      do await nextPaint()
      while (!(await atlas.settled()))
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
