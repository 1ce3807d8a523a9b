import { late } from '../../late/late.ts'
import { Lazy } from '../../state/lazy.svelte.ts'
import type * as EventListPart from './event-list-part.ts'

/** The list next to a timeline that names no events, and what it adds to an open event. */
export const eventListPart = new Lazy<typeof EventListPart>(
  async () => await late(() => import('./event-list-part.ts')),
)
