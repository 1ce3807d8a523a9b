/** Differences between two versions of an atlas: event by event, and by field for the rest. */
import * as schema from './schema.ts'
import type { Atlas, AtlasEvent, Id } from './types.ts'

export type EventField = keyof AtlasEvent
/** The fields of an atlas other than its events. */
export type AtlasField = Exclude<keyof Atlas, 'events'>

export interface EventChange {
  before: AtlasEvent
  after: AtlasEvent
  /** Fields that differ, in the schema's order; `id` if the event was renamed. */
  fields: EventField[]
}

export interface AtlasChanges {
  /** In the order of the later atlas. */
  added: AtlasEvent[]
  /** In the order of the earlier one. */
  removed: AtlasEvent[]
  changed: EventChange[]
  /** Other fields of the atlas that differ, in the schema's order. */
  others: AtlasField[]
}

const EVENT_FIELDS = Object.keys(schema.AtlasEvent.entries) as EventField[] // the schema's keys are the type's
const ATLAS_FIELDS = Object.keys(schema.Atlas.entries).filter((key) => key !== 'events') as AtlasField[] // as above

/**
 * Returns the differences between two atlases, matching events by id and alias. The order of events is ignored; any
 * other order counts.
 */
export function changesBetween(before: Atlas, after: Atlas): AtlasChanges {
  const earlier = new Map<Id, AtlasEvent>(before.events.map((event) => [after.aliases?.[event.id] ?? event.id, event]))
  const later = new Map<Id, AtlasEvent>(after.events.map((event) => [event.id, event]))
  return {
    added: after.events.filter(({ id }) => !earlier.has(id)),
    removed: [...earlier].flatMap(([id, event]) => (later.has(id) ? [] : [event])),
    changed: [...earlier].flatMap(([id, event]) => {
      const now = later.get(id)
      const fields = now ? EVENT_FIELDS.filter((field) => !isSame(event[field], now[field])) : []
      return now && fields.length > 0 ? [{ before: event, after: now, fields }] : []
    }),
    others: ATLAS_FIELDS.filter((field) => !isSame(before[field], after[field])),
  }
}

/** Returns whether there are no differences. */
export function isUnchanged({ added, removed, changed, others }: AtlasChanges): boolean {
  return [added, removed, changed, others].every((list) => list.length === 0)
}

/** Returns whether two JSON values are deeply equal, ignoring the order of keys. A missing key equals undefined. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
