/** Produces the windows of a playback: one per frame, or one per event under reduced motion. */
import { prefersReducedMotion } from 'svelte/motion'
import { onAnyInput } from '../../attachments/any-input.ts'
import {
  nextStop,
  playRun,
  progressAt,
  windowAt,
  type PlayMode,
  type PlayRun,
} from '../../layout/timeline/time/playback.ts'
import type { Window } from '../../layout/timeline/types.ts'
import type { TimeWindow } from './time-window.svelte.ts'

/** Duration of a whole run and, under reduced motion, of each event, s. */
const SECONDS = {
  slow: { run: 24, step: 4 },
  normal: { run: 12, step: 2 },
  fast: { run: 6, step: 1 },
}
export type Speed = keyof typeof SECONDS

/** What a clock plays for: how, how fast, and how it is stopped. */
interface Playback {
  readonly mode: PlayMode
  readonly speed: Speed
  pause: () => void
}

const TOOL_KEYS: ReadonlySet<string> = new Set(['Enter', ' '])

export class PlaybackClock {
  readonly #playback: Playback
  readonly #time: TimeWindow
  readonly #days: () => readonly number[]
  #run: PlayRun | undefined
  /** The last window that the run produced. A different window was set elsewhere, and ends the run. */
  #made: Window | undefined
  #cancel: (() => void) | undefined
  #listeners: AbortController | undefined

  constructor(playback: Playback, time: TimeWindow, days: () => readonly number[]) {
    this.#playback = playback
    this.#time = time
    this.#days = days
  }

  /** Continues the run; starts a new one after its end, or if the window was moved elsewhere. */
  start(): void {
    const running = this.#current()
    const isOver = running !== undefined && this.#time.days.to >= running.last.to
    const run = running ?? this.#begin()
    if (!running || isOver) this.#show(run, 0)
    this.#cancel = prefersReducedMotion.current ? this.#byEvents(run) : this.#byFrames(run)
    this.#listen()
  }

  stop(): void {
    this.#listeners?.abort()
    this.#cancel?.()
    this.#cancel = undefined
    if (this.#playback.mode === 'window') this.#time.settle()
  }

  forget(): void {
    this.#run = undefined
  }

  /**
   * Moves one event forward or back. Without a run, the screen shows its end: a step back starts there, a step forward
   * at the first event.
   */
  step(direction: -1 | 1): void {
    const running = this.#current()
    const run = running ?? this.#begin()
    const from = running ? this.#time.days.to : direction < 0 ? run.last.to : run.first.to - 1
    const to = nextStop(run, from, this.#days(), direction)
    if (this.#playback.mode === 'window') {
      this.#time.glide(windowAt(run, progressAt(run, to)))
      this.#made = this.#time.days
    } else this.#go(run, to)
  }

  /** Any other input stops the playback at once. */
  #listen(): void {
    this.#listeners?.abort()
    this.#listeners = new AbortController()
    const pause = (event: Event) => {
      if (!isOwn(event)) this.#playback.pause()
    }
    addEventListener('popstate', pause, { signal: this.#listeners.signal })
    this.#listeners.signal.addEventListener('abort', onAnyInput(pause))
  }

  #byFrames(run: PlayRun): () => void {
    let progress = progressAt(run, this.#time.exact.to)
    let last: number | undefined
    const frame = (now: number) => {
      if (!this.#current()) {
        this.#playback.pause()
        return
      }
      progress += (now - (last ?? now)) / (SECONDS[this.#playback.speed].run * 1000)
      last = now
      request = requestAnimationFrame(frame)
      this.#show(run, progress)
      if (progress >= 1) this.#playback.pause()
    }
    let request = requestAnimationFrame(frame)
    return () => cancelAnimationFrame(request)
  }

  #byEvents(run: PlayRun): () => void {
    const wait = () => setTimeout(next, SECONDS[this.#playback.speed].step * 1000)
    const next = () => {
      if (!this.#current()) {
        this.#playback.pause()
        return
      }
      timer = wait()
      this.#go(run, nextStop(run, this.#time.days.to, this.#days(), 1))
      if (this.#time.days.to >= run.last.to) this.#playback.pause()
    }
    let timer = wait()
    return () => clearTimeout(timer)
  }

  /** Returns the current run, unless the window was moved elsewhere. */
  #current(): PlayRun | undefined {
    const { days } = this.#time
    return this.#made && days.from === this.#made.from && days.to === this.#made.to ? this.#run : undefined
  }

  #begin(): PlayRun {
    this.#run = playRun(this.#time.days, this.#time.whole, this.#playback.mode)
    return this.#run
  }

  #go(run: PlayRun, to: number): void {
    this.#show(run, progressAt(run, to))
  }

  /**
   * Shows a run's state. In cumulative mode the picture keeps its frame while the window grows, so that events appear
   * where they will stay.
   */
  #show(run: PlayRun, progress: number): void {
    const drawn = this.#playback.mode === 'window' ? 'exact' : progress >= 1 ? 'days' : { frame: run.last }
    this.#time.move(windowAt(run, progress), drawn)
    this.#made = this.#time.days
  }
}

/** Returns whether an event belongs to the playback tools: a press on them, or a key that presses them. */
function isOwn(event: Event): boolean {
  const isTool = event.target instanceof Element && event.target.closest('[data-play]') !== null
  return (
    isTool &&
    (event.type === 'pointerdown' ||
      event.type === 'touchstart' ||
      (event instanceof KeyboardEvent && TOOL_KEYS.has(event.key)))
  )
}
