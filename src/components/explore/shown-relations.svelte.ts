/** Who with whom on the page: its part, fetched when it is first shown, and its table. */
import { untrack } from 'svelte'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { relationsPart } from '../relations/lazy-relations.ts'
import type { RelationTable, TableSpace } from '../relations/relation-table.svelte.ts'

export class ShownRelations {
  readonly #atlas: AtlasState
  readonly #space: () => TableSpace
  readonly #hold: (fetched: Promise<unknown>) => void
  readonly isShown = $derived.by(() => this.#atlas.parts.includes('relations'))
  /** The table; undefined if it isn't shown, or not loaded yet. */
  readonly table: RelationTable | undefined = $derived.by(() => {
    const part = relationsPart.current
    return part && this.isShown ? untrack(() => new part.RelationTable(this.#atlas, this.#space)) : undefined
  })
  #isMissing = $state(false)

  /** `hold` delays what is drawn after it. */
  constructor(atlas: AtlasState, space: () => TableSpace, hold: (fetched: Promise<unknown>) => void) {
    this.#atlas = atlas
    this.#space = space
    this.#hold = hold
  }

  /** Whether it is shown and could not be loaded. */
  get isMissing(): boolean {
    return this.#isMissing && this.isShown
  }

  /** Whether the timeline has room for its lanes. */
  get leavesLanes(): boolean {
    return this.table?.room.place !== 'corner'
  }

  /** Requests the part; again after a failure. A page that opens with it draws nothing before: it moves the map. */
  readonly fetch = (): void => {
    this.#isMissing = false
    const loaded = relationsPart.load().catch(() => (this.#isMissing = true))
    this.#atlas.waitFor(loaded)
    this.#hold(loaded)
  }
}
