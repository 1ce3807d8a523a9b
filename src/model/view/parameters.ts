/**
 * The parameters of a view as text. One table serves the address bar, messages from other windows, a story's steps and
 * `window.atlas`. Invalid values are dropped and reported; they never throw.
 */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { compareDays, isDay } from '../dataset/day.ts'
import { kindIds } from '../dataset/kind-ids.ts'
import { matchLanguage } from '../dataset/text.ts'
import type { Bounds, EventKind, Id } from '../dataset/types.ts'
import {
  CHOICES,
  DEFAULT_VIEW,
  PARAMETER_NAMES,
  PARTS,
  RELATION_ORDERS,
  hasOwnClaim,
  patchView,
  sameValue,
  type ParameterName,
  type View,
} from './view.ts'

/** An invalid value. `expected` names the type of valid ones. */
export interface InvalidParameter {
  parameter: ParameterName
  value: string
  expected: 'choice' | 'id' | 'day' | 'number' | 'bounds' | 'language' | 'text' | 'host' | 'once'
}

/** Result of a read: the value, and the invalid parts of the text. */
interface Read<T> {
  value: T
  invalid?: string[]
}

interface Parameter<T> {
  expected: InvalidParameter['expected']
  /** Parses non-empty text. */
  read(text: string, index: AtlasIndex): Read<T>
  write(value: T): string
}

/** Maximum length of a search and of a title, in UTF-16 units; the rest is dropped. */
const SEARCH_MAXIMUM = 500
const TITLE_MAXIMUM = 120

const PARAMETERS: { [Name in ParameterName]: Parameter<View[Name]> } = {
  lang: {
    expected: 'language',
    read: (text, { atlas }) => found(matchLanguage(text, atlas.languages), undefined, text),
    write: (value) => value ?? '',
  },
  view: choice(CHOICES.view),
  partners: ids((index) => index.organisations),
  match: choice(CHOICES.match),
  not: ids((index) => index.organisations),
  cities: ids((index) => index.cities),
  kinds: list<EventKind>((id, { atlas }) => kindIds(atlas).find((kind) => kind === id)),
  topics: ids((index) => index.topics),
  people: ids((index) => index.people),
  sources: ids((index) => index.sources),
  q: text(SEARCH_MAXIMUM, ''),
  from: day(),
  to: day(),
  certain: choice(CHOICES.certain),
  evidence: choice(CHOICES.evidence),
  within: {
    expected: 'bounds',
    read: (text) => found(readBounds(text), undefined, text),
    write: (value) => value?.flat().join(',') ?? '',
  },
  event: one((index) => index.event),
  claim: {
    expected: 'id',
    read: (text, index) => found(findClaim(text, index), undefined, text),
    write: (value) => value ?? '',
  },
  show: {
    expected: 'choice',
    read: (text, index) => {
      const read = list((id) => PARTS.find((part) => part === id)).read(text, index)
      return { ...read, value: read.value.length > 0 ? read.value : undefined }
    },
    write: (value) => value?.join(',') ?? '',
  },
  rest: choice(CHOICES.rest),
  order: {
    expected: 'choice',
    read: (text) =>
      found(
        RELATION_ORDERS.find((order) => order === text),
        undefined,
        text,
      ),
    write: (value) => value ?? '',
  },
  top: number((value) => Number.isSafeInteger(value) && value >= 2),
  title: text(TITLE_MAXIMUM, undefined),
  map: one((index) => new Map<Id, unknown>([...index.cities, ...index.event])),
  lanes: choice(CHOICES.lanes),
  scale: choice(CHOICES.scale),
  sort: choice(CHOICES.sort),
  story: one((index) => index.stories),
  step: number((value) => Number.isSafeInteger(value) && value >= 1),
  controls: choice(CHOICES.controls),
  // A minimum of a tenth of a second; much smaller numbers would be written with an exponent, which isn't parsed.
  autoplay: number((value) => value >= 0.1 && value <= 3600),
  theme: choice(CHOICES.theme),
  data: reference(),
  tiles: reference(),
}

