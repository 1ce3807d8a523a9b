/** What the pieces of the map share and nobody else needs to know: no view state. */
import { createContext } from 'svelte'
import type { NearGroups } from '../../layout/map/near-groups.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { MapPresentation } from './map-presentation.ts'

export class MapUi {
  /** The key of the cluster that is open. */
  openCluster = $state.raw<string>()
  /** The panel or city that is pointed at. */
  pointed = $state.raw<Id>()
  /** The panel whose frame the filter follows. */
  followed = $state.raw<Id>()
  /** The city that the reader chose where one panel is shown at a time. */
  chosenTab = $state.raw<Id>()
  /** Whether some panel's land could not be loaded. */
  isLandMissing = $state(false)
  /** Grows when the reader asks to load the land again. */
  attempt = $state(0)
  /** How near events are found where there are more than a few; fetched when there are. */
  nearGroups = $state.raw<NearGroups>()
  /** The open cluster's button, which the focus goes back to. */
  trigger: HTMLElement | undefined
  readonly #presentation: () => MapPresentation | undefined

  constructor(presentation: () => MapPresentation | undefined) {
    this.#presentation = presentation
  }

  /** Where the maps are presented: how. */
  get presentation(): MapPresentation | undefined {
    return this.#presentation()
  }

  /** Closes the open cluster and gives the focus back, where it was in there or nowhere. */
  closeCluster(): void {
    this.openCluster = undefined
    const { trigger } = this
    this.trigger = undefined
    if (trigger?.isConnected) trigger.focus()
  }

  /** Fetches the index for many events. */
  async loadNearGroups(): Promise<void> {
    const { nearGroups } = await import('../../layout/map/clusters.ts')
    this.nearGroups = nearGroups
  }

  retryLand(): void {
    this.isLandMissing = false
    this.attempt++
  }
}

export const [getMapUi, setMapUi] = createContext<MapUi>()
