/**
 * What the page asks of its events: numbers by lane and column, by cell of a map and by value of a facet, a page of the
 * list, one event. Never all rows, so that whoever has the events can answer: columns in memory now
 * (`state/column-source.ts`), a database later.
 */
import type { Id } from '../dataset/types.ts'
import type { Facet } from '../events/facets.ts'
import type { IndexedEvent } from '../events/indexed-event.ts'
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

export interface BinsAsk extends Ask {
  /** Lanes by the values of a facet; an event is in each lane once. Values without a lane are left out. */
  lanes: { facet: Facet; count: number; laneOf: ReadonlyMap<Id, number> }
  /** First days of the columns in ascending order, and at the end the day after the last. */
  edges: readonly number[]
}

export interface Bins {
  /** Numbers of events, by lane, then by column: at `lane * columns + column`. */
  counts: Uint32Array
  /** By lane, numbers of events whose dates are less exact than a column, and which overlap one. */
  inexact: Uint32Array
}

export interface CellsAsk extends Ask {
  /** Side of the cells of a Web Mercator map at a zoom, px. */
  zoom: number
  side: number
}

/** The cells with events, in no order. */
export interface Cells {
  /** Column and row of each cell from the world's north-western corner. */
  columns: Int32Array
  rows: Int32Array
  announcements: Uint32Array
  /** Announcements and milestones. */
  events: Uint32Array
}

export interface PageAsk extends Ask {
  order: 'oldest' | 'newest'
  /** Ranks in the order, from 0; `to` is the first one that isn't asked for. */
  from: number
  to: number
}

export interface Page {
  /** Number of all events that are asked about. */
  total: number
  events: readonly IndexedEvent[]
}

export interface EventSource {
  counts(ask: CountsAsk): Answer<Counts>
  bins(ask: BinsAsk): Answer<Bins>
  cells(ask: CellsAsk): Answer<Cells>
  page(ask: PageAsk): Answer<Page>
  /** Returns an event; undefined if there is none of this id. */
  event(id: Id, signal: AbortSignal): Answer<IndexedEvent | undefined>
}

/** What the page asks so far: timeline, map and lists still read columns. */
export type AskedSource = Pick<EventSource, 'counts'>

/** Returns two answers as one: now if both are there. */
export function both<A, B>(a: Answer<A>, b: Answer<B>): Answer<readonly [A, B]> {
  return a instanceof Promise || b instanceof Promise ? Promise.all([a, b]) : [a, b]
}
