/**
 * The view: everything in the address, as a plain value. A story's step, the history and messages use the same type.
 */
import type { Bounds, EventKind, Id, Language } from '../dataset/types.ts'
import type { Day } from '../dataset/day.ts'

export const PARTS = ['filters', 'timeline', 'map', 'relations', 'list', 'details', 'evidence'] as const
export type Part = (typeof PARTS)[number]

export const VIEWS = ['explore', 'present', 'embed', 'speaker', 'remote'] as const
/** Orders of the partners in the relations; by default what fits them decides. */
export const RELATION_ORDERS = ['region', 'ties', 'events', 'name', 'kind'] as const
export type RelationOrder = (typeof RELATION_ORDERS)[number]
export const SORT_COLUMNS = ['date', 'title', 'place', 'partner', 'kind'] as const

/** Values of the parameters with fixed choices, the default first. */
export const CHOICES = {
  view: VIEWS,
  match: ['any', 'all'],
  certain: ['all', 'only'],
  evidence: ['all', 'several', 'one', 'disputed'],
  rest: ['pale', 'hidden'],
  lanes: ['city', 'region', 'partner', 'none'],
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
  /** Organisations; a parent includes its children. */
  partners: readonly Id[]
  match: Choice<'match'>
  /** Organisations to exclude, with their children. */
  not: readonly Id[]
  cities: readonly Id[]
  kinds: readonly EventKind[]
  topics: readonly Id[]
  people: readonly Id[]
  sources: readonly Id[]
  /** Search words, all of which must be found. */
  q: string
  /** First and last day of the window; undefined: the dataset's extent. */
  from: Day | undefined
  to: Day | undefined
  certain: Choice<'certain'>
  evidence: Choice<'evidence'>
  within: Bounds | undefined
  event: Id | undefined
  claim: string | undefined
  /** undefined: depends on view and width. */
  show: readonly Part[] | undefined
  /** What the filters leave out: pale in its place, or hidden, so that the rest has all the room. */
  rest: Choice<'rest'>
  /** Order and number of the partners in the relations; undefined: what fits. */
  order: RelationOrder | undefined
  top: number | undefined
  /** The host's title of an embedded view; undefined: the atlas's. */
  title: string | undefined
  /** A city or event that the map shows large. */
  map: Id | undefined
  lanes: Choice<'lanes'>
  scale: Choice<'scale'>
  sort: Choice<'sort'>
  story: Id | undefined
  step: number | undefined
  controls: Choice<'controls'>
  /** Seconds per step. */
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
  rest: 'pale',
  order: undefined,
  top: undefined,
  title: undefined,
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
/** The parameters in address order. */
export const PARAMETER_NAMES = Object.keys(DEFAULT_VIEW) as ParameterName[] // keys of a literal, all known

/** The parameters that filter events. */
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

/** Returns whether two values of a parameter are equal: lists by their members in order, bounds by their degrees. */
export function sameValue(a: unknown, b: unknown): boolean {
  return (
    a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => sameValue(x, b[i])))
  )
}

/** Returns whether two views are equal in every parameter. */
export function sameView(a: View, b: View): boolean {
  return PARAMETER_NAMES.every((name) => sameValue(a[name], b[name]))
}

/**
 * Returns `view` with `patch` applied; equal values keep their reference, and a patch without changes returns `view`
 * itself.
 */
export function patchView(view: View, patch: Partial<View>): View {
  const changed = PARAMETER_NAMES.filter((name) => name in patch && !sameValue(view[name], patch[name]))
  if (changed.length === 0) return view
  return { ...view, ...Object.fromEntries(changed.map((name) => [name, patch[name]])) }
}

/** Returns the event of a claim, with whose id the claim's id begins (see `claimId`). */
export function eventOfClaim(claim: string): Id {
  return claim.split('.', 1)[0]!
}

/** Returns whether the view's claim, if any, belongs to the open event. */
export function hasOwnClaim({ event, claim }: Pick<View, 'event' | 'claim'>): boolean {
  return claim === undefined || eventOfClaim(claim) === event
}

/** Returns `patch`, with the claim of `view` cleared if the patch opens another event or none. */
export function withoutStaleClaim(patch: Partial<View>, view: View): Partial<View> {
  return hasOwnClaim({ ...view, ...patch }) ? patch : { ...patch, claim: undefined }
}

/** Returns `list` without `id` if it contained it, else with `id` appended. */
export function toggled<T>(list: readonly T[], id: T): readonly T[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id]
}
