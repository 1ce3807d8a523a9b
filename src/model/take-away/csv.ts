/** The events as a table, one row each. Its columns are called the same in every language, so that tables can be joined; what stands in them is in the reader's. */
import { csvText, type Cell } from './table.ts'
import { disputeLine, roleLine, sourceLine, type TakeAwayContext, type TakenEvent } from './taken-event.ts'

type Column = (event: TakenEvent, context: TakeAwayContext) => Cell

/** Where a cell has several of a thing, each has a line of its own; ids, which have no spaces, stand on one. */
const COLUMNS: Readonly<Record<string, Column>> = {
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
}

/** The events as comma-separated values. */
export function eventsCsv(events: readonly TakenEvent[], context: TakeAwayContext): string {
  const columns = Object.values(COLUMNS)
  return csvText(
    Object.keys(COLUMNS),
    events.map((event) => columns.map((column) => column(event, context))),
  )
}

function lines(list: readonly string[]): string {
  return list.join('\n')
}

function ids(list: readonly { id: string }[]): string {
  return list.map(({ id }) => id).join(' ')
}
