/** Events of a table as an atlas whose `tables` has them as columns. */
import type { Atlas, Id, Language, Text } from '../../model/dataset/types.ts'
import { FORMAT } from '../../model/format.ts'
import type { Finding } from '../report.ts'
import type { RowEvent } from '../rows/read-row.ts'
import type { Steps } from '../steps.ts'
import { Ids, slug } from '../text/slug.ts'
import { groupCities } from './cities.ts'
import { Kinds } from './kinds.ts'
import { NamedList, type NamedItem } from './named-list.ts'

export interface BuildOptions {
  /** The file's name, which is the source's. */
  fileName: string
  sha256: string
  /** Languages of the titles; the first is that of names. */
  languages: readonly [Language, ...Language[]]
  title?: string | undefined
  description?: string | undefined
  /** Entities of a dataset that the events become a part of. */
  known?: Known | undefined
}

export interface Known {
  organisations: readonly NamedItem[]
  people: readonly NamedItem[]
  topics: readonly NamedItem[]
  /** Ids of events and sources. */
  ids: Iterable<Id>
}

export interface BuiltAtlas {
  atlas: Atlas
  remarks: Finding[]
}

type TableOf = NonNullable<Atlas['tables']>[number]

/** Events that are built in one step. */
const STEP = 2000

export function* buildAtlas(events: readonly RowEvent[], options: BuildOptions): Steps<BuiltAtlas> {
  const { fileName, sha256, languages, known } = options
  const [language] = languages
  const title = options.title ?? titleOfFile(fileName)
  const source = new Ids(known?.ids).take(slug(titleOfFile(fileName), 'table'))
  const organisations = new NamedList('organisation', language, known?.organisations)
  const people = new NamedList('person', language, known?.people)
  const topics = new NamedList('topic', language, known?.topics)
  const kinds = new Kinds(language)
  const remarks: Finding[] = []
  const ids = new Ids(known?.ids)
  const rows: { id: Id; kind: Id; partners: number[]; people: number[]; topics: number[] }[] = []
  for (const [i, event] of events.entries()) {
    rows.push({
      id: idOf(event, ids, remarks),
      kind: kinds.idOf(event.kind),
      partners: positionsOf(event.partners, organisations),
      people: positionsOf(event.people, people),
      topics: positionsOf(event.topics, topics),
    })
    if (i % STEP === STEP - 1) yield (0.9 * i) / events.length
  }
  const { cities, positions } = groupCities(events, language)
  yield 0.95
  const [firstKind = 'event'] = rows.map(({ kind }) => kind)
  const table: TableOf = {
    source,
    kind: firstKind,
    rows: events.length,
    columns: {
      id: rows.map(({ id }) => id),
      title: textColumn(
        events.map((event) => event.title),
        languages,
      ),
      start: events.map(({ date }) => date.start),
      end: events.map(({ date }) => date.end),
      edtf: events.map(({ date }) => date.edtf),
      longitude: events.map(({ coordinates }) => coordinates?.[0] ?? 0),
      latitude: events.map(({ coordinates }) => coordinates?.[1] ?? 0),
      partners: rows.map((row) => row.partners),
      line: events.map(({ line }) => line),
      ...(cities.length === 0 ? {} : { city: positions }),
      ...optional(
        'place',
        events.map(({ place }) => place),
      ),
      ...(rows.some(({ kind }) => kind !== firstKind) ? { kind: rows.map(({ kind }) => kind) } : {}),
      ...(events.some(isPlanned)
        ? { status: events.map((event) => (isPlanned(event) ? 'planned' : 'announced')) }
        : {}),
      ...(people.items.length === 0 ? {} : { people: rows.map((row) => row.people) }),
      ...(topics.items.length === 0 ? {} : { topics: rows.map((row) => row.topics) }),
      ...(events.some(hasSummary) ? { summary: textColumn(events.map(summaryOf), languages) } : {}),
      ...optional(
        'url',
        events.map(({ url }) => url),
      ),
    },
  }
  const atlas: Atlas = {
    format: FORMAT,
    title: { [language]: title },
    description: { [language]: options.description ?? title },
    languages: [...languages],
    sources: [
      {
        id: source,
        document: fileName,
        sha256,
        title: { [language]: title },
        publisher: { [language]: fileName },
        language,
        kind: 'table',
      },
    ],
    organisations: [...organisations.items],
    people: [...people.items],
    cities,
    places: [],
    topics: [...topics.items],
    events: [],
    stories: [],
    tables: [table],
    ...(kinds.own.length === 0 ? {} : { kinds: kinds.own }),
  }
  return { atlas, remarks }
}

/** A file's name without its ending. */
export function titleOfFile(fileName: string): string {
  return (
    fileName
      .replace(/^.*[/\\]/, '')
      .replace(/(?:\.(?:csv|tsv|tab|txt|xlsx|json|geojson|jsonld|lpf|timelinejs))+$/i, '') || fileName
  )
}

/** The table's own id, or one made from the title; a second one of the same is told and numbered. */
function idOf(event: RowEvent, ids: Ids, remarks: Finding[]): Id {
  const [title = ''] = Object.values(event.title)
  const wanted = slug(event.id === '' ? title : event.id, `event-${event.line}`)
  const id = ids.take(wanted)
  if (event.id !== '' && id !== wanted) {
    remarks.push({ line: event.line, title, value: event.id, cause: { kind: 'sameId', id } })
  }
  return id
}

function positionsOf(names: readonly string[], list: NamedList): number[] {
  return [...new Set(names.map((name) => list.position(name)))]
}

/** One list of texts, or one for each language, with '' where a text has none. */
function textColumn(
  texts: readonly Text[],
  languages: readonly [Language, ...Language[]],
): TableOf['columns']['title'] {
  const [language, ...others] = languages
  if (others.length === 0) return texts.map((text) => text[language] ?? Object.values(text)[0] ?? '')
  return Object.fromEntries(languages.map((tag) => [tag, texts.map((text) => text[tag] ?? '')]))
}

/** A column that is left out where all cells are empty. */
function optional<Key extends string>(key: Key, cells: string[]): { [Name in Key]?: string[] } {
  return (cells.some((cell) => cell !== '') ? { [key]: cells } : {}) as { [Name in Key]?: string[] }
}

function hasSummary(event: RowEvent): boolean {
  return event.dateWords !== '' || Object.keys(event.summary).length > 0
}

/** The date's own words begin the summary: a table has no other place for them. */
function summaryOf({ summary, dateWords, title }: RowEvent): Text {
  if (dateWords === '') return summary
  const [language = 'en'] = Object.keys(summary).length > 0 ? Object.keys(summary) : Object.keys(title)
  const words = summary[language]
  return { ...summary, [language]: words === undefined ? dateWords : `${dateWords}. ${words}` }
}

const PLANNED =
  /^(?:planned|plan|future|proposed|upcoming|scheduled|计划|計劃|计划中|計劃中|拟议|擬議|geplant|prévu|previsto)/i

function isPlanned({ status }: RowEvent): boolean {
  return PLANNED.test(status)
}
