/** Time that runs by itself, or step by step. No part of the view: only the windows that it passes through are. */
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
  /** Whether time has played or stepped yet. */
  isUsed = $state(false)
  mode = $state<PlayMode>('cumulative')
  speed = $state<Speed>('normal')

  /** `days`: those that bring an event, in any order. */
  constructor(time: TimeWindow, days: () => readonly number[]) {
    this.#time = time
    this.#days = days
  }

  async toggle(): Promise<void> {
    if (this.isPlaying) this.pause()
    else {
      this.isPlaying = true
      const clock = await this.#fetch()
      // A press may have come while the motor was fetched.
      if (this.isPlaying && clock) clock.start()
      else this.isPlaying = false
    }
  }

  pause(): void {
    this.#clock?.stop()
    this.isPlaying = false
  }

  /** To the next event, or back to the one before. */
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

  /** What makes the windows is fetched when it is first wanted; undefined where it can't be had, and asked for again at the next press. */
  async #fetch(): Promise<PlaybackClock | undefined> {
    this.isUsed = true
    const fetched = await import('./playback-clock.ts').catch(() => undefined)
    if (fetched) this.#clock ??= new fetched.PlaybackClock(this, this.#time, this.#days)
    return this.#clock
  }
}
