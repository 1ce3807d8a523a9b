/** The border to the address bar: the view goes out as a query string, Back and Forward come in. */
import { writeAddress } from '../model/address.ts'
import type { AtlasState } from './atlas-state.svelte.ts'

/**
 * Keeps the address and the view the same. To be called while a component is initialised; it stops with the component. History
 * throws in some sandboxed frames: the page goes on without it.
 */
export function syncAddress(atlas: AtlasState): void {
  // The address bar and the session history are outside Svelte.
  $effect(() => {
    const { history: entry } = atlas.lastChange
    const query = writeAddress(atlas.view, atlas.index)
    atlas.addressWritten()
    if (query === location.search) return
    const address = `${location.pathname}${query}${location.hash}`
    try {
      if (entry === 'push') history.pushState(null, '', address)
      else history.replaceState(null, '', address)
    } catch {
      // An opaque origin may not write its address, and browsers limit how often one may: the view is right all the same.
    }
  })

  // Back, Forward and an edited address.
  $effect(() => {
    const read = () => atlas.readAddress(location.search)
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  })
}
