/** Sources of a view: the documents and, where they matter, their lines. */
import type { IndexedEvent } from '../model/dataset/atlas-index.ts'
import { entryOf, lineRanges } from '../model/cited-lines.ts'
import { bySource, entriesOf, referencesOf, type Entry } from '../model/dataset/evidence.ts'
import { valuesIn } from '../model/events/row-lists.ts'
import { filterEvents, filterRows } from '../model/filter/filter.ts'
import type { View } from '../model/view/view.ts'
import { detailsMessages } from '../i18n/details/details-messages.ts'
import type { RenderContext } from './render-context.ts'

type Asked = Pick<RenderContext, 'index' | 'view' | 'language' | 'say'> & {
  /** Further claims that accompanying text cites. */
  claims?: readonly string[]
}

/** Properties that a picture shows of an event that isn't open. */
const DRAWN = ['date', 'place', 'partner']

/** Returns a short form: “Joint release, lines 9, 11” for the claim pointed at, else titles only. */
export function sourcesOf(asked: Asked): string[] {
  if (pointedEntry(asked)) return referencedLines(asked)
  return Array.from(sourcesInOrder(asked), (source) => titleOf(source, asked))
}

/** Returns the sources of what is shown, in the order of their first references. */
function sourcesInOrder(asked: Asked): Iterable<string> {
  const { index, view } = asked
  const selected = selectedIn(view, index)
  const rows = selected ? [selected.row] : filterRows(index, view)
  const { sources } = index.positions
  const seen = new Set<string>()
  const seenPositions = new Set<number>()
  for (const row of rows) {
    // A table has one source: its other rows need no event to be made.
    if (valuesIn(index.columns.sources, row).every((position) => seenPositions.has(position))) continue
    for (const { source } of entriesOf(index.events[row]!.event).flatMap(referencesOf)) {
      seen.add(source)
      seenPositions.add(sources.get(source) ?? -1)
    }
  }
  return seen
}

/**
 * Returns the documents with the cited lines: those of the claim pointed at and of `claims`, else of the date, place
 * and partners of each event.
 */
export function referencedLines(asked: Asked): string[] {
  const messages = detailsMessages(asked.language)
  const pointed = pointedEntry(asked)
  const told = (asked.claims ?? []).flatMap((id) => entryOf(id, asked.index) ?? [])
  const entries = [...(pointed ? [pointed] : []), ...told]
  const drawn =
    entries.length > 0
      ? []
      : eventsOf(asked).flatMap(({ event }) => entriesOf(event).filter(({ property }) => DRAWN.includes(property)))
  return bySource([...entries, ...drawn].flatMap(referencesOf)).map(({ source, references }) =>
    messages.reference(titleOf(source, asked), messages.lines(lineRanges(references))),
  )
}

function pointedEntry({ index, view }: Asked): Entry | undefined {
  const selected = selectedIn(view, index)
  return selected && entriesOf(selected.event).find(({ id }) => id === view.claim)
}

function eventsOf({ index, view }: Asked): readonly IndexedEvent[] {
  const selected = selectedIn(view, index)
  return selected ? [selected] : filterEvents(index, view)
}

function selectedIn({ event }: View, index: Asked['index']): IndexedEvent | undefined {
  return event === undefined ? undefined : index.event.get(event)
}

function titleOf(source: string, { index, say }: Asked): string {
  return say(index.sources.get(source)?.title)
}
