/** Which events a slide speaks of. */
import { eventOfClaim } from '../../model/view/view.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { Slide } from '../../model/story/story.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'

/**
 * Returns the selected event, its milestones, its announcement and the events that the slide's text cites; while the
 * user explores, the text doesn't count. undefined without a selected event, or where the story says `focus: false`:
 * then no event recedes.
 */
export function spokenEvents(
  { params, index }: AtlasState,
  { claims, isFocused }: Slide,
  isExploring: boolean,
): ReadonlySet<Id> | undefined {
  const subject = params.event
  if (subject === undefined || !isFocused) return undefined
  const announcement = index.event.get(subject)?.event.about
  return new Set([
    subject,
    ...(announcement === undefined ? [] : [announcement]),
    ...index.events.filter(({ event }) => event.about === subject).map(({ id }) => id),
    ...(isExploring ? [] : claims.map(eventOfClaim)),
  ])
}
