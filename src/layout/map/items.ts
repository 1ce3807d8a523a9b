/** Converts events to input of the map's layout. */
import type { AtlasIndex, IndexedEvent } from '../../model/dataset/atlas-index.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { MapEvent } from './types.ts'

/** Facts of an event that only the caller knows. */
export interface MapFacts {
  /** The title and increasingly shorter alternatives, longest first. */
  labels: readonly string[]
  date: string
  undatedEnd?: string
  cityName?: string
}

/** Returns an event without view flags: neither faded nor selected. undefined if no document states its place. */
export function mapEvent({ event, id, isMilestone, city, place }: IndexedEvent, facts: MapFacts): MapEvent | undefined {
  if (!place) return undefined
  return {
    id,
    kind: isMilestone ? 'milestone' : 'announcement',
    city: city ?? '',
    coordinates: place.coordinates,
    precision: place.precision,
    planned: event.status === 'planned',
    isDateDisputed: event.disputes.some(({ property }) => property === 'date'),
    faded: false,
    selected: false,
    ...facts,
  }
}

/** Leaves out shorter labels that several events have in common: two marks of one name couldn't be told apart. */
export function withOwnLabels(events: readonly MapEvent[]): readonly MapEvent[] {
  const counts = new Map<string, number>()
  for (const { labels } of events) for (const label of labels.slice(1)) counts.set(label, (counts.get(label) ?? 0) + 1)
  return events.map((event) => {
    const labels = event.labels.filter((label, i) => i === 0 || counts.get(label) === 1)
    return labels.length === event.labels.length ? event : { ...event, labels }
  })
}

/** Each event with its last flags. */
const flagged = new WeakMap<MapEvent, MapEvent>()

/**
 * Sets the view's flags: shown events pass the filters, the others are context. An event whose flags don't
 * change is returned by reference.
 */
export function mapEvents(
  baseEvents: readonly MapEvent[],
  isShown: (id: Id) => boolean,
  isSelected: (id: Id) => boolean,
): readonly MapEvent[] {
  return baseEvents.map((event) => {
    const flags = { faded: !isShown(event.id), selected: isSelected(event.id) }
    const last = flagged.get(event) ?? event
    if (last.faded === flags.faded && last.selected === flags.selected) return last
    const next = { ...event, ...flags }
    flagged.set(event, next)
    return next
  })
}

/**
 * Returns the events for the panel of these cities: its own events with the view's flags, all others without, so that
 * changes to other cities' events leave the panel unchanged. `baseEvents` are the same events in the same order without
 * flags.
 */
export function panelEvents(
  events: readonly MapEvent[],
  baseEvents: readonly MapEvent[],
  cities: readonly Id[],
): readonly MapEvent[] {
  return events.map((event, i) => (cities.includes(event.city) ? event : (baseEvents[i] ?? event)))
}

/**
 * Returns the city shown large, given the id of a city or an event; undefined if all are shown or the event has no
 * city.
 */
export function largeCityOf(map: Id | undefined, index: AtlasIndex): Id | undefined {
  if (map === undefined) return undefined
  return index.cities.has(map) ? map : index.event.get(map)?.city
}
