/** A citation before formatting: of the atlas, an event, a claim or a view, with its source documents. */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { bySource, entriesOf, lineRange, type Entry } from '../dataset/evidence.ts'
import { statedDate, type StatedDate } from '../dataset/stated-date.ts'
import type { Atlas, Id, Language, Reference, Source, Text } from '../dataset/types.ts'
import type { Day } from '../dataset/day.ts'

export type CiteTarget =
  { kind: 'dataset' } | { kind: 'view' } | { kind: 'event'; event: Id } | { kind: 'claim'; event: Id; claim: string }

/** A source document of a citation. */
export interface CitedSource {
  source: Source
  /** "9", "9–11": the cited lines, where they matter. */
  lines: readonly string[]
}

/** The content of a citation, before formatting. */
export interface Citation {
  /** Key in a bibliography: letters, digits, hyphens and dots. */
  key: string
  kind: 'dataset' | 'event' | 'claim' | 'view'
  /** Title of the atlas, in the reader's language. */
  atlas: string
  description: string
  /** The event's title, the claim's text or the view's sentence; '' for the dataset. */
  title: string
  /** For a claim: its event's title. */
  about: string
  /** For an event: its date. */
  date: StatedDate | undefined
  sources: readonly CitedSource[]
  /** For a disputed claim: the sources that state otherwise. */
  against: readonly CitedSource[]
  /** Today in the reader's time zone. */
  accessed: Day
  /** Absolute address of what is cited. */
  url: string
  language: Language
}

/** What the page supplies for a citation. */
export interface CiteContext {
  /** Returns a text in the reader's language. */
  text: (text: Text | undefined) => string
  /** Returns a claim's text, with the name of its subject. */
  claimTitle: (entry: Entry, event: IndexedEvent) => string
  /** The view in words. */
  sentence: string
  /** The reader's current date, YYYY-MM-DD. */
  accessed: Day
  /** Absolute address of what is cited. */
  url: string
  language: Language
}

/** Returns the citation of `target`; undefined for an event or a claim that the atlas lacks. */
export function citationOf(target: CiteTarget, index: AtlasIndex, context: CiteContext): Citation | undefined {
  const { atlas, sources } = index
  const { text, claimTitle, sentence, accessed, url, language } = context
  const key = atlasKey(atlas)
  const common = { atlas: text(atlas.title), description: text(atlas.description), accessed, url, language }
  const nothing = { title: '', about: '', date: undefined, sources: [], against: [] }
  if (target.kind === 'dataset') return { ...common, ...nothing, kind: 'dataset', key }
  if (target.kind === 'view') return { ...common, ...nothing, kind: 'view', key: `${key}.view`, title: sentence }

  const indexed = index.event.get(target.event)
  if (!indexed) return undefined
  const { event } = indexed
  if (target.kind === 'event')
    return {
      ...common,
      ...nothing,
      kind: 'event',
      key: `${key}.${event.id}`,
      title: text(event.title),
      date: statedDate(event.date),
      sources: atlas.sources.filter(({ id }) => indexed.sources.has(id)).map((source) => ({ source, lines: [] })),
    }

  const entry = entriesOf(event).find(({ id }) => id === target.claim)
  if (!entry) return undefined
  const otherwise = entry.dispute?.alternatives.flatMap(({ references }) => references) ?? []
  return {
    ...common,
    ...nothing,
    kind: 'claim',
    key: `${key}.${entry.id}`,
    title: claimTitle(entry, indexed),
    about: text(event.title),
    // For an undecided disagreement, all sides are cited.
    sources: citedSources(entry.claim?.references ?? otherwise, sources),
    against: entry.claim ? citedSources(otherwise, sources) : [],
  }
}

/** Returns the documents of references, with the lines of each. */
export function citedSources(references: readonly Reference[], sources: ReadonlyMap<Id, Source>): CitedSource[] {
  return bySource(references).flatMap(({ source: id, references: own }) => {
    const source = sources.get(id)
    return source ? [{ source, lines: [...new Set(own.map(lineRange))] }] : []
  })
}

/** Returns the atlas's key in a bibliography, from its title: "lab-atlas". */
export function atlasKey({ title, languages }: Pick<Atlas, 'title' | 'languages'>): string {
  const titles = [title['en'], ...languages.map((language) => title[language])]
  const slugs = titles.map((one) =>
    (one ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  )
  return slugs.find((slug) => slug !== '') ?? 'atlas'
}
