/** Time that runs by itself, or step by step. No part of the view: only the windows that it passes through are. */
import { prefersReducedMotion } from 'svelte/motion'
import { nextStop, playRun, progressAt, windowAt, type PlayMode, type PlayRun } from '../../layout/timeline/play.ts'
import type { Window } from '../../layout/timeline/types.ts'
import type { TimeWindow } from './time-window.svelte.ts'

export const SPEEDS = ['slow', 'normal', 'fast'] as const
export type Speed = (typeof SPEEDS)[number]
export const PLAY_MODES: readonly PlayMode[] = ['cumulative', 'window']

/** Seconds from end to end, and, where motion is reduced, for one event. */
const SECONDS: Readonly<Record<Speed, { run: number; step: number }>> = {
  slow: { run: 24, step: 4 },
  normal: { run: 12, step: 2 },
  fast: { run: 6, step: 1 },
}

export class Play {
  readonly #time: TimeWindow
  readonly #days: () => readonly number[]
  #run = $state.raw<PlayRun>()
  /** The window that the run last made: another one is somebody else's, and ends the run. */
  #made = $state.raw<Window>()
  #stop: (() => void) | undefined

  isPlaying = $state(false)
  mode = $state<PlayMode>('cumulative')
  speed = $state<Speed>('normal')

  /** `days`: those that bring an event, in any order. */
  constructor(time: TimeWindow, days: () => readonly number[]) {
    this.#time = time
    this.#days = days
  }

  toggle(): void {
    if (this.isPlaying) this.pause()
    else this.#start()
  }

  pause(): void {
    this.#stop?.()
    this.#stop = undefined
    this.isPlaying = false
  }

  /** To the next event, or back to the one before. */
  step(direction: -1 | 1): void {
    this.pause()
    const run = this.#current()
    if (run) this.#go(run, nextStop(run, this.#time.days.to, this.#days(), direction))
    else {
      const begun = this.#begin()
      // Before a run there is its end on the screen: a step back is one from there, a step on begins anew.
      this.#go(begun, direction < 0 ? nextStop(begun, begun.last.to, this.#days(), -1) : this.#first(begun))
    }
  }

  setMode(mode: PlayMode): void {
    this.pause()
    this.mode = mode
    this.#run = undefined
  }

  #start(): void {
    const running = this.#current()
    const isOver = running !== undefined && this.#time.days.to >= running.last.to
    const run = running && !isOver ? running : this.#begin(isOver ? running : undefined)
    if (!running || isOver) this.#show(run, 0)
    this.isPlaying = true
    this.#stop = prefersReducedMotion.current ? this.#byEvents(run) : this.#byFrames(run)
  }

  #byFrames(run: PlayRun): () => void {
    let progress = progressAt(run, this.#time.exact.to)
    let last: number | undefined
    const frame = (now: number) => {
      progress += (now - (last ?? now)) / (SECONDS[this.speed].run * 1000)
      last = now
      this.#show(run, progress)
      if (progress >= 1) this.pause()
      else request = requestAnimationFrame(frame)
    }
    let request = requestAnimationFrame(frame)
    return () => cancelAnimationFrame(request)
  }

  #byEvents(run: PlayRun): () => void {
    const next = () => {
      this.#go(run, nextStop(run, this.#time.days.to, this.#days(), 1))
      if (this.#time.days.to >= run.last.to) this.pause()
      else timer = setTimeout(next, SECONDS[this.speed].step * 1000)
    }
    let timer = setTimeout(next, SECONDS[this.speed].step * 1000)
    return () => clearTimeout(timer)
  }

  /** The run under way, as long as nobody else has moved the window. */
  #current(): PlayRun | undefined {
    const { days } = this.#time
    return this.#made && days.from === this.#made.from && days.to === this.#made.to ? this.#run : undefined
  }

  #begin(again?: PlayRun): PlayRun {
    this.#run = again ?? playRun(this.#time.days, this.#time.whole, this.mode)
    return this.#run
  }

  #first(run: PlayRun): number {
    return nextStop(run, run.first.to - 1, this.#days(), 1)
  }

  #go(run: PlayRun, to: number): void {
    this.#show(run, progressAt(run, to))
  }

  #show(run: PlayRun, progress: number): void {
    const window = windowAt(run, progress)
    const isOver = progress >= 1
    this.#time.move(window, this.mode === 'window' ? 'exact' : isOver ? 'days' : { frame: run.last })
    if (this.mode === 'window' && (isOver || !this.isPlaying)) this.#time.settle()
    this.#made = this.#time.days
  }
}
