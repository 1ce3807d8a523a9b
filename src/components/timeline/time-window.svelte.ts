/** The timeline's window between gestures and the view: fractions of days are kept here, the view gets whole days. */
import { cubicOut } from 'svelte/easing'
import { prefersReducedMotion, Tween } from 'svelte/motion'
import { onAnyInput } from '../../attachments/any-input.ts'
import type { Window } from '../../layout/timeline/types.ts'
import { daysShown, wholeDays } from '../../layout/timeline/time/window.ts'
import { dayOf } from '../../model/dataset/day.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'

const GLIDE_MS = 240

interface Moved {
  /** Window passed to the view. This state is valid as long as the view has the same window. */
  days: Window
  /**
   * Result of a gesture, including fractions. The next gesture continues from it, so that zooming out and in again
   * returns to the same window.
   */
  exact: Window
  drawn: Window
  isFramed: boolean
}

/** What the plot draws: the view's whole days, the exact window during a gesture, or a fixed frame during playback. */
export type Drawn = 'days' | 'exact' | { frame: Window }

export class TimeWindow {
  readonly #atlas: AtlasState
  readonly #bounds: () => { whole: Window; extent: Window }
  #last = $state.raw<Moved>()
  /** The move being animated, and its animation. */
  #gliding = $state.raw<Moved>()
  readonly #way = new Tween<Window>({ from: 0, to: 0 }, { duration: GLIDE_MS, easing: cubicOut })
  #endGlide = () => {}

  /** Whole months around all dates; the default window. */
  readonly whole: Window = $derived.by(() => this.#bounds().whole)
  /** Range that a window can lie in. */
  readonly extent: Window = $derived.by(() => this.#bounds().extent)

  readonly #from = $derived.by(() => this.#atlas.params.from)
  readonly #to = $derived.by(() => this.#atlas.params.to)
  /** First and last day of the view's window. */
  readonly days: Window = $derived.by(() => daysShown(this.#from, this.#to, this.whole))
  readonly isWhole = $derived.by(() => same(this.days, this.whole))

  readonly #current = $derived.by(() => (this.#last && same(this.#last.days, this.days) ? this.#last : undefined))
  readonly exact: Window = $derived.by(() => this.#current?.exact ?? this.days)
  readonly drawn: Window = $derived.by(() =>
    this.#current && this.#current === this.#gliding ? this.#way.current : (this.#current?.drawn ?? this.days),
  )
  /** Whether playback uses a fixed frame. */
  readonly isFramed = $derived.by(() => this.#current?.isFramed ?? false)

  constructor(atlas: AtlasState, bounds: () => { whole: Window; extent: Window }) {
    this.#atlas = atlas
    this.#bounds = bounds
  }

  /** Moves the window and passes its whole days to the view; days equal to the default are omitted. */
  move(exact: Window, drawn: Drawn = 'days'): void {
    const days = wholeDays(exact, this.extent)
    this.#last = {
      days,
      exact: snapped(exact),
      drawn: drawn === 'days' ? days : drawn === 'exact' ? exact : drawn.frame,
      isFramed: typeof drawn === 'object',
    }
    this.#atlas.change(
      {
        from: days.from === this.whole.from ? undefined : dayOf(days.from),
        to: days.to === this.whole.to ? undefined : dayOf(days.to),
      },
      'timeline',
    )
  }

  /**
   * Moves the window at once, like `move`, and animates the picture, unless motion is reduced. Any input and any other
   * move end the animation at its target.
   */
  glide(exact: Window): void {
    const start = this.drawn
    this.move(exact)
    const moved = this.#last
    if (prefersReducedMotion.current || !moved || same(start, moved.drawn)) return
    this.#endGlide()
    void this.#way.set(start, { duration: 0 })
    this.#gliding = moved
    const unlisten = onAnyInput(() => this.#endGlide())
    this.#endGlide = () => {
      unlisten()
      this.#gliding = undefined
    }
    void this.#way.set(moved.drawn).then(() => {
      if (this.#gliding === moved) this.#endGlide()
    })
  }

  /** Ends a gesture: draws whole days. */
  settle(): void {
    if (this.#current && !this.#current.isFramed) this.#last = { ...this.#current, drawn: this.#current.days }
  }

  /** Shows these days; the whole time range if they are shown already. */
  toggle(days: Window): void {
    this.glide(same(this.days, wholeDays(days, this.extent)) ? this.whole : days)
  }

  /** Returns to the whole time range. */
  showAll(): void {
    this.glide(this.whole)
  }
}

/** Tolerance for rounding errors, days. */
const NOISE = 1e-6

function snapped({ from, to }: Window): Window {
  const snap = (day: number) => (Math.abs(day - Math.round(day)) < NOISE ? Math.round(day) : day)
  return { from: snap(from), to: snap(to) }
}

function same(a: Window, b: Window): boolean {
  return a.from === b.from && a.to === b.to
}
