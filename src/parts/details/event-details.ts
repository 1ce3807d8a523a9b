/** What draws an open event: fetched when one is open, or as soon as a reader points at one, and kept. */
import type EventDetails from './EventDetails.svelte'

let component: typeof EventDetails | undefined

/** The component, where it has been fetched. */
export function eventDetails(): typeof EventDetails | undefined {
  return component
}

/** Fetches it, once. Rejects where it can't be had; asked again, it tries again. */
export async function loadEventDetails(): Promise<void> {
  component ??= (await import('./EventDetails.svelte')).default
}
