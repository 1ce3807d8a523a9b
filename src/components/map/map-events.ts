/** Converts the atlas's placed events to input of the map's layout. */
import { mapEvent } from '../../layout/map/items.ts'
import type { MapEvent } from '../../layout/map/types.ts'
import type { IndexedEvent } from '../../model/dataset/atlas-index.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { mapLabels, plannedEnd, shortDate } from '../../i18n/event-labels.ts'

/** Returns the map's events without filter and selection flags; computed once per language. */
export function plainMapEvents(atlas: AtlasState, events: readonly IndexedEvent[]): readonly MapEvent[] {
  const { index, messages } = atlas
  return events.flatMap(
    (event) =>
      mapEvent(event, {
        labels: mapLabels(event, index, (text) => atlas.text(text)),
        date: shortDate(event, index, messages),
        undatedEnd: plannedEnd(event, messages),
        cityName: atlas.text(index.cities.get(event.city ?? '')?.name),
      }) ?? [],
  )
}
