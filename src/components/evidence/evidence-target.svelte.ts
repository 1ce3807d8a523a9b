/** From a claim in the details to its line in the evidence view: what was asked for last. */
import { entriesOf, referencesOf } from '../../model/dataset/evidence.ts'
import { entrySupport } from '../../model/dataset/support.ts'
import type { Id } from '../../model/dataset/types.ts'
import { withPart } from '../../model/view/shown-parts.ts'
import { eventOfClaim, type View } from '../../model/view/view.ts'
import { rowsWith } from '../../model/events/facets.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'

export interface EvidenceTarget {
  /** The claim whose line is asked for; undefined for the source as a whole. */
  claim: string | undefined
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

/** Shows a source's statement of a claim in the evidence view; drops filters that would hide it. */
export function showInEvidence(atlas: AtlasState, claim: string, source: Id): void {
  const event = eventOfClaim(claim)
  if (!atlas.isShown(event)) atlas.clearFilters('details')
  asked = { claim, source }
  atlas.change(
    { event, claim, show: withPart(atlas.view, 'evidence'), ...lettingPass(atlas, claim, source) },
    'details',
  )
}

/** Shows a source in the evidence view; drops filters that would hide it. */
export function showSource(atlas: AtlasState, source: Id): void {
  const isShown = atlas.rows.countAnd(rowsWith(atlas.index, 'sources', source)) > 0
  if (!isShown) atlas.clearFilters('details')
  asked = { claim: undefined, source }
  const { sources } = atlas.view
  const isNamed = sources.length === 0 || sources.includes(source)
  atlas.change(
    { show: withPart(atlas.view, 'evidence'), evidence: 'all', ...(isNamed ? {} : { sources: [] }) },
    'details',
  )
}

function lettingPass({ index, view }: AtlasState, claim: string, source: Id): Partial<View> {
  const event = index.event.get(eventOfClaim(claim))?.event
  const entry = event && entriesOf(event).find(({ id }) => id === claim)
  // Only the reading by source contains every line.
  const passes =
    entry !== undefined &&
    (view.evidence === 'all' || (view.evidence === 'several' && entrySupport(entry) === 'several'))
  const isNamed = entry !== undefined && referencesOf(entry).some((reference) => reference.source === source)
  return {
    ...(passes ? {} : { evidence: 'all' as const }),
    ...(isNamed && (view.sources.length === 0 || view.sources.includes(source)) ? {} : { sources: [] }),
  }
}
