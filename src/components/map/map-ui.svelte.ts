/** State shared by the map's components only; not part of the view. */
import { createContext, type Snippet } from 'svelte'
import { late } from '../../late/late.ts'
import type { NearGroups } from '../../layout/map/near-groups.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { MapPresentation } from './map-presentation.ts'

export class MapUi {
  /** Key of the open cluster. */
  openCluster = $state.raw<string>()
  /** Panel or city under the pointer. */
  pointed = $state.raw<Id>()
  /** Panel whose frame the filter follows. */
  followed = $state.raw<Id>()
  /** City chosen by the user where one panel is shown at a time. */
  chosenTab = $state.raw<Id>()
  /** What the map's foot says of its form; undefined: what the marks' accuracy rings mean. */
  note = $state.raw<Snippet>()
  /** Shows all maps again; undefined while no region's map is shown in the place of all. */
  shrink = $state.raw<() => void>()
  /** Whether any panel's land failed to load. */
  isLandMissing = $state(false)
  /** Incremented when the user retries loading the land. */
  attempt = $state(0)
  /** Grouping of nearby events for larger numbers of events; fetched only if needed. */
  nearGroups = $state.raw<NearGroups>()
  /** The open cluster's button, to which the focus returns. */
  trigger: HTMLElement | undefined
  readonly #presentation: () => MapPresentation | undefined

  constructor(presentation: () => MapPresentation | undefined) {
    this.#presentation = presentation
  }

  /** Options for drawing the maps in a presentation; undefined elsewhere. */
  get presentation(): MapPresentation | undefined {
    return this.#presentation()
  }

  /** Closes the open cluster and returns the focus to its button, if that is still on the page. */
  closeCluster(): void {
    this.openCluster = undefined
    const { trigger } = this
    this.trigger = undefined
    if (trigger?.isConnected) trigger.focus()
  }

  /** Fetches the clustering index for many events. */
  async loadNearGroups(): Promise<void> {
    const { nearGroups } = await late(() => import('../../layout/map/clusters.ts'))
    this.nearGroups = nearGroups
  }

  retryLand(): void {
    this.isLandMissing = false
    this.attempt++
  }
}

export const [getMapUi, setMapUi] = createContext<MapUi>()
