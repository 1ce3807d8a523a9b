/** The schema of tables: events as columns. */
import * as v from 'valibot'
import { dayNumber, EARLIEST_DAY, LATEST_DAY } from './day.ts'
import { AnyKind, Coordinates, EventStatus, Id, Language, Url } from './schema-values.ts'

/** A word for each row, in the first of the atlas's languages, or in several; '' where the row has none. */
const Words = v.union([v.array(v.string()), v.record(Language, v.array(v.string()))])
/** Days since 1970-01-01, UTC, as far as `EARLIEST_DAY` and `LATEST_DAY`, which stand for open ends. */
const Days = v.array(
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(dayNumber(EARLIEST_DAY), 'expected a day of the calendar'),
    v.maxValue(dayNumber(LATEST_DAY), 'expected a day of the calendar'),
  ),
)
/** Positions in one of the atlas's own lists, from 0. */
const Position = v.pipe(v.number(), v.integer(), v.minValue(0))
const [Longitude, Latitude] = Coordinates.items

/**
 * Thousands of events, stored as columns. Each row is an event like any other: its source states its date, place,
 * partners and people at its line. Columns that no row fills may be left out.
 */
export const Table = v.pipe(
  v.strictObject({
    source: Id,
    /** Of rows without a kind of their own. */
    kind: AnyKind,
    rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
    columns: v.strictObject({
      id: v.array(Id),
      title: Words,
      start: Days,
      end: Days,
      /** As stated; '' where first and last day say all. */
      edtf: v.optional(v.array(v.string())),
      /** Degrees; null for a row without a position of its own, which is at its city, if it has one. */
      longitude: v.optional(v.array(v.nullable(Longitude))),
      latitude: v.optional(v.array(v.nullable(Latitude))),
      /** Position in the atlas's cities; null for none. */
      city: v.optional(v.array(v.nullable(Position))),
      /** Names of places; '' for those of cities. */
      place: v.optional(v.array(v.string())),
      kind: v.optional(v.array(AnyKind)),
      status: v.optional(v.array(EventStatus)),
      partners: v.optional(v.array(v.array(Position))),
      people: v.optional(v.array(v.array(Position))),
      topics: v.optional(v.array(v.array(Position))),
      /** Of the source's document; by default the number of the row, from 1. */
      line: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1)))),
      summary: v.optional(Words),
      url: v.optional(v.array(v.union([Url, v.literal('')]))),
    }),
  }),
  v.check(
    ({ rows, columns }) => columnLengths(columns).every((length) => length === rows),
    ({ input: { rows, columns } }) =>
      `expected ${rows} rows in each column, found ${columnLengths(columns).find((length) => length !== rows)}`,
  ),
  v.check(
    ({ columns: { start, end } }) => start.every((day, i) => day <= (end[i] ?? day)),
    'expected the first day before the last',
  ),
)

type Column = readonly unknown[] | Readonly<Record<string, readonly unknown[]>> | undefined

/** Returns the lengths of all columns, of each language's words. */
function columnLengths(columns: Readonly<Record<string, Column>>): number[] {
  return Object.values(columns).flatMap((column) =>
    isList(column) ? column.length : Object.values(column ?? {}).map((words) => words.length),
  )
}

function isList(column: Column): column is readonly unknown[] {
  return Array.isArray(column)
}

/** Returns the id of an event that is in records and tables twice; of records alone, `listOf` tells. */
export function repeatedEvent(
  events: readonly { id: string }[],
  tables: readonly { columns: { id: readonly string[] } }[] = [],
): string | undefined {
  if (tables.length === 0) return undefined
  const known = new Set(events.map(({ id }) => id))
  for (const { columns } of tables)
    for (const id of columns.id) {
      if (known.has(id)) return id
      known.add(id)
    }
  return undefined
}
