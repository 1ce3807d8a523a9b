/** Messages of the list next to the timeline in English. They define the type for all other languages. */
import { plural } from '../english.ts'
import { figure } from '../lists.ts'

export const en = {
  events: (n: number) => `${figure(n)} ${plural(n, 'event')}`,
  /** Number of events within the window, and of those that pass the filters. */
  inView: (n: number) => `${figure(n)} in view`,
  found: (n: number) => `${figure(n)} found`,
  about: 'About',
  order: 'Order',
  orders: { newest: 'Newest first', oldest: 'Oldest first' },
  rows: (from: number, to: number, all: number) => `${figure(from)}–${figure(to)} of ${figure(all)}`,
  /** An event's position among those found. */
  position: (n: number, all: number) => `${figure(n)} of ${figure(all)}`,
  previous: 'Previous in the list',
  next: 'Next in the list',
  /** How many events the partners of one have together, in words. */
  together: (counted: string) => `Together in ${counted}`,
  near: 'Found before and after',
  empty: 'There is nothing to list.',
}

export type EventListMessages = typeof en
