/** From a line of the evidence view to its claim in the details. */
import { tick } from 'svelte'
import { focusOn } from '../../attachments/focus-on.ts'
import { withPart } from '../../model/view/shown-parts.ts'
import { eventOfClaim } from '../../model/view/view.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { nextPaint } from '../../state/measure-update.ts'
import { eventDetails } from './event-details.svelte.ts'

/** Opens a claim's event in the details, at the claim, and focuses it. */
export async function showInDetails(atlas: AtlasState, claim: string): Promise<void> {
  atlas.change({ event: eventOfClaim(claim), claim, show: withPart(atlas.view, 'details') }, 'evidence')
  await eventDetails.load().catch(() => undefined)
  // The evidence is drawn a frame after its event's title.
  await tick()
  await nextPaint()
  await tick()
  focusOn(document.querySelector<HTMLElement>(`[data-part="details"] [data-claim="${CSS.escape(claim)}"]`))
}
