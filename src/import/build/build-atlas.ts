/** Events of a table as an atlas whose `tables` has them as columns. */
import type { Atlas, City, Id, Language } from '../../model/dataset/types.ts'
import { FORMAT } from '../../model/format.ts'
import type { Finding } from '../report.ts'
import type { RowEvent } from '../rows/read-row.ts'
import { part, type Steps } from '../../model/steps.ts'
import { Ids, slug } from '../text/slug.ts'
import type { NamedPlaces, PlaceChoices } from '../places/named-places.ts'
import { groupCities } from './group-cities.ts'
import { Kinds, type OwnKind } from './kinds.ts'
import { NamedList, type NamedItem } from './named-list.ts'
import { tableOf, type RowIds } from './table-columns.ts'

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
  /** Whether somebody has decided that rows of one id stay apart. */
  areKeptApart: boolean
  places: PlaceChoices
}

export interface Known {
  organisations: readonly NamedItem[]
  people: readonly NamedItem[]
  topics: readonly NamedItem[]
  cities: readonly City[]
  kinds: readonly OwnKind[]
  /** Ids of events and sources. */
  ids: Iterable<Id>
}

export interface BuiltAtlas {
  atlas: Atlas
  remarks: Finding[]
  named: NamedPlaces
}

/** Events that are built in one step. */
const STEP = 2000

export function* buildAtlas(events: readonly RowEvent[], options: BuildOptions): Steps<BuiltAtlas> {
  const { fileName, sha256, languages, known, places } = options
  const [language] = languages
  const title = options.title ?? titleOfFile(fileName)
  const source = new Ids(known?.ids).take(slug(titleOfFile(fileName), 'table'))
  const organisations = new NamedList('organisation', language, known?.organisations)
  const people = new NamedList('person', language, known?.people)
  const topics = new NamedList('topic', language, known?.topics)
  const kinds = new Kinds(language, known?.kinds)
  const remarks: Finding[] = []
  const idOf = eventIds(new Ids(known?.ids), options.areKeptApart, remarks)
  const rows: RowIds[] = []
  for (const [i, event] of events.entries()) {
    rows.push({
      id: idOf(event),
      kind: kinds.idOf(event.kind),
      partners: positionsOf(event.partners, organisations),
      people: positionsOf(event.people, people),
      topics: positionsOf(event.topics, topics),
    })
    if (i % STEP === STEP - 1) yield (0.7 * i) / events.length
  }
  const grouped = yield* part(groupCities(events, { language, known: known?.cities ?? [], places }), 0.7, 0.8)
  const { cities, positions, named } = grouped
  const table = yield* part(tableOf(events, { source, rows, cities: positions, languages }), 0.8, 1)
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
        publisher: { [language]: named.credit === undefined ? fileName : `${fileName}; ${named.credit}` },
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
  return { atlas, remarks: [...remarks, ...grouped.remarks], named }
}

/** A file's name without its ending. */
export function titleOfFile(fileName: string): string {
  return (
    fileName
      .replace(/^.*[/\\]/, '')
      .replace(/(?:\.(?:csv|tsv|tab|txt|xlsx|json|geojson|jsonld|lpf|timelinejs))+$/i, '') || fileName
  )
}

/** Returns the table's own ids, or such made from titles; a second one of the same is told and numbered. */
function eventIds(ids: Ids, isAsked: boolean, remarks: Finding[]): (event: RowEvent) => Id {
  const lines = new Map<string, number>()
  return ({ id: own, title: text, line }) => {
    const [title = ''] = Object.values(text)
    const wanted = slug(own === '' ? title : own.replace(/^https?:.*[/#](?=.)/, ''), `event-${line}`)
    const id = ids.take(wanted)
    if (own === '') return id
    if (id !== wanted) {
      remarks.push({ line, title, value: own, cause: { kind: 'sameId', id, as: lines.get(own), isAsked } })
    }
    if (!lines.has(own)) lines.set(own, line)
    return id
  }
}

function positionsOf(names: readonly string[], list: NamedList): number[] {
  return [...new Set(names.map((name) => list.position(name)))]
}
