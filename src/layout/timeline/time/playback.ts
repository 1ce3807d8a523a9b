/** Playback: the windows between a first and a last one. */
import { clamp } from '../../../model/clamp.ts'
import type { Window } from '../types.ts'
import { daysOf } from './window.ts'

/** `cumulative`: the window's end moves, its start stays. `window`: both move, its length stays. */
export type PlayMode = 'cumulative' | 'window'

export interface PlayRun {
  first: Window
  last: Window
}

/** Default length of a moving window, as a share of the extent. */
const MOVING_SHARE = 1 / 9

/**
 * Returns the run for a set window or, if none is set, for the extent (`whole`). In mode `window`, a set window keeps
 * its length and moves through the whole extent.
 */
export function playRun(window: Window, whole: Window, mode: PlayMode): PlayRun {
  if (mode === 'cumulative') return { first: { from: window.from, to: window.from }, last: window }
  const isAll = window.from <= whole.from && window.to >= whole.to
  const days = isAll ? Math.max(1, Math.round(daysOf(whole) * MOVING_SHARE)) : Math.min(daysOf(window), daysOf(whole))
  return {
    first: { from: whole.from, to: whole.from + days - 1 },
    last: { from: whole.to - days + 1, to: whole.to },
  }
}

/** Returns the window at a progress of 0 to 1. */
export function windowAt({ first, last }: PlayRun, progress: number): Window {
  const part = clamp(progress, 0, 1)
  return {
    from: first.from + (last.from - first.from) * part,
    to: first.to + (last.to - first.to) * part,
  }
}

/** Returns the progress, 0 to 1, at which the window ends on a day. */
export function progressAt({ first, last }: PlayRun, to: number): number {
  return last.to === first.to ? 1 : clamp((to - first.to) / (last.to - first.to), 0, 1)
}

/**
 * Returns the next or previous day with an event: the first of `days` after or before `to`, else the run's end or
 * start.
 */
export function nextStop({ first, last }: PlayRun, to: number, days: readonly number[], direction: -1 | 1): number {
  const stops = [first.to, ...days.filter((day) => day > first.to && day < last.to), last.to].sort((a, b) => a - b)
  return (direction > 0 ? stops.find((day) => day > to) : stops.findLast((day) => day < to)) ?? to
}
