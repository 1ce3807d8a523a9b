/**
 * Schemas of source records (YAML files), derived from the atlas's schema so that each thing is described once. They
 * don't check whether ids exist or claims agree: `check-*.ts` and `resolve.ts` do.
 */
import * as v from 'valibot'
import {
  City,
  EventKind,
  EventStatus,
  Exact,
  Id,
  Language,
  Lines,
  Organisation,
  OrganisationKind,
  Person,
  Place,
  Property,
  Source,
  Story,
  Text,
  Topic,
  Value,
} from '../model/dataset/schema.ts'
import { readEdtfDate } from '../import/dates/edtf.ts'
import { parseUrl } from '../model/parse-url.ts'

/** EDTF as written, converted to days. YAML reads `2018` as a number; here it is a year. */
export const StatedDate = v.pipe(
  v.union([v.string(), v.number()], 'expected a date in EDTF'),
  v.transform(String),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const date = readEdtfDate(dataset.value)
    if (typeof date !== 'string') return date
    addIssue({ message: date })
    return NEVER
  }),
)

/** `9` for one line, `[15, 17]` for several. */
const LineOrLines = v.pipe(
  v.unknown(),
  v.transform((lines) => (typeof lines === 'number' ? [lines, lines] : lines)),
  Lines,
)

export const ReferenceRecord = v.strictObject({ lines: LineOrLines, exact: v.optional(Exact) })

export const ClaimRecord = v.strictObject({
  event: Id,
  property: Property,
  value: Value,
  unit: v.optional(v.string()),
  /** Optional if another document's record of the same claim has it. */
  text: v.optional(Text),
  /** The organisation that a person represented. */
  organisation: v.optional(Id),
  references: v.optional(v.array(ReferenceRecord), []),
})

/** Lines of a document that are left out on purpose, and why. For reviewers of the record; not part of the atlas. */
export const LeftOutRecord = v.strictObject({
  lines: LineOrLines,
  reason: v.pipe(v.string(), v.nonEmpty('expected a reason')),
})

/** A document. Its claims are checked one by one, so that a mistake in one doesn't hide the others. */
export const SourceRecord = v.strictObject({
  ...Source.entries,
  published: v.optional(StatedDate),
  leftOut: v.optional(v.array(LeftOutRecord), []),
  claims: v.array(v.unknown()),
})

export const DecisionRecord = v.strictObject({ property: Property, chosen: v.optional(Value), reason: Text })

export const EventRecord = v.strictObject({
  id: Id,
  kind: EventKind,
  status: EventStatus,
  title: Text,
  summary: Text,
  topics: v.array(Id),
  about: v.optional(Id),
  decisions: v.optional(v.array(DecisionRecord), []),
})

/** A step's state as in the address; a list of ids may be written as a list. */
const StateRecord = v.record(
  v.string(),
  v.pipe(
    v.union([v.string(), v.number(), v.array(v.string())], 'expected words, a number or a list of ids'),
    v.transform((value) => (Array.isArray(value) ? value.join(',') : String(value))),
  ),
)
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Counts that a step's words mention: the compiler warns when they no longer hold. Not part of the atlas. */
const ExpectationsRecord = v.strictObject({
  /** Announcements in all records. */
  announcements: v.optional(Count),
  /** Announcements that the step's state shows. */
  shown: v.optional(Count),
})
const StepRecord = v.strictObject({
  ...Story.entries.steps.item.entries,
  state: StateRecord,
  expects: v.optional(ExpectationsRecord),
})
export const StoryRecord = v.strictObject({ ...Story.entries, steps: v.array(StepRecord) })

/** A Content-Security-Policy host source; it can't contain characters that end the directive. */
const Host = v.pipe(
  v.string(),
  v.regex(
    /^(https?:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/,
    'expected a host such as https://tiles.example.org',
  ),
)

/**
 * The address where the atlas will be served: http or https, without parts that a relative address would lose or
 * repeat.
 */
export const SiteUrl = v.pipe(
  v.string(),
  v.check(
    isSiteUrl,
    'expected an address that begins with https:// or http://, without user, query and fragment, such as ' +
      'https://atlas.example.org/2018/',
  ),
)

function isSiteUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !parseUrl(text)) return false
  const { username, password } = new URL(text)
  // `search` and `hash` are empty for an empty query or fragment as well.
  return username === '' && password === '' && !/[?#]/.test(text)
}

