/** A story as it is presented: its slides, the one that is shown, and the view to come back to. */
import { untrack } from 'svelte'
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import type { Id } from '../model/dataset/types.ts'
import { deckOf, isPresenting, slideNumber, slideView } from '../model/story/story.ts'
import type { View } from '../model/view/view.ts'
import type { Cause } from './history-entry.ts'

/** What a presentation reads and changes. */
interface Presented {
  readonly index: AtlasIndex
  readonly view: View
  readonly params: View
  change: (patch: Partial<View>, cause: Cause) => void
}

export class Presentation {
  readonly #atlas: () => Presented
  /** The view to return to after presenting; undefined if the page was opened as a presentation. */
  before: View | undefined

  constructor(atlas: () => Presented) {
    this.#atlas = atlas
  }

  /** The slides of the current story, also while not presenting. */
  readonly deck = $derived.by(() => deckOf(this.#atlas().index, this.#atlas().params.story))
  /** The number of the slide, from 1. */
  readonly slideNumber = $derived.by(() => slideNumber(this.deck, this.#atlas().params))

  /** Presents a story from its title slide, or the events if the atlas has no story. */
  start(story?: Id): void {
    this.#show({ ...this.#view, view: 'present', story, autoplay: undefined }, 1)
  }

  /** Goes to the slide of that number, or the nearest one. Discards changes explored on the current slide. */
  goTo(number: number): void {
    this.#show(this.#view, number)
  }

  /** The view changes: one that begins to present comes back to the one before. */
  follow(current: View, next: View): void {
    if (isPresenting(next) && !isPresenting(current)) this.before = current
  }

  #show(view: View, number: number): void {
    const atlas = this.#atlas()
    const step = slideNumber(deckOf(atlas.index, view.story), { ...view, step: number })
    atlas.change(slideView(atlas.index, { ...view, step }), 'present')
  }

  /** The current view, without a dependency on it. */
  get #view(): View {
    return untrack(() => this.#atlas().view)
  }
}
