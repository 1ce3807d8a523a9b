/** The component of an open event: loaded when one is open, or when the reader points at one, and kept. */
import { late } from '../../late/late.ts'
import { Lazy } from '../../state/lazy.svelte.ts'

export const eventDetails = new Lazy(async () => (await late(() => import('./EventDetails.svelte'))).default)
