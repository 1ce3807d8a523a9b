/**
 * The schema of an atlas. It provides the types, the check of `atlas.json` on arrival, the check of the compiler's
 * output, and `atlas.schema.json`. Names and shapes are public: changing one requires a new `format`.
 */
import * as v from 'valibot'
import { compareDays, EARLIEST_DAY, isDay } from './day.ts'
import { EVENT_KINDS, FORMAT } from '../format.ts'
import { AnyKind, Coordinates, EventStatus, Id, Language, Url } from './schema-values.ts'
import { repeatedEvent, Table } from './table-schema.ts'

export { Coordinates, EventStatus, Id, Language } from './schema-values.ts'
export { Table } from './table-schema.ts'

/** Returns the schema of a list with unique keys, which the page uses to identify its items. */
function listOf<const Item extends v.GenericSchema>(item: Item, key: (one: v.InferOutput<Item>) => unknown) {
  return v.pipe(
    v.array(item),
    v.check(
      (list) => new Set(list.map(key)).size === list.length,
      ({ input }) => `expected each once, found ${String(repeated(input.map(key)))} twice`,
    ),
  )
}

function repeated(keys: readonly unknown[]): unknown {
  return keys.find((key, i) => keys.indexOf(key) !== i)
}

/** EVENT.PROPERTY, followed by .VALUE if an event can have several of the property: `hkai-lab.partner.sensetime`. */
export const ClaimId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){1,3}$/, 'expected EVENT.PROPERTY or EVENT.PROPERTY.VALUE'),
)

/** The same text in several languages. The fallback order is the atlas's `languages`. */
export const Text = v.record(Language, v.pipe(v.string(), v.nonEmpty('expected words')))

/** A day of the proleptic Gregorian calendar, YYYY-MM-DD, before the year 0 -YYYY-MM-DD; 0000 is 1 BCE. */
export const Day = v.pipe(
  v.string(),
  v.regex(/^-?\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a day as YYYY-MM-DD'),
  v.check(isDay, 'expected a day that the calendar has'),
)

/** An atlas that was written when years began with 1 has that year's first day in the place of an open start. */
function withOpenStart(date: { edtf: string; start: string; end: string }): typeof date {
  return date.start === '0001-01-01' && /^[[{]?(\.\.|\/)/.test(date.edtf) ? { ...date, start: EARLIEST_DAY } : date
}

/**
 * EDTF (ISO 8601-2) as stated, with its first and last possible day. An open end is 9999-12-31, an open start
 * -9999-01-01.
 */
export const AtlasDate = v.pipe(
  v.strictObject({ edtf: v.string(), start: Day, end: Day }),
  v.check(({ start, end }) => !(compareDays(start, end) > 0), 'expected the first day before the last'),
  v.transform(withOpenStart),
)

/** Degrees: the south-west corner, then the north-east corner. */
export const Bounds = v.strictTuple([Coordinates, Coordinates])

export const SourceKind = v.picklist(['press-release', 'article', 'table'])
export const OrganisationKind = v.picklist(['company', 'university', 'public-body', 'government', 'fund'])
export const Precision = v.picklist(['building', 'campus', 'city'])
export const EventKind = v.picklist(EVENT_KINDS)
/** A kind of events that the dataset names itself. */
export const OwnKind = v.strictObject({ id: Id, name: Text, plural: Text })

export const Source = v.strictObject({
  id: Id,
  /** File name of the original document. */
  document: v.pipe(v.string(), v.nonEmpty()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits in lower case')),
  title: Text,
  publisher: Text,
  /** Language of the document. */
  language: Language,
  kind: SourceKind,
  published: v.optional(AtlasDate),
  url: v.optional(Url),
})

export const Organisation = v.strictObject({
  id: Id,
  name: Text,
  kind: v.optional(OrganisationKind),
  parent: v.optional(Id),
})
export const Person = v.strictObject({ id: Id, name: Text })
export const City = v.strictObject({
  id: Id,
  name: Text,
  coordinates: Coordinates,
  bounds: Bounds,
  /** The dataset's own word for its part of the world; by default its position decides. */
  region: v.optional(Text),
})
export const Place = v.strictObject({
  id: Id,
  name: Text,
  city: v.optional(Id),
  coordinates: Coordinates,
  precision: Precision,
  /** The provider of the coordinates. */
  coordinatesBy: Text,
})
export const Topic = v.strictObject({ id: Id, name: Text })

/** First and last line of the original document, 1-based; the last is not before the first. */
export const Lines = v.pipe(
  v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(1)), v.pipe(v.number(), v.integer(), v.minValue(1))]),
  v.check(([first, last]) => first <= last, 'expected the first line before the last'),
)
/** Maximum length of `exact`, in characters. */
export const EXACT_MAXIMUM = 40
export const Exact = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check(
    (words) => [...words].length <= EXACT_MAXIMUM,
    ({ input }) => `found ${[...input].length} characters, expected at most ${EXACT_MAXIMUM}`,
  ),
)
export const Reference = v.strictObject({ source: Id, lines: Lines, exact: v.optional(Exact) })
const References = v.pipe(v.array(Reference), v.minLength(1, 'expected at least one reference'))