/** Where readers report mistakes: a page or a mailbox. */
const Contact = v.pipe(
  v.string(),
  v.check(
    (text) => /^(https?:\/\/|mailto:[^\s@]+@)[^\s]+$/i.test(text) && parseUrl(text) !== undefined,
    'expected an address that begins with https://, http:// or mailto:, such as mailto:atlas@example.org',
  ),
)

/** The atlas's own tiles, over the drawn land. */
export const TilesRecord = v.pipe(
  v.strictObject({
    /** Contains {z}, {x}, {y} and, if the host needs them, {s} and {r}. */
    url: v.pipe(
      v.string(),
      v.check(
        (url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)),
        'expected an address with {z}, {x} and {y}',
      ),
      v.check(isOnHost, 'expected an address on the page’s own host, or on one such as https://{s}.tiles.example.org'),
    ),
    attribution: v.string(),
    subdomains: v.optional(
      v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'expected the first part of a host'))),
        v.minLength(1, 'expected at least one subdomain'),
      ),
    ),
    minZoom: v.optional(v.pipe(v.number(), v.minValue(0, 'expected 0 or more'))),
    maxZoom: v.optional(v.pipe(v.number(), v.maxValue(24, 'expected 24 or less'))),
    coordinates: v.optional(v.picklist(['wgs84', 'gcj02'], 'expected wgs84 or gcj02'), 'wgs84'),
    /** Area in which tiles in gcj02 are shifted: vendors differ about Hong Kong and Macao. */
    shifted: v.optional(
      v.picklist(['mainland', 'mainland-hong-kong-macao'], 'expected mainland or mainland-hong-kong-macao'),
    ),
  }),
  v.forward(
    v.partialCheck(
      [['minZoom'], ['maxZoom']],
      ({ minZoom, maxZoom }) => minZoom === undefined || maxZoom === undefined || minZoom <= maxZoom,
      'expected a maxZoom that is not below minZoom',
    ),
    ['maxZoom'],
  ),
)

/** Returns whether a template's host is a valid policy source, or the page's own. */
function isOnHost(template: string): boolean {
  const filled = template.replaceAll('{s}', 'a').replaceAll(/\{[a-z]\}/g, '0')
  const url = parseUrl(filled)
  return url ? v.is(Host, url.origin) : true
}

export const SiteRecord = v.strictObject({
  title: Text,
  description: Text,
  languages: v.pipe(
    v.array(Language),
    v.minLength(1, 'expected at least one language'),
    v.check((tags) => new Set(tags).size === tags.length, 'expected each language once'),
  ),
  /** The atlas's future address, for everything that needs an absolute one. */
  url: v.optional(SiteUrl),
  /** Who publishes the atlas, and where readers report mistakes: shown in About. */
  madeBy: v.optional(Text),
  corrections: v.optional(Contact),
  dataHosts: v.optional(v.array(Host), []),
  tileHosts: v.optional(v.array(Host), []),
  tiles: v.optional(TilesRecord),
  parents: v.optional(v.array(Host), []),
})

export const AliasRecord = v.record(v.string(), Id)

export const OrganisationRecord = v.strictObject({ ...Organisation.entries, kind: OrganisationKind })
export const PersonRecord = Person
export const CityRecord = City
export const PlaceRecord = v.strictObject({ ...Place.entries, city: Id })
export const TopicRecord = Topic

export type ClaimRecord = v.InferOutput<typeof ClaimRecord>
export type DecisionRecord = v.InferOutput<typeof DecisionRecord>
export type Expectations = v.InferOutput<typeof ExpectationsRecord>
export type EventRecord = v.InferOutput<typeof EventRecord>
export type SiteRecord = v.InferOutput<typeof SiteRecord>
export type SourceRecord = v.InferOutput<typeof SourceRecord>
export type StoryRecord = v.InferOutput<typeof StoryRecord>
