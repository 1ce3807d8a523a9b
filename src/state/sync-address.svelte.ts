/** The border to the address bar: the view goes out as a query string, Back and Forward come in. */
import { untrack } from 'svelte'
import { writeAddress } from '../model/address.ts'
import type { View } from '../model/view.ts'
import type { AtlasState } from './atlas-state.svelte.ts'
import { nextTask } from './measure-update.ts'

/**
 * While a gesture lasts, the address follows no more often, in milliseconds: writing it takes a good part of a frame, and Safari refuses more than a
 * hundred in half a minute.
 */
const LEAST_APART_MS = 350
/** What ends a gesture, and with it the wait. */
const ENDS = ['pointerup', 'click', 'keyup'] as const

/** A view whose address is to be written. */
interface Entry {
  view: View
  isPushed: boolean
}

/**
 * Keeps the address and the view the same. To be called while a component is initialised; it stops with the component. An address is written in the task
 * after the change, each history entry by itself: the browser takes milliseconds for it, for which the frame needn't wait. History
 * throws in some sandboxed frames: the page goes on without it.
 */
export function syncAddress(atlas: AtlasState): void {
  let entries: Entry[] = []
  let written = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  function add(view: View, isPushed: boolean): void {
    const last = entries.at(-1)
    if (last && !isPushed) last.view = view
    else entries.push({ view, isPushed })
  }

  function writeSoon(): void {
    void nextTask().then(write)
  }

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    for (const entry of entries.splice(0)) writeEntry(entry)
  }

  function writeEntry({ view, isPushed }: Entry): void {
    const query = writeAddress(view, atlas.index)
    if (query === location.search) return
    written = performance.now()
    const address = `${location.pathname}${query}${location.hash}`
    try {
      if (isPushed) history.pushState(null, '', address)
      else history.replaceState(null, '', address)
    } catch {
      // An opaque origin may not write its address, and browsers limit how often one may: the view is right all the same.
    }
  }

  // The address bar and the session history are outside Svelte.
  $effect(() => {
    const { cause, history: entry } = atlas.lastChange
    add(
      untrack(() => atlas.view),
      entry === 'push',
    )
    atlas.addressTaken()
    const wait = written + LEAST_APART_MS - performance.now()
    if (cause !== 'timeline' || entry !== 'replace' || wait <= 0) writeSoon()
    else timer ??= setTimeout(write, wait)
  })

  // Back, Forward and an edited address; and the end of a gesture.
  $effect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    const read = () => {
      // What wasn't written yet is what was gone back from.
      entries = []
      atlas.readAddress(location.search)
    }
    const end = () => {
      if (timer !== undefined) writeSoon()
    }
    addEventListener('popstate', read, { signal })
    for (const name of ENDS) addEventListener(name, end, { signal, passive: true })
    addEventListener('pagehide', write, { signal })
    return () => {
      write()
      listeners.abort()
    }
  })
}
