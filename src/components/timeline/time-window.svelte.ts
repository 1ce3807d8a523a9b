/** The timeline's window between gestures and the view: fractions of days stay here, the view gets whole days. */
import { cubicOut } from 'svelte/easing'
import { prefersReducedMotion, Tween } from 'svelte/motion'
import { onAnyInput } from '../../attachments/any-input.ts'
import type { Window } from '../../layout/timeline/types.ts'
import { daysShown, wholeDays } from '../../layout/timeline/time/window.ts'
import { dayOf } from '../../model/dataset/day.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'

const GLIDE_MS = 240

interface Moved {
  /** What the view was told; it holds as long as the view says the same. */
  days: Window
  /** What a gesture made, fractions and all: where the next one goes on, so that out and in again come back. */
  exact: Window
  drawn: Window
  isFramed: boolean
}

/** What the detail draws: the days that the view was told, the exact window while a gesture lasts, or a steady frame while time plays in it. */
export type Drawn = 'days' | 'exact' | { frame: Window }

export class TimeWindow {
  readonly #atlas: AtlasState
  readonly #bounds: () => { whole: Window; extent: Window }
  #last = $state.raw<Moved>()
  /** The move whose picture is on its way, and the way. */
  #gliding = $state.raw<Moved>()
  readonly #way = new Tween<Window>({ from: 0, to: 0 }, { duration: GLIDE_MS, easing: cubicOut })
  #endGlide = () => {}

  /** All that is dated, in whole months: the window where the view sets none. */
  readonly whole: Window = $derived.by(() => this.#bounds().whole)
  /** All of time that a window can lie in. */
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
  /** Whether time plays in a steady frame. */
  readonly isFramed = $derived.by(() => this.#current?.isFramed ?? false)

  constructor(atlas: AtlasState, bounds: () => { whole: Window; extent: Window }) {
    this.#atlas = atlas
    this.#bounds = bounds
  }

  /** Moves the window: its whole days go to the view, and none where they are the default's. */
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
   * Moves the window at once, as `move` does, and lets the picture glide there, unless motion is reduced. Any input and any other move cut it short:
   * the picture is then where it was going.
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

  /** A gesture has ended: whole days are drawn. */
  settle(): void {
    if (this.#current && !this.#current.isFramed) this.#last = { ...this.#current, drawn: this.#current.days }
  }

  /** Back to all of time. */
  showAll(): void {
    this.glide(this.whole)
  }
}

/** A fraction so small that it is the sum's own error, left out. */
const NOISE = 1e-6

function snapped({ from, to }: Window): Window {
  const snap = (day: number) => (Math.abs(day - Math.round(day)) < NOISE ? Math.round(day) : day)
  return { from: snap(from), to: snap(to) }
}

function same(a: Window, b: Window): boolean {
  return a.from === b.from && a.to === b.to
}
