/** State of a presentation apart from its slides: overlays, the number being typed, which keys are active. */
import { untrack } from 'svelte'
import type { PresentCommand } from '../../model/story/present-keys.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { isOffSlide, stopPresenting } from '../../state/presenting.ts'
import { rememberLetters, takesLetters } from '../../platform/presentation-memory.ts'

export type Colour = 'black' | 'white'

export class Presenter {
  readonly #atlas: AtlasState
  #takesLetters = $state(takesLetters())

  /** Digits typed so far. */
  typed = $state('')
  /** Dialog open over the slide. */
  open = $state<'overview' | 'key' | 'help'>()
  /** Colour in which the screen is blanked. */
  blank = $state<Colour>()
  hasPointer = $state(false)
  /** Incremented on each return to the slide. */
  returns = $state(0)
  #movedMaps = $state.raw<ReadonlySet<Id>>(new Set())
  /** Whether the browser blocked the speaker's window. */
  isBlocked = $state(false)
  /** Opens or focuses the speaker's window; returns false if the browser blocks it. */
  openSpeaker: (() => boolean) | undefined
  /** Called when the speaker's window has moved the slide. */
  driven: (() => void) | undefined

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
  }

  get takesLetters(): boolean {
    return this.#takesLetters
  }

  set takesLetters(areTaken: boolean) {
    this.#takesLetters = areTaken
    rememberLetters(areTaken)
  }

  /** Whether the page may go full screen: not in Safari on an iPhone, nor in a frame without permission. */
  readonly canFillScreen = document.fullscreenEnabled

  /** Whether something other than the slide is shown: another view, or a map that the user has moved. */
  get isExploring(): boolean {
    return this.#movedMaps.size > 0 || isOffSlide(this.#atlas)
  }

  /** Records whether a city's map has been moved away from its initial view. */
  mapMoved(city: Id, isMoved: boolean): void {
    const before = untrack(() => this.#movedMaps)
    if (before.has(city) === isMoved) return
    const moved = new Set(before)
    if (isMoved) moved.add(city)
    else moved.delete(city)
    this.#movedMaps = moved
  }

  /** Runs a command from a key, a button or a gesture. */
  run(command: PresentCommand): void {
    const atlas = this.#atlas
    this.typed = command.do === 'type' ? command.typed : ''
    this.isBlocked = false
    // A command on a blank screen only ends the blanking.
    if (this.blank && command.do !== 'black' && command.do !== 'white' && command.do !== 'type') {
      this.blank = undefined
      return
    }
    switch (command.do) {
      case 'type':
        break
      case 'next':
        atlas.presentation.goTo(atlas.presentation.slideNumber + 1)
        break
      case 'previous':
        atlas.presentation.goTo(atlas.presentation.slideNumber - 1)
        break
      case 'first':
        atlas.presentation.goTo(1)
        break
      case 'last':
        atlas.presentation.goTo(atlas.presentation.deck.slides.length)
        break
      case 'goTo':
        atlas.presentation.goTo(command.number)
        break
      case 'return':
        atlas.presentation.goTo(atlas.presentation.slideNumber)
        this.returns++
        break
      case 'leave':
        this.#leave()
        break
      case 'fullScreen':
        void (document.fullscreenElement ? this.#endFullScreen() : this.#startFullScreen())
        break
      case 'startFullScreen':
        void this.#startFullScreen()
        break
      case 'black':
      case 'white':
        this.blank = this.blank === command.do ? undefined : command.do
        break
      case 'overview':
      case 'key':
      case 'help':
        this.open = this.open === command.do ? undefined : command.do
        break
      case 'pointer':
        this.hasPointer = !this.hasPointer
        break
      case 'speaker':
        this.isBlocked = this.openSpeaker?.() === false
    }
  }

  /** Leaves one level at a time: dialog, full screen, presentation. */
  #leave(): void {
    if (this.open) this.open = undefined
    else if (document.fullscreenElement) void this.#endFullScreen()
    // A speaker's window is closed like any window.
    else if (this.#atlas.params.view === 'present') stopPresenting(this.#atlas)
  }

  async #startFullScreen(): Promise<void> {
    try {
      if (!document.fullscreenElement) await document.documentElement.requestFullscreen()
    } catch {
      // Not allowed in some frames: the slide keeps its size.
    }
  }

  async #endFullScreen(): Promise<void> {
    try {
      await document.exitFullscreen()
    } catch {
      // The browser has already left full screen.
    }
  }
}
