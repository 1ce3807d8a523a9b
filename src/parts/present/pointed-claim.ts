/** The claim that a slide points at: its words, and where they stand. */
import { bySource, entriesOf, lineRange, referencesOf } from '../../model/evidence.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { claimText } from '../../words/claim-words.ts'
import { detailsWords } from '../../words/details/details-words.ts'

export interface PointedClaim {
  text: string
  /** Each a source with its lines. */
  references: string[]
}

/** undefined where the view points at none. */
export function pointedClaim(atlas: AtlasState): PointedClaim | undefined {
  const event = atlas.selected?.event
  const entry = event && entriesOf(event).find(({ id }) => id === atlas.live.claim)
  if (!event || !entry) return undefined
  const { words, index } = atlas
  const own = detailsWords(atlas.language)
  return {
    text: entry.claim ? claimText(entry.claim, event, index, (text) => atlas.text(text), words) : '',
    references: bySource(referencesOf(entry)).map(({ source, references }) =>
      own.reference(atlas.text(index.sources.get(source)?.title), own.lines([...new Set(references.map(lineRange))])),
    ),
  }
}
