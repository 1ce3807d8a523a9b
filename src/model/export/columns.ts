/**
 * An event's facts as columns, for tables and for maps that filter by column. Column names are the same in every
 * language, so that tables can be joined; cells are in the reader's language.
 */
import type { Cell } from './table.ts'
import { disputeLine, roleLine, sourceLine, type ExportContext, type ExportedEvent } from './exported-event.ts'

type Column = (event: ExportedEvent, context: ExportContext) => Cell

/** Several values in a cell are separated by line breaks; ids, which contain no spaces, by spaces. */
const COLUMNS = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  date: ({ date }) => date.inWords,
  date_edtf: ({ date }) => date.stated,
  first_day: ({ date }) => date.first,
  last_day: ({ date }) => date.last,
  place: ({ place }) => place?.name ?? null,
  city: ({ place }) => place?.city.name ?? null,
  longitude: ({ place }) => place?.coordinates[0] ?? null,
  latitude: ({ place }) => place?.coordinates[1] ?? null,
  place_precision: ({ place }) => place?.precision ?? null,
  coordinates_by: ({ place }) => place?.coordinatesBy ?? null,
  partners: ({ partners }, context) => lines(partners.map((partner) => roleLine(partner, context))),
  partner_ids: ({ partners }) => ids(partners),
  people: ({ people }, context) => lines(people.map((person) => roleLine(person, context))),
  topics: ({ topics }) => lines(topics.map(({ name }) => name)),
  about: ({ about }) => about?.name ?? null,
  about_id: ({ about }) => about?.id ?? null,
  disagreements: ({ disputes }, context) => lines(disputes.map((dispute) => disputeLine(dispute, context))),
  sources: ({ sources }, context) => lines(sources.map((source) => sourceLine(source, context))),
  source_ids: ({ sources }) => ids(sources),
  link: ({ url }) => url,
} satisfies Record<string, Column>

export type ColumnName = keyof typeof COLUMNS

/** In table order. */
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[] // built from these columns

/** Returns an event's cells by column. */
export function columnsOf(event: ExportedEvent, context: ExportContext): Record<ColumnName, Cell> {
  const cells = COLUMN_NAMES.map((name) => [name, (COLUMNS[name] as Column)(event, context)])
  return Object.fromEntries(cells) as Record<ColumnName, Cell> // one cell per column
}

function lines(list: readonly string[]): string {
  return list.join('\n')
}

function ids(list: readonly { id: string }[]): string {
  return list.map(({ id }) => id).join(' ')
}
