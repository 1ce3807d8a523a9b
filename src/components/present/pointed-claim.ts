/** The claim that a slide points at, and all source lines that the slide's text is based on. */
import { entryOf, lineRanges } from '../../model/cited-lines.ts'
import { bySource, referencesOf } from '../../model/dataset/evidence.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { claimText } from '../../i18n/claim-labels.ts'
import { detailsMessages } from '../../i18n/details/details-messages.ts'

/**
 * Returns the text of the claim that the view points at; '' if there is none, or for a disagreement without a claim.
 */
export function pointedText(atlas: AtlasState): string {
  const event = atlas.selected?.event
  const claim = atlas.params.claim === undefined ? undefined : entryOf(atlas.params.claim, atlas.index)?.claim
  if (!event || !claim) return ''
  return claimText(claim, event, atlas.index, (text) => atlas.text(text), atlas.messages)
}

/**
 * Returns the sources of `claims`, each with its lines: "NTU’s release, lines 9, 13". Ids without a claim are ignored.
 */
export function citedLines(atlas: AtlasState, claims: readonly (string | undefined)[]): string[] {
  const own = detailsMessages(atlas.language)
  const references = claims.flatMap((id) => {
    const entry = id === undefined ? undefined : entryOf(id, atlas.index)
    return entry ? referencesOf(entry) : []
  })
  return bySource(references).map(({ source, references }) =>
    own.reference(atlas.text(atlas.index.sources.get(source)?.title), own.lines(lineRanges(references))),
  )
}
