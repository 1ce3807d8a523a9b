/** What a view rests on: the documents, and their lines where one thing is pointed at. */
import type { IndexedEvent } from '../model/atlas-index.ts'
import { bySource, entriesOf, lineRange, referencesOf } from '../model/evidence.ts'
import { filterEvents } from '../model/filter.ts'
import type { Reference } from '../model/types.ts'
import { detailsWords } from '../words/details/details-words.ts'
import type { Pen } from './pen.ts'

/** “Joint release, lines 9, 11”, in the order of first mention: of the claim that is pointed at, else of the chosen event, else of all that is shown. */
export function sourcesOf(pen: Pick<Pen, 'index' | 'view' | 'language' | 'say'>): string[] {
  const { index, view, language, say } = pen
  const words = detailsWords(language)
  const selected = view.event === undefined ? undefined : index.event.get(view.event)
  const pointed = selected && entriesOf(selected.event).find(({ id }) => id === view.claim)
  const title = (source: string) => say(index.sources.get(source)?.title)
  if (!pointed) return sourceIds(selected ? [selected] : filterEvents(index, view)).map(title)
  return bySource(referencesOf(pointed)).map(({ source, references }) =>
    words.reference(title(source), words.lines([...new Set(references.map(lineRange))])),
  )
}

function sourceIds(events: readonly IndexedEvent[]): string[] {
  return [...new Set(events.flatMap(({ event }) => event.claims.flatMap(({ references }) => references.map(sourceOf))))]
}

function sourceOf({ source }: Reference): string {
  return source
}
