/** What is cited, before any form is given to it: the atlas, an event, a claim or a view, with the documents that it rests on. */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { bySource, entriesOf, lineRange, type Entry } from '../dataset/evidence.ts'
import { statedDate, type StatedDate } from '../dataset/stated-date.ts'
import type { Atlas, Id, Language, Reference, Source, Text } from '../dataset/types.ts'
import type { Day } from '../dataset/day.ts'

export type CiteTarget =
  { kind: 'dataset' } | { kind: 'view' } | { kind: 'event'; event: Id } | { kind: 'claim'; event: Id; claim: string }

/** A document that what is cited rests on. */
export interface CitedSource {
  source: Source
  /** "9", "9–11": the lines, where they matter. */
  lines: readonly string[]
}

/** What a citation says, before any form is given to it. */
export interface Citation {
  /** Letters, digits, hyphens and dots: what a bibliography calls it. */
  key: string
  kind: 'dataset' | 'event' | 'claim' | 'view'
  /** The atlas' own title, in the reader's language. */
  atlas: string
  description: string
  /** The event's title, the claim's words, the sentence of the view; '' for the dataset. */
  title: string
  /** Of a claim: its event's title. */
  about: string
  /** An event's date. */
  date: StatedDate | undefined
  sources: readonly CitedSource[]
  /** Of a claim in dispute: those who state otherwise. */
  against: readonly CitedSource[]
  /** The reader's day. */
  accessed: Day
  /** The whole address of what is cited. */
  url: string
  language: Language
}

/** What only the page knows of what is cited. */
export interface CiteContext {
  /** The words of a text in the reader's language. */
  text: (text: Text | undefined) => string
  /** What a claim says, with the name of whom it is about. */
  claimTitle: (entry: Entry, event: IndexedEvent) => string
  /** What the view shows, in words. */
  sentence: string
  /** The reader's day, YYYY-MM-DD. */
  accessed: Day
  /** The whole address of what is cited. */
  url: string
  language: Language
}

/** What `target` is cited as; undefined for an event or a claim that the atlas lacks. */
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
    // Where nobody could decide, what each side says is what is cited.
    sources: citedSources(entry.claim?.references ?? otherwise, sources),
    against: entry.claim ? citedSources(otherwise, sources) : [],
  }
}

/** The documents of references, with the lines of each. */
export function citedSources(references: readonly Reference[], sources: ReadonlyMap<Id, Source>): CitedSource[] {
  return bySource(references).flatMap(({ source: id, references: own }) => {
    const source = sources.get(id)
    return source ? [{ source, lines: [...new Set(own.map(lineRange))] }] : []
  })
}

/** What a bibliography calls the atlas, from its title: "lab-atlas". */
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
