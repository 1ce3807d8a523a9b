import { late } from '../../late/late.ts'
import { Lazy } from '../../state/lazy.svelte.ts'
import type * as RelationsPart from './relations-part.ts'

/** Who with whom: fetched when it is first shown. */
export const relationsPart = new Lazy<typeof RelationsPart>(async () => await late(() => import('./relations-part.ts')))
