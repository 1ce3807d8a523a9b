/** Syncs the view with the address bar: writes the view as a query string, reads it on Back and Forward. */
import { writeAddress } from '../model/view/address.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'

/**
 * Minimum time between writes during a gesture or a series of key presses, ms. A write takes a good part of a frame,
 * and Safari refuses more than 100 in 10 s (before 2023, in 30 s).
 */
const LEAST_APART_MS = 350
/** Delay before each retry after a refused write, ms. */
const AGAIN_MS = [1000, 2000, 4000, 8000, 16_000]
/** Events that end a gesture, and with it the wait. */
const ENDS = ['pointerup', 'click', 'pagehide'] as const

/**
 * Keeps the address and the view in sync. Call during component initialisation; stops with the component. The history
 * API throws in some sandboxed frames; the page then continues without it.
 */
export function syncAddress(atlas: AtlasState): void {
  let written = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether a new history entry is due. A refused write may have postponed it. */
  let owesEntry = false
  let refusals = 0

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    const query = writeAddress(atlas.view, atlas.index)
    atlas.addressWritten()
    if (query === location.search) {
      owesEntry = false
      return
    }
    written = performance.now()
    const address = `${location.pathname}${query}${location.hash}`
    try {
      if (owesEntry) history.pushState(null, '', address)
      else history.replaceState(null, '', address)
      owesEntry = false
      refusals = 0
    } catch {
      // An opaque origin may not write its address, and browsers limit the rate. The view is correct regardless.
      const wait = AGAIN_MS[refusals++]
      if (wait !== undefined) timer = setTimeout(write, wait)
    }
  }

  // Outside Svelte: the address bar and the session history.
  $effect(() => {
    const { cause, history: entry } = atlas.lastChange
    const wait = written + LEAST_APART_MS - performance.now()
    if (entry === 'push') owesEntry = true
    if (cause !== 'timeline' || entry !== 'replace' || wait <= 0) write()
    else timer ??= setTimeout(write, wait)
  })

  // Outside Svelte: Back, Forward, an edited address, and the end of a gesture.
  $effect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    addEventListener('popstate', () => atlas.readAddress(location.search), { signal })
    const end = () => {
      if (timer !== undefined) write()
    }
    for (const name of ENDS) addEventListener(name, end, { signal, passive: true })
    return () => {
      end()
      listeners.abort()
    }
  })
}
