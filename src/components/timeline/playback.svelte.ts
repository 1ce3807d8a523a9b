/**
 * Plays through time, continuously or step by step. Its state is not part of the view; only the resulting windows are.
 */
import type { PlayMode } from '../../layout/timeline/time/playback.ts'
import type { PlaybackClock, Speed } from './playback-clock.ts'
import type { TimeWindow } from './time-window.svelte.ts'

export const SPEEDS: readonly Speed[] = ['slow', 'normal', 'fast']
export const PLAY_MODES: readonly PlayMode[] = ['cumulative', 'window']

export class Playback {
  readonly #time: TimeWindow
  readonly #days: () => readonly number[]
  #clock: PlaybackClock | undefined

  isPlaying = $state(false)
  /** Whether play or a step has been used yet. */
  isUsed = $state(false)
  mode = $state<PlayMode>('cumulative')
  speed = $state<Speed>('normal')

  /** `days`: days on which events begin, in any order. */
  constructor(time: TimeWindow, days: () => readonly number[]) {
    this.#time = time
    this.#days = days
  }

  async toggle(): Promise<void> {
    if (this.isPlaying) this.pause()
    else {
      this.isPlaying = true
      const clock = await this.#fetch()
      // A press may have paused it while the clock was being fetched.
      if (this.isPlaying && clock) clock.start()
      else this.isPlaying = false
    }
  }

  pause(): void {
    this.#clock?.stop()
    this.isPlaying = false
  }

  /** Moves to the next or previous event. */
  async step(direction: -1 | 1): Promise<void> {
    this.pause()
    const clock = await this.#fetch()
    clock?.step(direction)
  }

  setMode(mode: PlayMode): void {
    this.pause()
    this.mode = mode
    this.#clock?.forget()
  }

  /** Fetches the clock on first use. Returns undefined if that fails; the next press tries again. */
  async #fetch(): Promise<PlaybackClock | undefined> {
    this.isUsed = true
    const fetched = await import('./playback-clock.ts').catch(() => undefined)
    if (fetched) this.#clock ??= new fetched.PlaybackClock(this, this.#time, this.#days)
    return this.#clock
  }
}
