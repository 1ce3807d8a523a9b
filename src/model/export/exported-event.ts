/** The format-independent export of an event: its facts in the reader's language, with their sources and lines. */
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

/** What the page or the build supplies for an export. */
export interface ExportContext {
  /** Returns a text in the reader's language. */
  text: (text: Text | undefined) => string
  language: Language
  /** Returns an event's date in words, including rejected dates. */
  dateInWords: (event: IndexedEvent) => string
  publishedInWords: (date: AtlasDate) => string
  /** What is shown, in one sentence. */
  sentence: string
  /** Absolute address of what is shown. */
  url: string
  /** Returns the absolute address of an event; the same in every language, as it serves as an identifier. */
  eventUrl: (event: Id) => string
  /** Returns the absolute address of a city's events. */
  cityUrl: (city: Id) => string
  /** Time of the export, in UTC: 2018-05-21T08:30:00Z. */
  moment: string
  /** Labels of facts in formats without columns. */
  labels: { partners: string; sources: string; disagreements: string; leftOut: (n: number) => string }
  /** Punctuation with the space after it. */
  signs: {
    colon: string
    comma: string
    semicolon: string
    stop: string
    /** Returns words followed by a remark in brackets. */
    bracketed: (words: string, about: string) => string
  }
  /** Formats "lines 9, 12–14". */
  lines: (ranges: string[]) => string
  /** Returns the page's label for a property: "What it is". */
  subject: (property: string) => string
  /** Returns a claim, or a rejected value, in the page's words: names in place of ids, dates in words. */
  stated: (said: Pick<Claim, 'property' | 'value' | 'text'>, event: AtlasEvent) => string
}

export interface Named {
  id: Id
  name: string
}

export interface ExportedDate {
  /** As stated, in EDTF (ISO 8601-2). */
  stated: string
  /** First and last possible day; null for an open end. */
  first: Day | null
  last: Day | null
  inWords: string
}

export interface ExportedPlace extends Named {
  city: Named
  coordinates: Coordinates
  precision: Place['precision']
  /** The provider of the coordinates. */
  coordinatesBy: string
}

export interface ExportedSource {
  id: Id
  /** File name of the original document. */
  document: string
  title: string
  publisher: string
  language: Language
  kind: Source['kind']
  /** In EDTF; null for an undated document. */
  published: string | null
  publishedInWords: string | null
  url: string | null
  /** "9", "12–14": the cited lines, in document order. */
  lines: readonly string[]
}

export interface ExportedDispute {
  property: string
  /** Its subject, in words. */
  subject: string
  /** Null if nobody could decide. */
  chosen: Value | null
  reason: string
  /** The chosen value first, if there is one. */
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
  /** Null if no document states a place. */
  place: ExportedPlace | null
  partners: (Named & { role: string })[]
  people: (Named & { role: string; organisation: Named | null })[]
  topics: Named[]
  /** The announcement that a milestone belongs to. */
  about: (Named & { url: string }) | null
  disputes: ExportedDispute[]
  /** Every document that states something about it, with all the cited lines. */
  sources: ExportedSource[]
  url: string
}

export interface EventWithFacts {
  indexed: IndexedEvent
  exported: ExportedEvent
}

/** Returns an event's facts, in the language of `context`. */
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

/** Returns the documents of references, each with its lines. */
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

/** Returns all lines of the references, in document order, with adjacent lines merged into ranges. */
function lineRanges(references: readonly Reference[]): string[] {
  const ranges: [first: number, last: number][] = []
  for (const [first, last] of references.map(({ lines }) => lines).sort((a, b) => a[0] - b[0])) {
    const before = ranges.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else ranges.push([first, last])
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`))
}

/** Formats a document on one line: "Publisher: Title, 21 May 2018, lines 9, 12–14". */
export function sourceLine(source: ExportedSource, { signs, lines }: Pick<ExportContext, 'signs' | 'lines'>): string {
  const { publisher, title, publishedInWords } = source
  const ranges = source.lines.length === 0 ? null : lines([...source.lines])
  const parts = [title, publishedInWords, ranges].filter((part) => part !== null)
  return `${publisher}${signs.colon}${parts.join(signs.comma)}`
}

/** Formats a place on one line, with its city unless the name contains it. */
export function placeLine({ name, city }: ExportedPlace, { signs }: Pick<ExportContext, 'signs'>): string {
  // Chinese names begin with the city.
  const isSaid = name.endsWith(city.name) || name.startsWith(city.name)
  return isSaid ? name : `${name}${signs.comma}${city.name}`
}

/** Formats "Partner: role", or the partner alone if it has no role. */
export function roleLine({ name, role }: Named & { role: string }, { signs }: Pick<ExportContext, 'signs'>): string {
  return role === '' ? name : `${name}${signs.colon}${role}`
}

/** Formats a disagreement on one line: its subject, all values with their documents, the reason for the choice. */
export function disputeLine(dispute: ExportedDispute, context: Pick<ExportContext, 'signs' | 'lines'>): string {
  const { signs } = context
  const sides = dispute.sides.map(({ inWords, sources }) =>
    signs.bracketed(inWords, sources.map((source) => sourceLine(source, context)).join(signs.semicolon)),
  )
  return `${dispute.subject}${signs.colon}${sides.join(' / ')}${signs.stop}${dispute.reason}`
}

/** Returns whether an event's date is certain: not qualified, not disputed and not merely planned. */
export function isDateSure(indexed: IndexedEvent): boolean {
  const isDisputed = indexed.event.disputes.some(({ property }) => property === 'date')
  return !isQualified(indexed.event.date.edtf) && !isDisputed && indexed.event.status !== 'planned'
}

/** Returns a date's first and last day; null for an open end. */
export function takenDays({ start, end }: { start: Day; end: Day }): Pick<ExportedDate, 'first' | 'last'> {
  return { first: start === EARLIEST_DAY ? null : start, last: end === LATEST_DAY ? null : end }
}

/** Returns all of an event's references: those of its claims, its rejected values and its people. */
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
    // Outside any city, a place stands for itself.
    city: place.city === undefined ? { id: place.id, name: text(place.name) } : named(place.city, index.cities, text),
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

/** An unknown id is used as its own name. */
function named(id: Id, list: ReadonlyMap<Id, { name: Text }>, text: ExportContext['text']): Named {
  const found = list.get(id)
  return { id, name: found ? text(found.name) : id }
}
