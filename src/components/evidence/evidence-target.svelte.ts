/** From a claim in the details to its line in the evidence view, and back: what was asked for, and where the focus goes. */
import { tick } from 'svelte'
import { entriesOf, referencesOf } from '../../model/dataset/evidence.ts'
import { entrySupport } from '../../model/dataset/support.ts'
import type { Id } from '../../model/dataset/types.ts'
import { withPart } from '../../model/view/shown-parts.ts'
import { eventOfClaim, type View } from '../../model/view/view.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { nextPaint } from '../../state/measure-update.ts'
import { eventDetails } from '../details/event-details.svelte.ts'

export interface EvidenceTarget {
  claim: string
  source: Id
}

let asked = $state.raw<EvidenceTarget>()

/** The line that was asked for last, until the evidence view has shown it. */
export function evidenceTarget(): EvidenceTarget | undefined {
  return asked
}

export function clearEvidenceTarget(): void {
  asked = undefined
}

/** Shows what a source says of a claim in the evidence view; filters that would hide it are let go. */
export function showInEvidence(atlas: AtlasState, claim: string, source: Id): void {
  const event = eventOfClaim(claim)
  if (!atlas.isShown(event)) atlas.clearFilters('details')
  asked = { claim, source }
  atlas.change(
    { event, claim, show: withPart(atlas.view, 'evidence'), ...lettingPass(atlas, claim, source) },
    'details',
  )
}

/** Opens a claim's event in the details, at the claim, and takes the focus there. */
export async function showInDetails(atlas: AtlasState, claim: string): Promise<void> {
  atlas.change({ event: eventOfClaim(claim), claim, show: withPart(atlas.view, 'details') }, 'evidence')
  await eventDetails.load().catch(() => undefined)
  // The evidence is drawn a frame after its event's title.
  await tick()
  await nextPaint()
  await tick()
  focusOn(document.querySelector<HTMLElement>(`[data-part="details"] [data-claim="${CSS.escape(claim)}"]`))
}

/** Brings an element into view and gives it the focus, which needn't be able to have it. */
export function focusOn(element: HTMLElement | null | undefined, block: ScrollLogicalPosition = 'nearest'): void {
  if (!element) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
  keepInView(element, block, FRAMES)
}

/** What lies around an element is laid out only when it comes near, which can push it away again: looked after for so many frames. */
const FRAMES = 6

function keepInView(element: HTMLElement, block: ScrollLogicalPosition, frames: number): void {
  element.scrollIntoView({ block })
  if (frames > 0 && document.activeElement === element)
    requestAnimationFrame(() => keepInView(element, block, frames - 1))
}

function lettingPass({ index, view }: AtlasState, claim: string, source: Id): Partial<View> {
  const event = index.event.get(eventOfClaim(claim))?.event
  const entry = event && entriesOf(event).find(({ id }) => id === claim)
  // Only by source is every line there.
  const passes =
    entry !== undefined &&
    (view.evidence === 'all' || (view.evidence === 'several' && entrySupport(entry) === 'several'))
  const isNamed = entry !== undefined && referencesOf(entry).some((reference) => reference.source === source)
  return {
    ...(passes ? {} : { evidence: 'all' as const }),
    ...(isNamed && (view.sources.length === 0 || view.sources.includes(source)) ? {} : { sources: [] }),
  }
}