/** Names and values as in the address, or lists of ids; null, undefined and '' restore the default. */
export type Patch = Record<string, unknown>

export interface PatchResult {
  view: View
  invalidParameters: InvalidParameter[]
}

/**
 * Returns `view` with the parameters of `patch` replaced. Invalid values become their parameter's default and are
 * reported.
 */
export function readPatch(view: View, patch: Patch, index: AtlasIndex): PatchResult {
  const invalidParameters: InvalidParameter[] = []
  const changes: Partial<View> = {}
  for (const name of PARAMETER_NAMES)
    if (Object.hasOwn(patch, name)) readInto(changes, name, patch[name], index, invalidParameters)
  const next = inOrder({ ...view, ...changes })
  if (hasOwnClaim(next)) return { view: patchView(view, next), invalidParameters }
  // A claim of an event that isn't open: reported if the patch asked for it, dropped silently if the patch changed the
  // event.
  if (changes.claim !== undefined) invalidParameters.push({ parameter: 'claim', value: changes.claim, expected: 'id' })
  return { view: patchView(view, { ...next, claim: undefined }), invalidParameters }
}

/**
 * Returns the view as strings: only what differs from `base` (default: the default view), in the order of the contract;
 * '' is the default's value.
 */
export function writeState(view: View, base: View = DEFAULT_VIEW): Record<string, string> {
  return Object.fromEntries(
    PARAMETER_NAMES.flatMap((name) => {
      const text = writeParameter(view, name)
      if (text === writeParameter(base, name)) return []
      return [[name, sameValue(view[name], DEFAULT_VIEW[name]) && base !== DEFAULT_VIEW ? '' : text]]
    }),
  )
}

function readInto<Name extends ParameterName>(
  changes: Partial<View>,
  name: Name,
  given: unknown,
  index: AtlasIndex,
  invalidParameters: InvalidParameter[],
): void {
  const parameter = PARAMETERS[name]
  const text = asText(given)
  if (text === undefined) invalidParameters.push({ parameter: name, value: typeof given, expected: parameter.expected })
  if (text === undefined || text === '') {
    changes[name] = DEFAULT_VIEW[name]
    return
  }
  const read = parameter.read(text, index)
  changes[name] = read.value
  for (const value of new Set(read.invalid))
    invalidParameters.push({ parameter: name, value, expected: parameter.expected })
}

/** Returns a value as text for the address; undefined if an address can't express it. */
function asText(given: unknown): string | undefined {
  if (given === null || given === undefined) return ''
  if (typeof given === 'string') return wellFormed(given.trim())
  if (typeof given === 'number' && Number.isFinite(given)) return String(given)
  if (Array.isArray(given) && given.every((id) => typeof id === 'string' || typeof id === 'number'))
    return wellFormed(given.join(','))
  return undefined
}

/** Replaces lone surrogates, which scripts can pass but addresses can't contain, by U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Swaps the ends of a reversed window. */
function inOrder(view: View): View {
  const isBackwards = view.from !== undefined && view.to !== undefined && compareDays(view.from, view.to) > 0
  return isBackwards ? { ...view, from: view.to, to: view.from } : view
}

function writeParameter<Name extends ParameterName>(view: View, name: Name): string {
  return PARAMETERS[name].write(view[name])
}

function choice<T extends string>(choices: readonly [T, ...T[]]): Parameter<T> {
  return {
    expected: 'choice',
    read: (text) =>
      found(
        choices.find((one) => one === text),
        choices[0],
        text,
      ),
    write: (value) => value,
  }
}

function one(known: (index: AtlasIndex) => ReadonlyMap<Id, unknown>): Parameter<Id | undefined> {
  return {
    expected: 'id',
    read: (text, index) => found(currentId(text, known(index), index), undefined, text),
    write: (value) => value ?? '',
  }
}

