/**
 * Checks a story step's state by name: every parameter is one of the address, every id one of the atlas. The address
 * module checks what the values mean.
 */
import { EventKind } from '../model/dataset/schema.ts'
import { claimId } from '../model/dataset/properties.ts'
import { isDay } from '../model/dataset/day.ts'
import { CHOICES, PARTS, RELATION_ORDERS, type ParameterName } from '../model/view/view.ts'
import { expectedName } from './did-you-mean.ts'
import type { Known, Records } from './records.ts'

export interface StateProblem {
  parameter: string
  /** Whether the parameter's name is wrong, not its value. */
  isName: boolean
  message: string
}

type Ids = Pick<Known, 'what' | 'ids' | 'complete' | 'home'>

/** Parameters of the contract's “The address”, with the kind of ids in their values. */
const PARAMETERS: Readonly<Record<ParameterName, (records: Records) => Ids | undefined>> = {
  lang: ({ site }) => site && choices('language', site.value.languages),
  view: () => choices('view', CHOICES.view),
  partners: ({ organisations }) => organisations,
  match: () => choices('match', CHOICES.match),
  not: ({ organisations }) => organisations,
  cities: ({ cities }) => cities,
  kinds: () => choices('kind', EventKind.options),
  topics: ({ topics }) => topics,
  people: ({ people }) => people,
  sources: ({ sources }) => sources,
  q: free,
  from: free,
  to: free,
  certain: () => choices('choice', CHOICES.certain),
  evidence: () => choices('choice', CHOICES.evidence),
  within: free,
  event: ({ events }) => events,
  claim: free,
  show: () => choices('part', PARTS),
  rest: () => choices('choice', CHOICES.rest),
  order: () => choices('order', RELATION_ORDERS),
  top: free,
  title: free,
  map: ({ cities, events }) => ({
    what: 'city or event',
    ids: new Set([...cities.ids, ...events.ids]),
    complete: cities.complete && events.complete,
    home: 'data/cities.yaml or data/events/',
  }),
  lanes: () => choices('lanes', CHOICES.lanes),
  scale: () => choices('scale', CHOICES.scale),
  sort: () => choices('column', CHOICES.sort),
  story: ({ stories }) => stories,
  step: free,
  controls: () => choices('choice', CHOICES.controls),
  autoplay: free,
  theme: () => choices('theme', CHOICES.theme),
  data: free,
  tiles: free,
}

/** Returns the invalid parts of a step's state, in the order of its parameters. */
export function stateProblems(state: Readonly<Record<string, string>>, records: Records): StateProblem[] {
  return Object.entries(state).flatMap(([parameter, value]): StateProblem[] => {
    if (!isParameter(parameter)) {
      const names = Object.keys(PARAMETERS)
      const expected = expectedName(parameter, names, `one of ${names.join(', ')}`)
      return [{ parameter, isName: true, message: `unknown parameter "${parameter}", ${expected}` }]
    }
    return valueProblems(parameter, value, records).map((message) => ({ parameter, isName: false, message }))
  })
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name)
}

function valueProblems(parameter: ParameterName, value: string, records: Records): string[] {
  if (parameter === 'from' || parameter === 'to') {
    return isDay(value) ? [] : [`"${value}" is no day, expected YYYY-MM-DD`]
  }
  if (parameter === 'claim') return claimProblems(value, records)
  const known = PARAMETERS[parameter](records)
  if (!known?.complete) return []
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => !known.ids.has(id))
    .map((id) => `unknown ${known.what} "${id}", ${expectedName(id, known.ids, known.home)}`)
}

/** A claim's id begins with its event's; an undecidable dispute has the id of its property. */
export function claimProblems(id: string, { sources, events }: Records): string[] {
  if (!sources.complete || !events.complete) return []
  const known = new Set(sources.claims.map(({ value }) => claimId(value.event, value.property, value.value)))
  return known.has(id)
    ? []
    : [`unknown claim "${id}", ${expectedName(id, known, 'EVENT.PROPERTY of a claim in seeds/')}`]
}

function choices(what: string, names: readonly string[]): Ids {
  return { what, ids: new Set(names), complete: true, home: `one of ${names.join(', ')}` }
}

function free(): undefined {
  return undefined
}
