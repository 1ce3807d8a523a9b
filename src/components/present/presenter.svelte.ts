/** What a presentation has beside its slides: what lies over them, the number being typed, the keys that are taken. */
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
  /** What is open over the slide. */
  open = $state<'overview' | 'help'>()
  /** The screen is blanked in a colour. */
  blank = $state<Colour>()
  hasPointer = $state(false)
  /** Grows whenever the slide is returned to. */
  returns = $state(0)
  #movedMaps = $state.raw<ReadonlySet<Id>>(new Set())
  /** The browser let no window be opened. */
  isBlocked = $state(false)
  /** Opens the speaker's window, or comes back to it; gives whether there is one. */
  openSpeaker: (() => boolean) | undefined
  /** Hears that the speaker's window has moved the slide. */
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

  /** Whether a page may fill the screen here: an iPhone's Safari can't, nor a frame that it isn't allowed to. */
  readonly canFillScreen = document.fullscreenEnabled

  /** Whether something is shown that the slide doesn't show: another view, or a map that a hand has moved. */
  get isExploring(): boolean {
    return this.#movedMaps.size > 0 || isOffSlide(this.#atlas)
  }

  /** A city's map was moved away from its home, or is there again. */
  mapMoved(city: Id, isMoved: boolean): void {
    const before = untrack(() => this.#movedMaps)
    if (before.has(city) === isMoved) return
    const moved = new Set(before)
    if (isMoved) moved.add(city)
    else moved.delete(city)
    this.#movedMaps = moved
  }

  /** Does what a key, a button or a finger asked for. */
  run(command: PresentCommand): void {
    const atlas = this.#atlas
    this.typed = command.do === 'type' ? command.typed : ''
    this.isBlocked = false
    // A blank screen comes back before anything moves on it.
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

  /** One thing after the other: what lies over the slide, the full screen, the presentation. */
  #leave(): void {
    if (this.open) this.open = undefined
    else if (document.fullscreenElement) void this.#endFullScreen()
    // A speaker's window is closed as windows are.
    else if (this.#atlas.params.view === 'present') stopPresenting(this.#atlas)
  }

  async #startFullScreen(): Promise<void> {
    try {
      if (!document.fullscreenElement) await document.documentElement.requestFullscreen()
    } catch {
      // A frame may not have it: the slide stays as large as it is.
    }
  }

  async #endFullScreen(): Promise<void> {
    try {
      await document.exitFullscreen()
    } catch {
      // The browser was there first.
    }
  }
}
