/** What a page needs whose timeline names no events, as one file. */
export { default as BesideTimeline } from './BesideTimeline.svelte'
export { default as EventSteps } from './EventSteps.svelte'
export { default as BelowTimeline } from './BelowTimeline.svelte'
export { default as NearEvents } from './NearEvents.svelte'
export { default as Together } from './Together.svelte'
