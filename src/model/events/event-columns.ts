/** All events of an atlas as columns, by row in time order. What filters, counts and drawings of many events read. */
import type { EventBatch } from './event-batch.ts'
import { rowLists, type RowLists } from './row-lists.ts'
import { RowSet } from './row-set.ts'
import { timeOrder } from './time-order.ts'

/** Positions are places in the atlas's own lists, of kinds in `kindIds`; -1 for none. */
export interface EventColumns {
  length: number
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
  milestones: RowSet
  certain: RowSet
  /** Its partners and all their parent organisations. */
  partners: RowLists
  people: RowLists
  topics: RowLists
  sources: RowLists
}

/** Returns the columns of events in an order: by row, the batch of its event and the number there. */
export function eventColumns(batches: readonly EventBatch[], { batch, at }: RowOrigins): EventColumns {
  const { length } = at
  const of = (row: number) => batches[batch[row]!]!
  const column = <Column extends Float64Array | Int32Array>(
    into: Column,
    read: (from: EventBatch, i: number) => number,
  ) => {
    for (let row = 0; row < length; row++) into[row] = read(of(row), at[row]!)
    return into
  }
  const set = (has: (from: EventBatch, i: number) => boolean) => RowSet.where(length, (row) => has(of(row), at[row]!))
  const lists = (read: (from: EventBatch, i: number) => readonly number[]) =>
    rowLists(length, (row) => read(of(row), at[row]!))
  return {
    length,
    start: column(new Float64Array(length), (from, i) => from.start(i)),
    end: column(new Float64Array(length), (from, i) => from.end(i)),
    city: column(new Int32Array(length), (from, i) => from.city(i)),
    laneCity: column(new Int32Array(length), (from, i) => from.laneCity(i)),
    kind: column(new Int32Array(length), (from, i) => from.kind(i)),
    longitude: column(new Float64Array(length), (from, i) => from.longitude(i)),
    latitude: column(new Float64Array(length), (from, i) => from.latitude(i)),
    milestones: set((from, i) => from.isMilestone(i)),
    certain: set((from, i) => from.isCertain(i)),
    partners: lists((from, i) => from.partners(i)),
    people: lists((from, i) => from.people(i)),
    topics: lists((from, i) => from.topics(i)),
    sources: lists((from, i) => from.sources(i)),
  }
}

/** Where the event of each row comes from: the number of its batch, and its number there. */
export interface RowOrigins {
  batch: Uint32Array
  at: Uint32Array
}

/** Returns the origins of the rows of all events in time order, those of the first batch first among equals. */
export function originsByTime(batches: readonly EventBatch[]): RowOrigins {
  const length = batches.reduce((sum, one) => sum + one.length, 0)
  const batch = new Uint32Array(length)
  const at = new Uint32Array(length)
  const start = new Float64Array(length)
  const end = new Float64Array(length)
  let all = 0
  batches.forEach((one, number) => {
    for (let i = 0; i < one.length; i++, all++) {
      batch[all] = number
      at[all] = i
      start[all] = one.start(i)
      end[all] = one.end(i)
    }
  })
  const order = timeOrder(start, end)
  return { batch: order.map((i) => batch[i]!), at: order.map((i) => at[i]!) }
}
