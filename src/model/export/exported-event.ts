/** What is taken away of an event, whatever the format: its facts in the reader's language, with who says them at which lines. */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { citedSources } from './citation.ts'
import { EARLIEST_DAY, LATEST_DAY, type Day } from '../dataset/day.ts'
import { entriesOf } from '../dataset/evidence.ts'
import { isQualified } from '../dataset/stated-date.ts'
import type {
  AtlasDate,
  AtlasEvent,
  Claim,
  Coordinates,
  Dispute,
  Id,
  Language,
  Place,
  Reference,
  Source,
  Text,
  Value,
} from '../dataset/types.ts'

/** What only the page, or the build, knows of what is taken away. */
export interface ExportContext {
  /** The words of a text in the reader's language. */
  text: (text: Text | undefined) => string
  language: Language
  /** An event's date in words, those that lost a disagreement among them. */
  dateInWords: (event: IndexedEvent) => string
  publishedInWords: (date: AtlasDate) => string
  /** What is shown, in one sentence. */
  sentence: string
  /** The whole address of what is shown. */
  url: string
  /** The whole address of an event; the same in every language, as what names a thing has to be. */
  eventUrl: (event: Id) => string
  /** The whole address of a city's events. */
  cityUrl: (city: Id) => string
  /** The moment of taking away, in UTC: 2018-05-21T08:30:00Z. */
  moment: string
  /** The words that stand before a fact where there are no columns. */
  labels: { partners: string; sources: string; disagreements: string }
  /** Punctuation with the space that follows it. */
  signs: {
    colon: string
    comma: string
    semicolon: string
    stop: string
    /** Messages with something about them in brackets after them. */
    bracketed: (words: string, about: string) => string
  }
  /** "lines 9, 12–14". */
  lines: (ranges: string[]) => string
  /** What a property is about, as the page calls it: "What it is". */
  subject: (property: string) => string
  /** What a claim, or a value that wasn't chosen, says as the page says it: names in place of ids, dates in words. */
  stated: (said: Pick<Claim, 'property' | 'value' | 'text'>, event: AtlasEvent) => string
}

/** A file to be taken away. */
export interface ExportedFile {
  name: string
  /** Media type. */
  type: string
  text: string
}

export interface Named {
  id: Id
  name: string
}

export interface ExportedDate {
  /** As stated, in EDTF (ISO 8601-2). */
  stated: string
  /** First and last day that it can mean; null where that end is open. */
  first: Day | null
  last: Day | null
  inWords: string
}

export interface ExportedPlace extends Named {
  city: Named
  coordinates: Coordinates
  precision: Place['precision']
  /** Whose the coordinates are. */
  coordinatesBy: string
}

export interface ExportedSource {
  id: Id
  /** The original's own file name. */
  document: string
  title: string
  publisher: string
  language: Language
  kind: Source['kind']
  /** In EDTF; null for an undated document. */
  published: string | null
  publishedInWords: string | null
  url: string | null
  /** "9", "12–14": the lines of the document, in its order. */
  lines: readonly string[]
}

export interface ExportedDispute {
  property: string
  /** What it is about, in words. */
  subject: string
  /** Null where nobody can say. */
  chosen: Value | null
  reason: string
  /** The chosen value first, where there is one. */
  sides: { inWords: string; sources: ExportedSource[] }[]
  alternatives: { value: Value; text: string; sources: ExportedSource[] }[]
}

export interface ExportedEvent {
  id: Id
  kind: IndexedEvent['event']['kind']
  status: IndexedEvent['event']['status']
  title: string
  summary: string
  date: ExportedDate
  /** Null where no document places it. */
  place: ExportedPlace | null
  partners: (Named & { role: string })[]
  people: (Named & { role: string; organisation: Named | null })[]
  topics: Named[]
  /** The announcement that a milestone belongs to. */
  about: (Named & { url: string }) | null
  disputes: ExportedDispute[]
  /** Every document that says something of it, with all the lines that do. */
  sources: ExportedSource[]
  url: string
}

export interface EventWithFacts {
  indexed: IndexedEvent
  exported: ExportedEvent
}

/** An event's facts, in the language of `context`. */
export function exportedEvent(indexed: IndexedEvent, index: AtlasIndex, context: ExportContext): ExportedEvent {
  const { event } = indexed
  const { text, eventUrl } = context
  const about = event.about === undefined ? undefined : index.event.get(event.about)
  return {
    id: event.id,
    kind: event.kind,
    status: event.status,
    title: text(event.title),
    summary: text(event.summary),
    date: { ...takenDays(event.date), stated: event.date.edtf, inWords: context.dateInWords(indexed) },
    place: exportedPlace(indexed, index, context),
    partners: event.partners.map(({ organisation, role }) => ({
      ...named(organisation, index.organisations, text),
      role: text(role),
    })),
    people: event.people.map(({ person, role, organisation }) => ({
      ...named(person, index.people, text),
      role: text(role),
      organisation: organisation === undefined ? null : named(organisation, index.organisations, text),
    })),
    topics: event.topics.map((topic) => named(topic, index.topics, text)),
    about: about ? { id: about.id, name: text(about.event.title), url: eventUrl(about.id) } : null,
    disputes: event.disputes.map((dispute) => exportedDispute(dispute, event, index, context)),
    sources: exportedSources(referencesOf(indexed), index, context),
    url: eventUrl(event.id),
  }
}

