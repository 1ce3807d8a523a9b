/**
 * Plays through time, continuously or step by step. Its state is not part of the view; only the resulting windows are.
 */
import type { PlayMode } from '../../layout/timeline/time/playback.ts'
import { PlaybackClock, type Speed } from './playback-clock.ts'
import type { TimeWindow } from './time-window.svelte.ts'

export const SPEEDS: readonly Speed[] = ['slow', 'normal', 'fast']
export const PLAY_MODES: readonly PlayMode[] = ['cumulative', 'window']

export class Playback {
  readonly #clock: PlaybackClock

  isPlaying = $state(false)
  /** Whether play or a step has been used yet. */
  isUsed = $state(false)
  mode = $state<PlayMode>('cumulative')
  speed = $state<Speed>('normal')

  /** `days`: days on which events begin, in any order. */
  constructor(time: TimeWindow, days: () => readonly number[]) {
    this.#clock = new PlaybackClock(this, time, days)
  }

  toggle(): void {
    this.isUsed = true
    if (this.isPlaying) this.pause()
    else {
      this.isPlaying = true
      this.#clock.start()
    }
  }

  pause(): void {
    this.#clock.stop()
    this.isPlaying = false
  }

  /** Moves to the next or previous event. */
  step(direction: -1 | 1): void {
    this.isUsed = true
    this.pause()
    this.#clock.step(direction)
  }

  setMode(mode: PlayMode): void {
    this.pause()
    this.mode = mode
    this.#clock.forget()
  }
}
