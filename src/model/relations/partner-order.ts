/** Which partners a table of relations has, in which order. Filters change neither. */
import type { Organisation } from '../dataset/types.ts'
import type { RelationOrder } from '../view/view.ts'
import type { Activity } from './meetings.ts'

/** Partners that stand together: of one hue, or of one sort. */
export interface PartnerGroup {
  /** `companies` are companies and funds, `public` universities, public bodies and governments. */
  readonly sort?: 'companies' | 'public'
  /** Positions of its partners. */
  readonly members: readonly number[]
}

export interface OrderOptions {
  organisations: readonly Organisation[]
  activity: Activity
  order: RelationOrder
  /** Maximum number of partners: the most active ones. */
  most: number
  /** The hue of most announcements of a partner; 0 for none. */
  hueOf: (position: number) => number
  /** Compares the names of two partners in the reader's language. */
  compareNames: (a: Organisation, b: Organisation) => number
}

const COMPANIES: readonly Organisation['kind'][] = ['company', 'fund']
const HUES = [1, 2, 3, 4, 5, 6, 0]

/** Returns the most active partners in their groups; groups without any are left out. */
export function orderedPartners({
  organisations,
  activity: { events, ties },
  order,
  most,
  hueOf,
  compareNames,
}: OrderOptions): readonly PartnerGroup[] {
  const byEvents = (a: number, b: number) => events[b]! - events[a]! || a - b
  const byTies = (a: number, b: number) => ties[b]! - ties[a]! || byEvents(a, b)
  const shown = organisations
    .map((_, i) => i)
    .sort(byEvents)
    .slice(0, most)
  switch (order) {
    case 'region':
      return HUES.map((hue) => ({ members: shown.filter((one) => hueOf(one) === hue) })).filter(isUsed)
    case 'kind': {
      const isCompany = (one: number) => COMPANIES.includes(organisations[one]!.kind)
      const sorted = shown.sort(byTies)
      return [
        { sort: 'companies' as const, members: sorted.filter(isCompany) },
        { sort: 'public' as const, members: sorted.filter((one) => !isCompany(one)) },
      ].filter(isUsed)
    }
    case 'ties':
      return [{ members: shown.sort(byTies) }].filter(isUsed)
    case 'name':
      return [{ members: shown.sort((a, b) => compareNames(organisations[a]!, organisations[b]!)) }].filter(isUsed)
    case 'events':
      return [{ members: shown }].filter(isUsed)
  }
}

function isUsed({ members }: PartnerGroup): boolean {
  return members.length > 0
}
