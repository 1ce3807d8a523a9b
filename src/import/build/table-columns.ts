/** Events as the columns of a table. A column that no row fills is left out. */
import type { Id, Language, Table, Text } from '../../model/dataset/types.ts'
import type { RowEvent } from '../rows/read-row.ts'
import type { Steps } from '../../model/steps.ts'

/** What identifies a row and the entities that it names: ids, and positions in the atlas's lists. */
export interface RowIds {
  id: Id
  kind: Id
  partners: number[]
  people: number[]
  topics: number[]
}

export interface TableOptions {
  /** Id of the source. */
  source: Id
  /** In the order of the events. */
  rows: readonly RowIds[]
  /** Positions of the events' cities; null for an event without one. */
  cities: (number | null)[]
  languages: readonly [Language, ...Language[]]
}

/** What plans are called in a column of statuses. */
const PLANNED =
  /^(?:planned|plan|future|proposed|upcoming|scheduled|计划|計劃|计划中|計劃中|拟议|擬議|geplant|prévu|previsto)/i

export function* tableOf(events: readonly RowEvent[], { source, rows, cities, languages }: TableOptions): Steps<Table> {
  const kind = rows[0]?.kind ?? 'event'
  const titles = wordColumn(
    events.map(({ title }) => title),
    languages,
  )
  yield 0
  const columns: Table['columns'] = {
    id: rows.map(({ id }) => id),
    title: titles,
    start: events.map(({ date }) => date.start),
    end: events.map(({ date }) => date.end),
    edtf: events.map(({ date }) => date.edtf),
    line: events.map(({ line }) => line),
  }
  const further: (() => Partial<Table['columns']>)[] = [
    () => positionColumns(events, cities),
    () =>
      optional(
        'place',
        events.map(({ place }) => place),
        isFilled,
      ),
    () =>
      optional(
        'kind',
        rows.map((row) => row.kind),
        (own) => own !== kind,
      ),
    () => optional('status', events.map(statusOf), (status) => status === 'planned'),
    () =>
      optional(
        'partners',
        rows.map(({ partners }) => partners),
        isFilled,
      ),
    () =>
      optional(
        'people',
        rows.map(({ people }) => people),
        isFilled,
      ),
    () =>
      optional(
        'topics',
        rows.map(({ topics }) => topics),
        isFilled,
      ),
    () => (events.some(hasSummary) ? { summary: wordColumn(events.map(summaryOf), languages) } : {}),
    () =>
      optional(
        'url',
        events.map(({ url }) => url),
        isFilled,
      ),
  ]
  for (const [i, make] of further.entries()) {
    yield i / further.length
    Object.assign(columns, make())
  }
  return { source, kind, rows: events.length, columns }
}

/** Returns a column, unless no row fills it. */
function optional<Key extends string, Cell>(
  key: Key,
  cells: Cell[],
  isOwn: (cell: Cell) => boolean,
): { [Name in Key]?: Cell[] } {
  return (cells.some(isOwn) ? { [key]: cells } : {}) as { [Name in Key]?: Cell[] }
}

function isFilled({ length }: { length: number }): boolean {
  return length > 0
}

/** One list of texts, or one for each language, with '' where a text has none. */
function wordColumn(texts: readonly Text[], languages: readonly [Language, ...Language[]]): Table['columns']['title'] {
  const [language, ...others] = languages
  if (others.length === 0) return texts.map((text) => text[language] ?? Object.values(text)[0] ?? '')
  return Object.fromEntries(languages.map((tag) => [tag, texts.map((text) => text[tag] ?? '')]))
}

function positionColumns(events: readonly RowEvent[], city: (number | null)[]): Partial<Table['columns']> {
  if (city.every((one) => one === null)) return {}
  // A place that was found by its name is its city.
  if (events.every(({ coordinates }) => !coordinates)) return { city }
  return {
    longitude: events.map(({ coordinates }) => coordinates?.[0] ?? null),
    latitude: events.map(({ coordinates }) => coordinates?.[1] ?? null),
    city,
  }
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

function statusOf({ status }: RowEvent): 'planned' | 'announced' {
  return PLANNED.test(status) ? 'planned' : 'announced'
}
