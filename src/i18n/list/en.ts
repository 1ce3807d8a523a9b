/** Messages of the list in English. They define the type for all other languages. */
import { figure, joined } from '../lists.ts'

const and = (items: readonly string[]) => joined(items, ', ', ' and ')

export const en = {
  columns: {
    date: 'Date',
    title: 'Event',
    place: 'Place',
    partner: 'Partners',
    kind: 'Kind',
    evidence: 'How sure',
  },
  sortBy: 'Sort by',
  keys: 'Arrow keys go from cell to cell, Page Up and Page Down further; Enter opens an event, or filters by the cell.',
  only: (what: string) => `Only ${what}`,
  notOnly: (what: string) => `No longer only ${what}`,
  noPlace: 'place not stated',
  noPartner: 'no partner named',
  empty: 'There is nothing to list.',
  sources: (n: number) => `${figure(n)} ${n === 1 ? 'source' : 'sources'}`,
  support: { several: 'several agree', one: 'single-source points only' },
  supported: {
    several: 'what several sources agree on',
    one: 'what one source says',
    disputed: 'what sources disagree on',
  },
  disagreeOn: (about: string[], sources: number) =>
    `${sources === 1 ? 'disagrees with itself' : 'disagree'} on ${and(about)}`,
  about: {
    date: 'date',
    place: 'place',
    partners: 'partners',
    people: 'people',
    identity: 'what it is',
    work: 'what it works on',
    programme: 'programme',
    means: 'money and people',
    promises: 'promises',
    terms: 'terms',
    words: 'who said what',
    background: 'background',
  },
  rows: (from: number, to: number, all: number) => `${figure(from)}–${figure(to)} of ${figure(all)}`,
  pages: 'Pages of the list',
  previous: (n: number) => `Previous ${figure(n)}`,
  next: (n: number) => `Next ${figure(n)}`,
}

export type ListMessages = typeof en
