/** Messages of the relations in English. They define the type for all other languages. */
import { plural } from '../english.ts'
import { capitalised, figure } from '../lists.ts'
import type { Noun } from '../sentence-facts.ts'

const ANNOUNCEMENTS: Noun = { one: 'announcement', many: 'announcements' }
const an = (word: string) => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`

export const en = {
  /** `counted`: the number of announcements, in words. */
  of: (counted: string, partners: number) => `${counted} of ${figure(partners)} ${plural(partners, 'partner')}`,
  mostActive: (shown: number, all: number) => `the ${figure(shown)} most active of ${figure(all)} partners`,
  ofBoth: (counted: string) => `${counted} of both`,
  pair: (one: string, other: string) => `${one} with ${other}`,
  pairCounted: (one: string, other: string, count: number) => `${one} with ${other}, ${figure(count)}`,
  /** A cell for screen readers; `titles` are those of its announcements, if they are few. */
  cell: (row: string, column: string, counted: string, titles: string) =>
    `${row} with ${column}, ${counted}${titles === '' ? '' : `: ${titles}`}`,
  partner: (name: string, counted: string) => `${name}, ${counted}`,
  sorts: { companies: 'companies and funds', public: 'universities, public bodies' },
  marks: ({ one }: Noun = ANNOUNCEMENTS) => `${capitalised(an(one))} has a mark where two of its partners meet.`,
  numbers: ({ many }: Noun = ANNOUNCEMENTS) =>
    `${capitalised(many)} where two partners meet; a square without a number is one.`,
  colour: 'Colour: where most of them are',
  strength: 'Strength: how many',
  several: { regions: 'several regions', cities: 'several cities' },
  andMore: 'and more',
  order: 'Order',
  orders: { region: 'place', ties: 'partners met', events: 'most active', name: 'A to Z', kind: 'kind' },
  show: 'Show',
  top: (n: number) => `${figure(n)} most active`,
  allPairs: 'All pairs',
  morePairs: (n: number) => `${figure(n)} more`,
  download: 'Pairs as CSV',
  none: 'No two partners meet in what is shown.',

  /** `counted`: their announcements, in words; `period` and `where` may be ''. */
  together: (counted: string, period: string, where: string) =>
    `${capitalised([`${counted} together`, period, where].filter((part) => part !== '').join(', '))}.`,
  inCity: (city: string) => `in ${city}`,
  someInCity: (n: number, city: string) => `${figure(n)} of them in ${city}`,
  share: (name: string, percent: number) => `${percent}% of ${name}’s`,
  shares: (shares: readonly string[]) => `That is ${shares.join(' and ')}.`,
  announced: 'Together',
  roles: 'What each brings',
  alsoWith: (names: string) => `also with ${names}`,
  all: (n: number) => `All ${figure(n)} in the list`,
  withOthers: (name: string) => `${name}, with others`,
}

export type RelationsMessages = typeof en
