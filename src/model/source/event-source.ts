/**
 * What the page asks of its events, whoever has them: columns in memory now (`state/column-source.ts`), a database
 * later. It never asks for all rows. So far it asks for numbers by value of a facet and for pages of the table;
 * timeline, map and the list beside them still read the columns themselves.
 */
import type { Id, Language } from '../dataset/types.ts'
import type { IndexedEvent } from '../events/indexed-event.ts'
import type { Facet } from '../events/facets.ts'
import type { FilterName, View } from '../view/view.ts'

/** An answer now or later. Later ones that nobody waits for any more may be rejected. */
export type Answer<T> = T | Promise<T>

/** Which events are asked about: those that pass the filters of a view, its window included. */
export interface Ask {
  /** Read what matters of it at once: it may change while the answer is made. */
  view: View
  /** Filters that are ignored, such as a facet's own. */
  except?: readonly FilterName[]
  /** Aborted as soon as the answer is of no use. */
  signal: AbortSignal
}

export interface CountsAsk extends Ask {
  facets: readonly Facet[]
  /** Whether milestones count, too. */
  of: 'announcements' | 'events'
}

export interface Counts {
  total: number
  /** By facet, how many have each value; values that none has are left out. */
  by: ReadonlyMap<Facet, ReadonlyMap<Id, number>>
}

/** A page of the events in the order of the view's `sort`. */
export interface PageAsk extends Ask {
  /** The reader's, whose collation orders words. */
  language: Language
  /** What kinds are called in that language, by id. */
  kinds: Readonly<Record<Id, string>>
  /**
   * The page with this place among the events, from 0; or that with the first of these events that passes, else the
   * first page.
   */
  at: number | readonly Id[]
  /** Maximum number of events of a page. */
  size: number
}

export interface Page {
  /** Number of all events that pass. */
  total: number
  /** Place of the page's first event among them, a multiple of the size. */
  first: number
  events: readonly IndexedEvent[]
}

export interface EventSource {
  counts(ask: CountsAsk): Answer<Counts>
  page(ask: PageAsk): Answer<Page>
}

/** Returns an answer made of another: now if that is there. */
export function answerFrom<A, B>(answer: Answer<A>, make: (value: A) => B): Answer<B> {
  return answer instanceof Promise ? answer.then(make) : make(answer)
}

/** Returns two answers as one: now if both are there. */
export function both<A, B>(a: Answer<A>, b: Answer<B>): Answer<readonly [A, B]> {
  return a instanceof Promise || b instanceof Promise ? Promise.all([a, b]) : [a, b]
}
