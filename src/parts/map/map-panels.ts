/** The map itself, with Leaflet: a chunk of its own, which the page fetches beside its first one. */
import { late } from '../../late/late.ts'
import { Lazy } from '../../state/lazy.svelte.ts'

export const mapPanels = new Lazy(async () => (await late(() => import('./MapPanels.svelte'))).default)
