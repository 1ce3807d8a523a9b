/** The schema of tables: events as columns. */
import * as v from 'valibot'
import { dayNumber, EARLIEST_DAY, LATEST_DAY } from './day.ts'
import { AnyKind, Coordinates, EventStatus, ID, Id, Language, Url } from './schema-values.ts'

/**
 * Returns the schema of a column. A hundred thousand values are checked at once by `isItem`, and only where that fails
 * one by one, to tell which is wrong: it must accept exactly what `item` does. Ten times as fast.
 */
function column<const Item extends v.GenericSchema>(
  item: Item,
  isItem: (value: unknown) => boolean,
): v.ArraySchema<Item, undefined> {
  const each = v.array(item)
  return {
    ...each,
    '~run': (dataset, config) =>
      Array.isArray(dataset.value) && dataset.value.every(isItem)
        ? { typed: true, value: dataset.value as v.InferOutput<Item>[] } // what each of them is
        : each['~run'](dataset, config),
  }
}

const [EARLIEST, LATEST] = [dayNumber(EARLIEST_DAY), dayNumber(LATEST_DAY)]
const [Longitude, Latitude] = Coordinates.items

const isString = (value: unknown) => typeof value === 'string'
const isBetween = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && least <= value && value <= most
const isPosition = (value: unknown) => Number.isInteger(value) && isBetween(value, 0, Infinity)
const isDegrees = (most: number) => (value: unknown) => value === null || isBetween(value, -most, most)

const Strings = column(v.string(), isString)
/** A word for each row, in the first of the atlas's languages, or in several; '' where the row has none. */
const Words = v.union([Strings, v.record(Language, Strings)])
/** Days since 1970-01-01, UTC, as far as `EARLIEST_DAY` and `LATEST_DAY`, which stand for open ends. */
const Days = column(
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(EARLIEST, 'expected a day of the calendar'),
    v.maxValue(LATEST, 'expected a day of the calendar'),
  ),
  (value) => Number.isInteger(value) && isBetween(value, EARLIEST, LATEST),
)
/** A position in one of the atlas's own lists, from 0. */
const Position = v.pipe(v.number(), v.integer(), v.minValue(0))
const Positions = column(v.array(Position), (value) => Array.isArray(value) && value.every(isPosition))

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
      id: column(Id, (value) => typeof value === 'string' && ID.test(value)),
      title: Words,
      start: Days,
      end: Days,
      /** As stated; '' where first and last day say all. */
      edtf: v.optional(Strings),
      /** Degrees; null for a row without a position of its own, which is at its city, if it has one. */
      longitude: v.optional(column(v.nullable(Longitude), isDegrees(180))),
      latitude: v.optional(column(v.nullable(Latitude), isDegrees(90))),
      /** Position in the atlas's cities; null for none. */
      city: v.optional(column(v.nullable(Position), (value) => value === null || isPosition(value))),
      /** Names of places; '' for those of cities. */
      place: v.optional(Strings),
      kind: v.optional(v.array(AnyKind)),
      status: v.optional(v.array(EventStatus)),
      partners: v.optional(Positions),
      people: v.optional(Positions),
      topics: v.optional(Positions),
      /** Of the source's document; by default the number of the row, from 1. */
      line: v.optional(
        column(v.pipe(v.number(), v.integer(), v.minValue(1)), (value) => isPosition(value) && value !== 0),
      ),
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
