/** Tables of an atlas. What reads them is loaded for an atlas that has some. */
import { late } from '../../late/late.ts'
import type { Atlas, Id, Organisation } from '../dataset/types.ts'
import type { EventBatch } from './event-batch.ts'
import type { Positions } from './positions.ts'
import type * as TableBatches from './table-batch.ts'

let reader: typeof TableBatches | undefined

/** Returns whether an atlas has tables, so that `loadTables` must resolve before `indexAtlas`. */
export function needsTables({ tables = [] }: Pick<Atlas, 'tables'>): boolean {
  return tables.length > 0
}

/** Loads what reads tables; rejects if it can't be loaded. */
export async function loadTables(): Promise<void> {
  reader ??= await late(() => import('./table-batch.ts'))
}

/** Returns the events of each table. Throws if `loadTables` has not resolved. */
export function tableBatches(
  atlas: Atlas,
  organisations: ReadonlyMap<Id, Organisation>,
  positions: Positions,
): EventBatch[] {
  const { tables = [] } = atlas
  if (tables.length === 0) return []
  if (!reader) throw new Error('expected loadTables to resolve before an atlas with tables is indexed')
  const { TableBatch } = reader
  return tables.map((table) => new TableBatch(table, atlas, organisations, positions))
}

/** Returns the event whose row states a place, by the place's id. */
export function eventOfPlace(place: Id): Id {
  return place.replace(/\.place$/, '')
}
