/** The claim that a slide points at, and all source lines that the slide's text is based on. */
import { entryOf, lineRanges } from '../../model/cited-lines.ts'
import { bySource, referencesOf } from '../../model/dataset/evidence.ts'
import type { Language } from '../../model/dataset/types.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { detailsMessages } from '../../i18n/details/details-messages.ts'

/** Words of a document, as they are there. */
export interface PointedWords {
  words: string
  language: Language
  /** The document and its line, as "NTU’s release, line 9". */
  source: string
}

/**
 * Returns the original words of the claim that the view points at, with their source and line; undefined without a
 * claim, or if no reference of it has words.
 */
export function pointedWords(atlas: AtlasState): PointedWords | undefined {
  const claim = atlas.params.claim === undefined ? undefined : entryOf(atlas.params.claim, atlas.index)?.claim
  const reference = claim?.references.find(({ exact }) => exact !== undefined)
  const source = reference && atlas.index.sources.get(reference.source)
  if (reference?.exact === undefined || !source) return undefined
  const own = detailsMessages(atlas.language)
  return {
    words: reference.exact,
    language: source.language,
    source: own.reference(atlas.text(source.title), own.lines(lineRanges([reference]))),
  }
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
