/** Messages of the filters other than the partners' row in English, loaded with these filters. */
import { figure } from '../lists.ts'

const events = (n: number) => `${figure(n)} ${n === 1 ? 'event' : 'events'}`

export const facetsEn = {
  clearFilters: 'Show all',
  /** Leaves no room for what the filters leave out. */
  only: (n: number) => (n === 1 ? 'Only this one' : `Only these ${figure(n)}`),
  match: 'Match',
  matchAny: 'any of them',
  matchAll: 'all of them',
  active: 'Active filters',
  remove: (filter: string) => `Remove the filter: ${filter}`,
  facets: {
    cities: 'Cities',
    kinds: 'Kinds',
    topics: 'Topics',
    people: 'People',
    sources: 'Sources',
    evidence: 'Has claims',
    not: 'Leave out',
  },
  evidence: { several: 'by several sources', one: 'by one source only', disputed: 'in dispute' },
  kinds: { laboratory: 'Laboratory', agreement: 'Agreement', milestone: 'Milestone' },
  leaves: (n: number) => `leaves ${events(n)}`,
  find: (facet: string) => `Find among: ${facet}`,
  findHint: 'Find…',
  noneLike: (typed: string) => `No name contains “${typed}”.`,
  showAll: (n: number) => `All ${figure(n)}`,
  showFewer: 'Fewer',
  allOfThem: 'all partners at once',
  inTheWay: 'To see events again, remove:',
  withoutIt: (n: number) => `${events(n)} without it`,
  withoutThem: (n: number) => `${events(n)} without them`,
  asAny: (n: number) => `${events(n)} with any of them`,
}

export type FacetMessages = typeof facetsEn
