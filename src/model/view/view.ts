/** The view: all that the address says, as a plain value. The same one that a story's step, the history and a message carry. */
import type { Bounds, EventKind, Id, Language } from '../dataset/types.ts'
import type { Day } from '../dataset/day.ts'

export const PARTS = ['filters', 'timeline', 'map', 'list', 'details', 'evidence'] as const
export type Part = (typeof PARTS)[number]

export const VIEWS = ['explore', 'present', 'embed', 'speaker'] as const
export const SORT_COLUMNS = ['date', 'title', 'place', 'partner', 'kind'] as const

/** What a parameter that is a choice can be: the default first. */
export const CHOICES = {
  view: VIEWS,
  match: ['any', 'all'],
  certain: ['all', 'only'],
  evidence: ['all', 'several', 'one', 'disputed'],
  lanes: ['city', 'partner', 'none'],
  scale: ['true', 'gaps'],
  sort: [...SORT_COLUMNS, ...SORT_COLUMNS.map((column) => `-${column}` as const)],
  controls: ['all', 'none'],
  theme: ['auto', 'light', 'dark'],
} as const
type Choice<Name extends keyof typeof CHOICES> = (typeof CHOICES)[Name][number]

export interface View {
  /** undefined: the browser's best match. */
  lang: Language | undefined
  view: Choice<'view'>
  /** Organisations; a parent takes in its children. */
  partners: readonly Id[]
  match: Choice<'match'>
  /** Organisations to leave out, with their children. */
  not: readonly Id[]
  cities: readonly Id[]
  kinds: readonly EventKind[]
  topics: readonly Id[]
  people: readonly Id[]
  sources: readonly Id[]
  /** Messages, each of which must be found. */
  q: string
  /** First and last day of the window; undefined: the dataset's extent. */
  from: Day | undefined
  to: Day | undefined
  certain: Choice<'certain'>
  evidence: Choice<'evidence'>
  within: Bounds | undefined
  event: Id | undefined
  claim: string | undefined
  /** undefined: by view and width. */
  show: readonly Part[] | undefined
  /** A city or event that the map shows large. */
  map: Id | undefined
  lanes: Choice<'lanes'>
  scale: Choice<'scale'>
  sort: Choice<'sort'>
  story: Id | undefined
  step: number | undefined
  controls: Choice<'controls'>
  /** Seconds a step. */
  autoplay: number | undefined
  theme: Choice<'theme'>
  data: string | undefined
  tiles: string | undefined
}

export const DEFAULT_VIEW: View = Object.freeze({
  lang: undefined,
  view: 'explore',
  partners: Object.freeze([]),
  match: 'any',
  not: Object.freeze([]),
  cities: Object.freeze([]),
  kinds: Object.freeze([]),
  topics: Object.freeze([]),
  people: Object.freeze([]),
  sources: Object.freeze([]),
  q: '',
  from: undefined,
  to: undefined,
  certain: 'all',
  evidence: 'all',
  within: undefined,
  event: undefined,
  claim: undefined,
  show: undefined,
  map: undefined,
  lanes: 'city',
  scale: 'true',
  sort: 'date',
  story: undefined,
  step: undefined,
  controls: 'all',
  autoplay: undefined,
  theme: 'auto',
  data: undefined,
  tiles: undefined,
})

export type ParameterName = keyof View
/** The order in which an address names its parameters. */
export const PARAMETER_NAMES = Object.keys(DEFAULT_VIEW) as ParameterName[] // the keys of a literal, all of them known

/** The parameters that decide which events pass. */
export const FILTER_NAMES = [
  'partners',
  'not',
  'cities',
  'kinds',
  'topics',
  'people',
  'sources',
  'q',
  'window',
  'certain',
  'evidence',
  'within',
] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** Whether two values of one parameter say the same: lists by their members in order, bounds by their degrees. */
export function sameValue(a: unknown, b: unknown): boolean {
  return (
    a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => sameValue(x, b[i])))
  )
}

/** Whether two views say the same in every parameter. */
export function sameView(a: View, b: View): boolean {
  return PARAMETER_NAMES.every((name) => sameValue(a[name], b[name]))
}

/** `view` with `patch` over it; values that say the same keep their reference, and a patch that changes nothing gives `view` itself. */
export function patchView(view: View, patch: Partial<View>): View {
  const changed = PARAMETER_NAMES.filter((name) => name in patch && !sameValue(view[name], patch[name]))
  if (changed.length === 0) return view
  return { ...view, ...Object.fromEntries(changed.map((name) => [name, patch[name]])) }
}

/** The event that a claim belongs to: its id begins with the event's (see `claimId`). */
export function eventOfClaim(claim: string): Id {
  return claim.split('.', 1)[0]!
}

/** Whether the claim that a view points at, if it does, belongs to the event that is open. */
export function hasOwnClaim({ event, claim }: Pick<View, 'event' | 'claim'>): boolean {
  return claim === undefined || eventOfClaim(claim) === event
}

/** `patch`, which lets go of the claim of `view` where it leads to another event or to none. */
export function withoutStaleClaim(patch: Partial<View>, view: View): Partial<View> {
  return hasOwnClaim({ ...view, ...patch }) ? patch : { ...patch, claim: undefined }
}

/** `list` with `id` taken out if it was there, put last if it wasn't. */
export function toggled<T>(list: readonly T[], id: T): readonly T[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id]
}
