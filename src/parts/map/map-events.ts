/** The atlas's placed events as the map's layout takes them. */
import type { MapEvent } from '../../layout/map/types.ts'
import type { IndexedEvent } from '../../model/atlas-index.ts'
import { keeper } from '../../model/kept.ts'
import type { Id } from '../../model/types.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { shortDate } from '../../words/event-words.ts'

/**
 * Gives the events with the flags of the view: `passing` are the ids that pass the filters, the others are context. An event whose flags are as
 * before is the same as before, and all of them where none has changed.
 */
export function mapEvents(): (
  plain: readonly MapEvent[],
  passing: ReadonlySet<Id>,
  isSelected: (id: Id) => boolean,
) => readonly MapEvent[] {
  const keep = keeper<MapEvent>()
  const known = new WeakMap<MapEvent, MapEvent>()
  return (plain, passing, isSelected) =>
    keep(
      plain.map((event) => {
        const faded = !passing.has(event.id)
        const selected = isSelected(event.id)
        const last = known.get(event) ?? event
        if (last.faded === faded && last.selected === selected) return last
        const next = { ...event, faded, selected }
        known.set(event, next)
        return next
      }),
    )
}

/** What no filter and no selection has a share in: made once for a language. */
export function plainMapEvents(atlas: AtlasState, events: readonly IndexedEvent[]): readonly MapEvent[] {
  return events.flatMap((event): MapEvent[] =>
    event.place && event.city !== undefined
      ? [
          {
            id: event.id,
            kind: event.isMilestone ? 'milestone' : 'announcement',
            city: event.city,
            coordinates: event.place.coordinates,
            precision: event.place.precision,
            planned: event.event.status === 'planned',
            faded: false,
            selected: false,
            labels: labelsOf(event, atlas),
            date: shortDate(event, atlas.index, atlas.words),
          },
        ]
      : [],
  )
}

/** The title; shorter, the partner that it begins with. */
function labelsOf({ event }: IndexedEvent, atlas: AtlasState): string[] {
  const title = atlas.text(event.title)
  const names = event.partners.map(({ organisation }) => atlas.text(atlas.index.organisations.get(organisation)?.name))
  const first = names.find((name) => name !== '' && name !== title && title.startsWith(name))
  return first === undefined ? [title] : [title, first]
}
