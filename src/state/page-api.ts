/** `window.atlas`: what scripts on the page have. */
import { writeState, type Patch } from '../model/address.ts'
import type { AtlasState } from './atlas-state.svelte.ts'
import { nextPaint } from './measure-update.ts'

export interface PageApi {
  /** Resolves when every part shown has painted. */
  ready: Promise<void>
  /** The view as strings: only what differs from the default. */
  get(): Record<string, string>
  /** A patch: named parameters replace, null, undefined or "" restores the default. Resolves after the paint that shows it. */
  set(state: Patch): Promise<void>
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
    get: () => writeState(atlas.view),
    set: async (state) => {
      atlas.set(state, 'script')
      await nextPaint()
    },
  }
  window.atlas = api
  return () => {
    if (window.atlas === api) delete window.atlas
  }
}
