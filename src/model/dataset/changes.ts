/** What became of an atlas: its events one by one, and the rest of it by name. */
import * as schema from './schema.ts'
import type { Atlas, AtlasEvent, Id } from './types.ts'

export type EventField = keyof AtlasEvent
/** What an atlas has beside its events. */
export type AtlasField = Exclude<keyof Atlas, 'events'>

export interface EventChange {
  before: AtlasEvent
  after: AtlasEvent
  /** What isn't the same, in the schema's order; `id` where the event was renamed. */
  fields: EventField[]
}

export interface AtlasChanges {
  /** In the order of the later atlas. */
  added: AtlasEvent[]
  /** In the order of the earlier one. */
  removed: AtlasEvent[]
  changed: EventChange[]
  /** What else isn't the same, in the schema's order. */
  others: AtlasField[]
}

const EVENT_FIELDS = Object.keys(schema.AtlasEvent.entries) as EventField[] // the keys of the shape that gives the type
const ATLAS_FIELDS = Object.keys(schema.Atlas.entries).filter((key) => key !== 'events') as AtlasField[] // as above

/** What `after` has that `before` hadn't, by the events' ids and those that replaced them. The order of events is no change, that of anything else is. */
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

/** Whether there is none. */
export function isUnchanged({ added, removed, changed, others }: AtlasChanges): boolean {
  return [added, removed, changed, others].every((list) => list.length === 0)
}

/** Whether two values of JSON say the same, in whatever order an object has its keys; undefined is a key that isn't there. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
