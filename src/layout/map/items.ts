/** From events to what the map's layout takes. */
import type { AtlasIndex, IndexedEvent } from '../../model/dataset/atlas-index.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { MapEvent } from './types.ts'

/** What only the caller knows of an event. */
export interface MapFacts {
  /** The title and ever shorter ways to say it, longest first. */
  labels: readonly string[]
  date: string
  cityName?: string
}

/** With the flags of no view: neither faded nor selected. undefined for an event that no document places. */
export function mapEvent({ event, id, isMilestone, city, place }: IndexedEvent, facts: MapFacts): MapEvent | undefined {
  if (!place || city === undefined) return undefined
  return {
    id,
    kind: isMilestone ? 'milestone' : 'announcement',
    city,
    coordinates: place.coordinates,
    precision: place.precision,
    planned: event.status === 'planned',
    faded: false,
    selected: false,
    ...facts,
  }
}

/** What each event was with its last flags. */
const flagged = new WeakMap<MapEvent, MapEvent>()

/** With the flags of the view: `passing` are the ids that pass the filters, the others are context. What has the flags of before is the same as before. */
export function mapEvents(
  baseEvents: readonly MapEvent[],
  passing: ReadonlySet<Id>,
  isSelected: (id: Id) => boolean,
): readonly MapEvent[] {
  return baseEvents.map((event) => {
    const flags = { faded: !passing.has(event.id), selected: isSelected(event.id) }
    const last = flagged.get(event) ?? event
    if (last.faded === flags.faded && last.selected === flags.selected) return last
    const next = { ...event, ...flags }
    flagged.set(event, next)
    return next
  })
}

/**
 * As the panel of these cities takes them: its own events with the flags of the view, all others without, so that what happens to those leaves the
 * panel as it is. `plain` are the same events in the same order, with no flags.
 */
export function panelEvents(
  events: readonly MapEvent[],
  baseEvents: readonly MapEvent[],
  cities: readonly Id[],
): readonly MapEvent[] {
  return events.map((event, i) => (cities.includes(event.city) ? event : (baseEvents[i] ?? event)))
}

/** The city that a view shows large, of a city's id or an event's; undefined where it shows all, or the event has none. */
export function largeCityOf(map: Id | undefined, index: AtlasIndex): Id | undefined {
  if (map === undefined) return undefined
  return index.cities.has(map) ? map : index.event.get(map)?.city
}
