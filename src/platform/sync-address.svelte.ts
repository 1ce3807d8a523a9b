/** The border to the address bar: the view goes out as a query string, Back and Forward come in. */
import { writeAddress } from '../model/view/address.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'

/**
 * While a gesture lasts, or keys are pressed one after the other, the address follows no more often, in milliseconds: writing it takes a good part of a
 * frame, and Safari refuses more than a hundred in ten seconds (before 2023 in half a minute).
 */
const LEAST_APART_MS = 350
/** How long after a refusal it is written again: once for each, milliseconds. */
const AGAIN_MS = [1000, 2000, 4000, 8000, 16_000]
/** What ends a gesture, and with it the wait. */
const ENDS = ['pointerup', 'click', 'pagehide'] as const

/**
 * Keeps the address and the view the same. To be called while a component is initialised; it stops with the component. History
 * throws in some sandboxed frames: the page goes on without it.
 */
export function syncAddress(atlas: AtlasState): void {
  let written = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether an entry of its own is due, which a refusal may have put off. */
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
      // An opaque origin may not write its address, and browsers limit how often one may: the view is right all the same.
      const wait = AGAIN_MS[refusals++]
      if (wait !== undefined) timer = setTimeout(write, wait)
    }
  }

  // The address bar and the session history are outside Svelte.
  $effect(() => {
    const { cause, history: entry } = atlas.lastChange
    const wait = written + LEAST_APART_MS - performance.now()
    if (entry === 'push') owesEntry = true
    if (cause !== 'timeline' || entry !== 'replace' || wait <= 0) write()
    else timer ??= setTimeout(write, wait)
  })

  // Back, Forward and an edited address; and the end of a gesture.
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
