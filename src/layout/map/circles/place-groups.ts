/** Groups a dataset's events by place, for maps that show numbers rather than events. */
import type { IndexedEvent } from '../../../model/dataset/atlas-index.ts'
import type { City, Id } from '../types.ts'
import type { PlaceGroup } from './circles.ts'

export interface EventGroup extends PlaceGroup {
  /** In time order. */
  readonly events: readonly IndexedEvent[]
}

/**
 * Returns the groups of all events that have a place, in the order of their first events. Places of one city with the
 * same coordinates are one group. Pass the dataset's events, not the filtered ones.
 *
 * @param hueOf the colour of an event, 1 to 6; 0 for ink
 */
export function groupsByPlace(
  events: readonly IndexedEvent[],
  hueOf: (event: IndexedEvent) => number,
): readonly EventGroup[] {
  return grouped(events, hueOf, ({ place, city }) => `${city ?? place?.id} ${place?.coordinates.join(' ')}`)
}

/**
 * Like `groupsByPlace`, with one group for each city, at the city's own position. Places without a city are groups of
 * their own.
 */
export function groupsByCity(
  events: readonly IndexedEvent[],
  cities: ReadonlyMap<Id, City>,
  hueOf: (event: IndexedEvent) => number,
): readonly EventGroup[] {
  return grouped(events, hueOf, ({ place, city }) => city ?? place?.id ?? '').map((group) => ({
    ...group,
    coordinates: cities.get(group.id)?.coordinates ?? group.coordinates,
  }))
}

function grouped(
  events: readonly IndexedEvent[],
  hueOf: (event: IndexedEvent) => number,
  keyOf: (event: IndexedEvent) => Id,
): readonly EventGroup[] {
  const groups = new Map<Id, IndexedEvent[]>()
  for (const event of events) {
    if (!event.place) continue
    const key = keyOf(event)
    const group = groups.get(key)
    if (group) group.push(event)
    else groups.set(key, [event])
  }
  return [...groups].map(([id, members]) => ({
    id,
    city: members[0]!.city,
    coordinates: members[0]!.place!.coordinates,
    hue: hueOf(members[0]!),
    count: countOf(members),
    events: members,
  }))
}

/** Returns the number of announcements; of milestones if there is nothing else. */
export function countOf(events: readonly IndexedEvent[]): number {
  const announcements = events.reduce((sum, { isMilestone }) => sum + Number(!isMilestone), 0)
  return announcements > 0 ? announcements : events.length
}