/** The documents of references, each with its lines. */
export function exportedSources(
  references: readonly Reference[],
  { sources }: AtlasIndex,
  { text, publishedInWords }: Pick<ExportContext, 'text' | 'publishedInWords'>,
): ExportedSource[] {
  return citedSources(references, sources).map(({ source }) => ({
    id: source.id,
    document: source.document,
    title: text(source.title),
    publisher: text(source.publisher),
    language: source.language,
    kind: source.kind,
    published: source.published?.edtf ?? null,
    publishedInWords: source.published ? publishedInWords(source.published) : null,
    url: source.url ?? null,
    lines: lineRanges(references.filter((reference) => reference.source === source.id)),
  }))
}

/** All lines that references name, in the order of the document, those that meet as one range. */
function lineRanges(references: readonly Reference[]): string[] {
  const ranges: [first: number, last: number][] = []
  for (const [first, last] of references.map(({ lines }) => lines).sort((a, b) => a[0] - b[0])) {
    const before = ranges.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else ranges.push([first, last])
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`))
}

/** "Publisher: Title, 21 May 2018, lines 9, 12–14": a document on one line. */
export function sourceLine(source: ExportedSource, { signs, lines }: Pick<ExportContext, 'signs' | 'lines'>): string {
  const { publisher, title, publishedInWords } = source
  const ranges = source.lines.length === 0 ? null : lines([...source.lines])
  const parts = [title, publishedInWords, ranges].filter((part) => part !== null)
  return `${publisher}${signs.colon}${parts.join(signs.comma)}`
}

/** A place on one line; its city where the name doesn't say it already. */
export function placeLine({ name, city }: ExportedPlace, { signs }: Pick<ExportContext, 'signs'>): string {
  // Chinese names begin with the city.
  const isSaid = name.endsWith(city.name) || name.startsWith(city.name)
  return isSaid ? name : `${name}${signs.comma}${city.name}`
}

/** "Partner: role", or the partner alone where it has none. */
export function roleLine({ name, role }: Named & { role: string }, { signs }: Pick<ExportContext, 'signs'>): string {
  return role === '' ? name : `${name}${signs.colon}${role}`
}

/** A disagreement on one line: what it is about, all values with their documents, why one was chosen. */
export function disputeLine(dispute: ExportedDispute, context: Pick<ExportContext, 'signs' | 'lines'>): string {
  const { signs } = context
  const sides = dispute.sides.map(({ inWords, sources }) =>
    signs.bracketed(inWords, sources.map((source) => sourceLine(source, context)).join(signs.semicolon)),
  )
  return `${dispute.subject}${signs.colon}${sides.join(' / ')}${signs.stop}${dispute.reason}`
}

/** Whether nothing about an event's date is in doubt: as stated, by those who state another, or because it is only planned. */
export function isDateSure(indexed: IndexedEvent): boolean {
  const isDisputed = indexed.event.disputes.some(({ property }) => property === 'date')
  return !isQualified(indexed.event.date.edtf) && !isDisputed && indexed.event.status !== 'planned'
}

/** A date's first and last day; null where that end is open. */
export function takenDays({ start, end }: { start: Day; end: Day }): Pick<ExportedDate, 'first' | 'last'> {
  return { first: start === EARLIEST_DAY ? null : start, last: end === LATEST_DAY ? null : end }
}

/** All of an event's references: its claims', those of the values that were not chosen, and its people's. */
export function referencesOf({ event }: IndexedEvent): Reference[] {
  return [
    ...event.claims.flatMap(({ references }) => references),
    ...event.disputes.flatMap(({ alternatives }) => alternatives.flatMap(({ references }) => references)),
    ...event.people.flatMap(({ references }) => references),
  ]
}

function exportedPlace(
  { place }: IndexedEvent,
  index: AtlasIndex,
  { text }: Pick<ExportContext, 'text'>,
): ExportedPlace | null {
  if (!place) return null
  return {
    id: place.id,
    name: text(place.name),
    city: named(place.city, index.cities, text),
    coordinates: place.coordinates,
    precision: place.precision,
    coordinatesBy: text(place.coordinatesBy),
  }
}

function exportedDispute(
  dispute: Dispute,
  event: AtlasEvent,
  index: AtlasIndex,
  context: ExportContext,
): ExportedDispute {
  const { claim } = entriesOf(event).find((entry) => entry.dispute === dispute) ?? {}
  return {
    property: dispute.property,
    subject: context.subject(dispute.property),
    sides: [...(claim ? [claim] : []), ...dispute.alternatives].map(({ value, text, references }) => ({
      inWords: context.stated({ property: dispute.property, value, text }, event),
      sources: exportedSources(references, index, context),
    })),
    chosen: dispute.chosen ?? null,
    reason: context.text(dispute.reason),
    alternatives: dispute.alternatives.map(({ value, text, references }) => ({
      value,
      text: context.text(text),
      sources: exportedSources(references, index, context),
    })),
  }
}

/** An id that names nothing stands for itself. */
function named(id: Id, list: ReadonlyMap<Id, { name: Text }>, text: ExportContext['text']): Named {
  const found = list.get(id)
  return { id, name: found ? text(found.name) : id }
}