function ids(known: (index: AtlasIndex) => ReadonlyMap<Id, unknown>): Parameter<readonly Id[]> {
  return { ...list((id, index) => currentId(id, known(index), index)), expected: 'id' }
}

/** A comma-separated list; duplicates are dropped. */
function list<T extends string>(find: (text: string, index: AtlasIndex) => T | undefined): Parameter<readonly T[]> {
  return {
    expected: 'choice',
    read: (text, index) => {
      const members = text.split(',').map((member) => member.trim())
      const value = members.map((member) => find(member, index)).filter((member) => member !== undefined)
      const isNamed = members.some((member) => member !== '')
      return {
        value: [...new Set(value)],
        // For a text of commas alone, report the whole text: there is no member to report.
        invalid: isNamed ? members.filter((member) => member && find(member, index) === undefined) : [text],
      }
    },
    write: (value) => value.join(','),
  }
}

/** Plain text of at most `maximum` UTF-16 units; what is longer is cut and reported. */
function text<None extends '' | undefined>(maximum: number, none: None): Parameter<string | None> {
  return {
    expected: 'text',
    read: (given) => {
      // Don't split a surrogate pair.
      const value = given.slice(0, maximum).replace(/\p{Surrogate}$/u, '')
      return { value: value.trim() || none, invalid: given.length > maximum ? [given.slice(value.length)] : [] }
    },
    write: (value) => value ?? '',
  }
}

function day(): Parameter<string | undefined> {
  return {
    expected: 'day',
    read: (text) => found(isDay(text) ? text : undefined, undefined, text),
    write: (value) => value ?? '',
  }
}

function number(isValid: (value: number) => boolean): Parameter<number | undefined> {
  return {
    expected: 'number',
    read: (text) =>
      found(/^\d+(\.\d+)?$/.test(text) && isValid(Number(text)) ? Number(text) : undefined, undefined, text),
    write: (value) => (value === undefined ? '' : String(value)),
  }
}

/** An address or address template: accepted as it is, and checked where it is requested. */
function reference(): Parameter<string | undefined> {
  return { expected: 'text', read: (text) => ({ value: text }), write: (value) => value ?? '' }
}

function found<T, F>(value: T | undefined, fallback: F, text: string): Read<T | F> {
  return value === undefined ? { value: fallback, invalid: [text] } : { value }
}

/** Returns a known id, or the current id of a renamed one. */
function currentId(id: string, known: ReadonlyMap<Id, unknown>, { atlas }: AtlasIndex): Id | undefined {
  if (known.has(id)) return id
  const renamed = atlas.aliases && Object.hasOwn(atlas.aliases, id) ? atlas.aliases[id] : undefined
  return renamed !== undefined && known.has(renamed) ? renamed : undefined
}

/**
 * Finds a claim's id, or EVENT.PROPERTY of an undecided disagreement, resolving old ids of its event and its subject.
 */
function findClaim(text: string, index: AtlasIndex): string | undefined {
  const [old = '', ...rest] = text.split('.')
  const id = currentId(old, index.event, index)
  const event = id === undefined ? undefined : index.event.get(id)?.event
  if (!event) return undefined
  const whom = currentId(rest.at(-1) ?? '', new Map([...index.organisations, ...index.people]), index)
  const names = [rest, [...rest.slice(0, -1), whom]].map((parts) => [id, ...parts].join('.'))
  const known = [...event.claims.map((claim) => claim.id), ...event.disputes.map(({ property }) => `${id}.${property}`)]
  return names.find((name) => known.includes(name))
}

function readBounds(text: string): Bounds | undefined {
  const degrees = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [west, south, east, north] = degrees
  if (degrees.length !== 4 || !degrees.every(Number.isFinite)) return undefined
  if (Math.abs(west!) > 180 || Math.abs(east!) > 180 || Math.abs(south!) > 90 || Math.abs(north!) > 90) return undefined
  return south! <= north!
    ? [
        [west!, south!],
        [east!, north!],
      ]
    : undefined
}
