/** “Only what the map shows” for one panel: when it is offered, its bounds, and how it follows the frame. */
import { addressBounds } from '../../layout/map/in-frame.ts'
import { toPanel } from '../../layout/map/mercator.ts'
import type { Bounds, Camera, Coordinates } from '../../layout/map/types.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import type { MapUi } from './map-ui.svelte.ts'

/** Distance that a map must move from its initial view before it offers the filter, px. */
const MOVED_PIXELS = 3

export interface PanelFrame {
  id: Id
  /** Whether it is the only panel that is shown. */
  isOnly: boolean
  /** Current camera; undefined while there is no map. */
  camera: Camera | undefined
  /** Initial camera. */
  initialView: Camera | undefined
  /** Converts the tiles' coordinates to WGS 84, where they differ. */
  unshift: ((at: Coordinates) => Coordinates) | undefined
}

export class PanelWithin {
  readonly #atlas: AtlasState
  readonly #ui: MapUi
  readonly #read: () => PanelFrame

  readonly isMoved = $derived.by(() => {
    const { camera, initialView } = this.#read()
    if (!camera || !initialView) return false
    if (Math.abs(camera.zoom - initialView.zoom) > 0.01) return true
    const { x, y } = toPanel(camera, initialView.center)
    return Math.hypot(x - camera.width / 2, y - camera.height / 2) > MOVED_PIXELS
  })
  readonly isFollowed = $derived.by(() => {
    const { id, isOnly } = this.#read()
    return this.#atlas.params.within !== undefined && (this.#ui.followed === id || isOnly)
  })

  constructor(atlas: AtlasState, ui: MapUi, read: () => PanelFrame) {
    this.#atlas = atlas
    this.#ui = ui
    this.#read = read
  }

  /** Updates the filter to the current frame, if the user set it from this panel. */
  follow(): void {
    const isOn = this.#ui.followed !== undefined && this.isFollowed
    if (isOn) this.#atlas.change({ within: this.#bounds() }, 'map')
  }

  toggle(): void {
    this.#ui.followed = this.isFollowed ? undefined : this.#read().id
    this.#atlas.change({ within: this.#ui.followed === undefined ? undefined : this.#bounds() }, 'map')
  }

  #bounds(): Bounds | undefined {
    const { camera, unshift } = this.#read()
    return camera && addressBounds(camera, unshift)
  }
}
