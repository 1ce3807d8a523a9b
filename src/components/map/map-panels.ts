/**
 * The map with Leaflet: a separate chunk that the page fetches in parallel with the main one. It doesn't use `late`:
 * other chunks import this one by its original URL, which Firefox remembers as failed, so a map loaded from another URL
 * would have no marks.
 */
import { Lazy } from '../../state/lazy.svelte.ts'

export const mapPanels = new Lazy(async () => (await import('./MapPanels.svelte')).default)
