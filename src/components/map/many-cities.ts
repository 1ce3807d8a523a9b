/** The map of many cities: loaded after the map, which has the modules that both need. */
import { late } from '../../late/late.ts'
import { Lazy } from '../../state/lazy.svelte.ts'

export const manyCitiesPart = new Lazy(async () => (await late(() => import('./many/ManyCities.svelte'))).default)