/** A number that JSON can represent: `1e999` is parsed as Infinity, and would be written as null. */
const Finite = v.pipe(v.number(), v.finite('expected a number that JSON can hold'))
export const Value = v.union([v.string(), Finite, v.boolean()])
export const Property = v.pipe(
  v.string(),
  v.regex(/^[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/, 'expected a property such as staff or staff.initial'),
)
export const Claim = v.strictObject({
  id: ClaimId,
  property: Property,
  value: Value,
  unit: v.optional(v.string()),
  text: Text,
  references: References,
})
export const Dispute = v.strictObject({
  property: Property,
  /** Absent if nobody could decide. */
  chosen: v.optional(Value),
  reason: Text,
  alternatives: v.pipe(
    listOf(v.strictObject({ value: Value, text: Text, references: References }), ({ value }) => value),
    v.minLength(1, 'expected at least one other value'),
  ),
})

export const Partner = v.strictObject({ organisation: Id, role: v.optional(Text, {}) })
export const Participant = v.strictObject({
  person: Id,
  role: Text,
  organisation: v.optional(Id),
  references: References,
})

export const AtlasEvent = v.strictObject({
  id: Id,
  kind: v.optional(AnyKind, ''),
  status: EventStatus,
  title: Text,
  summary: v.optional(Text, {}),
  date: AtlasDate,
  place: v.optional(Id),
  partners: v.array(Partner),
  people: v.array(Participant),
  topics: v.array(Id),
  /** The announcement that a milestone belongs to. */
  about: v.optional(Id),
  claims: v.optional(
    listOf(Claim, ({ id }) => id),
    [],
  ),
  disputes: v.optional(
    listOf(Dispute, ({ property }) => property),
    [],
  ),
})

/** All parameters of the view, as strings, as in the address. */
export const StepState = v.record(v.string(), v.string())
export const Step = v.strictObject({
  title: Text,
  text: Text,
  notes: Text,
  state: StepState,
  /** Claims that its text cites in addition to the claim that its state points at. */
  claims: v.optional(v.array(ClaimId)),
  /** false: a step that selects an event keeps all others as strong. */
  focus: v.optional(v.boolean()),
})
/** `subtitle` is for the title slide and the closing: who presents, where and when. */
export const Story = v.strictObject({ id: Id, title: Text, subtitle: v.optional(Text), steps: v.array(Step) })

export const Atlas = v.pipe(
  v.strictObject({
    format: v.literal(FORMAT),
    title: Text,
    description: Text,
    languages: v.pipe(
      listOf(Language, (tag) => tag),
      v.minLength(1),
    ),
    sources: listOf(Source, ({ id }) => id),
    organisations: listOf(Organisation, ({ id }) => id),
    // Data of one table may have no people.
    people: v.optional(
      listOf(Person, ({ id }) => id),
      [],
    ),
    cities: listOf(City, ({ id }) => id),
    places: listOf(Place, ({ id }) => id),
    topics: listOf(Topic, ({ id }) => id),
    events: listOf(AtlasEvent, ({ id }) => id),
    stories: listOf(Story, ({ id }) => id),
    tables: v.optional(v.array(Table)),
    kinds: v.optional(listOf(OwnKind, ({ id }) => id)),
    /** Maps old ids to current ones. */
    aliases: v.optional(v.record(v.string(), Id)),
  }),
  v.check(
    ({ events, tables }) => repeatedEvent(events, tables) === undefined,
    ({ input: { events, tables } }) => `expected each event once, found ${repeatedEvent(events, tables)} twice`,
  ),
)
