/** The border to the address bar: the view goes out as a query string, Back and Forward come in. */
import { writeAddress } from '../model/address.ts'
import type { AtlasState } from './atlas-state.svelte.ts'
import { updateShown } from './measure-update.ts'

/**
 * While a gesture lasts, the address follows no more often, in milliseconds: writing it takes a good part of a frame, and Safari refuses more than a
 * hundred in half a minute.
 */
const LEAST_APART_MS = 350
/** What ends a gesture, and with it the wait. */
const ENDS = ['pointerup', 'click', 'keyup'] as const

/**
 * Keeps the address and the view the same. To be called while a component is initialised; it stops with the component. History
 * throws in some sandboxed frames: the page goes on without it.
 */
export function syncAddress(atlas: AtlasState): void {
  let written = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDue = false

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    isDue = false
    const query = writeAddress(atlas.view, atlas.index)
    atlas.addressWritten()
    if (query === location.search) return
    written = performance.now()
    const address = `${location.pathname}${query}${location.hash}`
    try {
      if (atlas.lastChange.history === 'push') history.pushState(null, '', address)
      else history.replaceState(null, '', address)
    } catch {
      // An opaque origin may not write its address, and browsers limit how often one may: the view is right all the same.
    }
  }

  /** Writes it once the frame is drawn that shows the change: it takes milliseconds, and nobody waits for it. */
  function writeSoon(): void {
    if (isDue) return
    isDue = true
    void updateShown().then(() => {
      if (isDue) write()
    })
  }

  // The address bar and the session history are outside Svelte.
  $effect(() => {
    const { cause, history: entry } = atlas.lastChange
    const wait = written + LEAST_APART_MS - performance.now()
    if (cause !== 'timeline' || entry !== 'replace' || wait <= 0) writeSoon()
    else timer ??= setTimeout(write, wait)
  })

  // Back, Forward and an edited address; and the end of a gesture.
  $effect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    const finish = () => {
      if (isDue || timer !== undefined) write()
    }
    addEventListener('popstate', () => atlas.readAddress(location.search), { signal })
    addEventListener('pagehide', finish, { signal })
    const end = () => {
      if (timer !== undefined) writeSoon()
    }
    for (const name of ENDS) addEventListener(name, end, { signal, passive: true })
    return () => {
      finish()
      listeners.abort()
    }
  })
}
