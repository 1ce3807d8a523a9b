/**
 * The map itself, with Leaflet: a chunk of its own, which the page fetches beside its first one. Not by `late`: other chunks import this one by its
 * first address, which Firefox remembers as failed, so that a map from another address would have no marks.
 */
import { Lazy } from '../../state/lazy.svelte.ts'

export const mapPanels = new Lazy(async () => (await import('./MapPanels.svelte')).default)
