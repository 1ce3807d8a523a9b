/** How the maps are drawn where they are presented. */
import type { MapFlight } from '../../attachments/leaflet-map.svelte.ts'
import type { Font } from '../../attachments/measure-text.ts'
import type { MapStyle, Size, TextRole } from '../../layout/map/types.ts'
import type { Id } from '../../model/dataset/types.ts'

export interface MapPresentation {
  /** All the room there is, px: there the maps stand alone, with nothing to set them with. */
  frame: Size | undefined
  /** How its texts are set, and the sizes of all that is drawn; the styles are told by `--label` and `--small`. */
  fonts: Readonly<Record<TextRole, Font>>
  style: MapStyle | undefined
  /** Which map goes on to show which city: a key for each. */
  keys: (cities: readonly Id[]) => ReadonlyMap<Id, Id>
  /** How a map gets from one city to another. */
  flight: MapFlight
  /** When this changes, every map comes home. */
  resetKey: unknown
  /** Told whether a hand has moved a city's map away from its home. */
  onmoved: (city: Id, isMoved: boolean) => void
  /** Told whose tiles are shown; '' for none. */
  oncredit: (credit: string) => void
}
