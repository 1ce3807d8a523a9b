/** All events of an atlas as columns, by row in time order. What filters, counts and drawings of many events read. */
import type { Support } from '../dataset/support.ts'
import type { Id } from '../dataset/types.ts'
import type { EventBatch } from './event-batch.ts'
import { RowListsBuilder, type RowLists } from './row-lists.ts'
import { RowSet } from './row-set.ts'
import { timeOrder } from './time-order.ts'
import type { Steps } from '../steps.ts'

/** Positions are places in the atlas's own lists, of kinds in `kindIds`; -1 for none. */
export interface EventColumns {
  length: number
  all: RowSet
  /** First and last possible day numbers; infinite for an open end. */
  start: Float64Array
  end: Float64Array
  city: Int32Array
  /** The city whose lane it is in: its own, else its announcement's. */
  laneCity: Int32Array
  kind: Int32Array
  /** Degrees; NaN without a place. */
  longitude: Float64Array
  latitude: Float64Array
  /** The rows that have a place. */
  placed: RowSet
  milestones: RowSet
  certain: RowSet
  planned: RowSet
  /** Dates that are uncertain or approximate. */
  qualified: RowSet
  /** How precisely its place is known (`precisionAt`). */
  precision: Int32Array
  /** Number of its claims. */
  claims: Int32Array
  /** The rows that have a claim with this support, or, for `disputed`, a disagreement. */
  supports: Readonly<Record<Support, RowSet>>
  /** Row of the announcement that a milestone belongs to; -1 for none. */
  about: Int32Array
  /** Its partners and all their parent organisations. */
  partners: RowLists
  people: RowLists
  topics: RowLists
  sources: RowLists
}

/** Events between two pauses. */
export const EVENTS_A_STEP = 2000

/**
 * Returns the columns of events in an order; pauses now and then, with roughly the part that is done.
 * @param rowOf returns the row of an event by its id; -1 for none
 */
export function* eventColumns(
  batches: readonly EventBatch[],
  { batch, at, start, end }: TimeOrdered,
  rowOf: (event: Id | undefined) => number,
): Steps<EventColumns> {
  const { length } = at
  const positions = () => new Int32Array(length)
  const degrees = () => new Float64Array(length)
  const lists = () => new RowListsBuilder(length)
  const [city, laneCity, kind, about] = [positions(), positions(), positions(), positions()]
  const [precision, claims] = [positions(), positions()]
  const [longitude, latitude] = [degrees(), degrees()]
  const [partners, people, topics, sources] = [lists(), lists(), lists(), lists()]
  const list = (): number[] => []
  const [milestones, certain, planned, qualified] = [list(), list(), list(), list()]
  const supports: Record<Support, number[]> = { several: [], one: [], disputed: [] }
  for (let row = 0; row < length; row++) {
    if (row % EVENTS_A_STEP === 0) yield 0.5
    const facts = batches[batch[row]!]!.facts(at[row]!)
    city[row] = facts.city
    laneCity[row] = facts.laneCity
    kind[row] = facts.kind
    precision[row] = facts.precision
    claims[row] = facts.claims
    about[row] = rowOf(facts.about)
    longitude[row] = facts.longitude
    latitude[row] = facts.latitude
    partners.push(facts.partners)
    people.push(facts.people)
    topics.push(facts.topics)
    sources.push(facts.sources)
    if (facts.isMilestone) milestones.push(row)
    if (facts.isCertain) certain.push(row)
    if (facts.isPlanned) planned.push(row)
    if (facts.isQualified) qualified.push(row)
    for (const support of facts.supports) supports[support].push(row)
  }
  yield 1
  const set = (rows: readonly number[]) => RowSet.of(length, rows)
  return {
    length,
    all: RowSet.all(length),
    start,
    end,
    city,
    laneCity,
    kind,
    longitude,
    latitude,
    placed: RowSet.where(length, (row) => !Number.isNaN(longitude[row]!)),
    milestones: set(milestones),
    certain: set(certain),
    planned: set(planned),
    qualified: set(qualified),
    precision,
    claims,
    supports: { several: set(supports.several), one: set(supports.one), disputed: set(supports.disputed) },
    about,
    partners: partners.build(),
    people: people.build(),
    topics: topics.build(),
    sources: sources.build(),
  }
}

/** By row: the number of its batch, its number there, and its days. */
export interface TimeOrdered {
  batch: Uint32Array
  at: Uint32Array
  start: Float64Array
  end: Float64Array
}

/** Orders the events of all batches by time, those of the first batch first among equals; yields as `eventColumns`. */
export function* orderedByTime(batches: readonly EventBatch[]): Steps<TimeOrdered> {
  const length = batches.reduce((sum, one) => sum + one.length, 0)
  const [batch, at] = [new Uint32Array(length), new Uint32Array(length)]
  const [start, end] = [new Float64Array(length), new Float64Array(length)]
  let all = 0
  for (const [number, one] of batches.entries()) {
    for (let i = 0; i < one.length; i++, all++) {
      if (all % EVENTS_A_STEP === 0) yield 0
      batch[all] = number
      at[all] = i
      start[all] = one.start(i)
      end[all] = one.end(i)
    }
  }
  yield 0.5
  const order = timeOrder(start, end)
  yield 0.5
  return {
    batch: order.map((i) => batch[i]!),
    at: order.map((i) => at[i]!),
    start: new Float64Array(length).map((_, row) => start[order[row]!]!),
    end: new Float64Array(length).map((_, row) => end[order[row]!]!),
  }
}
