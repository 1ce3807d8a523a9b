/** Options for drawing the maps in a presentation. */
import type { MapFlight } from '../../attachments/leaflet-map.svelte.ts'
import type { Font } from '../../attachments/measure-text.ts'
import type { MarkNumbers } from '../../layout/map/mark-numbers.ts'
import type { MapStyle, Size, TextRole } from '../../layout/map/types.ts'
import type { Id } from '../../model/dataset/types.ts'

export interface MapPresentation {
  /** Available space, px. In a presentation the maps fill it and have no controls. */
  frame: Size | undefined
  /** Fonts, and the sizes of everything drawn. CSS gets the font sizes as `--label` and `--small`. */
  fonts: Readonly<Record<TextRole, Font>>
  style: MapStyle | undefined
  /** Returns a key per city. Cities that take over an existing map get its key. */
  keys: (cities: readonly Id[]) => ReadonlyMap<Id, Id>
  /** How a map moves from one city to another. */
  flight: MapFlight
  /** When this value changes, every map returns to its initial view. */
  resetKey: unknown
  /** Whether an event recedes: its words are regular and grey, its mark pale. */
  recedes: (id: Id) => boolean
  /** Numbers of marks in a row of maps, which have no room for names. */
  numbers: MarkNumbers
  /** Called when the user moves a city's map away from its initial view, or when it is back there. */
  onmoved: (city: Id, isMoved: boolean) => void
  /** Called with the attribution of the tiles shown; '' for none. */
  oncredit: (credit: string) => void
}
