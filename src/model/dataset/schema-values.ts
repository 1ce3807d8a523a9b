/** Values that records and tables of an atlas have in common. */
import * as v from 'valibot'
import { parseUrl } from '../parse-url.ts'

/** Words in lower case joined by hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const Id = v.pipe(v.string(), v.regex(ID, 'expected words in lower case joined by "-"'))

/** A BCP 47 tag of language, script and region. */
export const Language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, 'expected a language tag such as zh-Hant'),
)

/** Degrees, WGS 84, in GeoJSON order: longitude, latitude. */
export const Coordinates = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
])

/**
 * A web address: `javascript:` would be a valid URL as well. Parsed by `new URL`: once `URL.canParse`, which Valibot
 * calls, is optimised by Node 20, it refuses every address with a letter from U+0080 to U+00FF.
 */
export const Url = v.pipe(
  v.string(),
  { ...v.url(), requirement: (text) => parseUrl(text) !== undefined } satisfies v.UrlAction<string, undefined>,
  v.regex(/^https?:\/\//i, 'expected an address that begins with https://'),
)

export const EventStatus = v.picklist(['announced', 'planned'])

/** The kind of an event: one of `EVENT_KINDS`, or an id of the atlas's `kinds`; '' if it has none. */
export const AnyKind = v.union([Id, v.literal('')])
