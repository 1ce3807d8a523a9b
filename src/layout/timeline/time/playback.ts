/** Playing through time: the windows between a first and a last one. */
import { clamp } from '../../../model/clamp.ts'
import type { Window } from '../types.ts'
import { daysOf } from './window.ts'

/** cumulative: the window's end runs on, its beginning stays. window: both run on, its length stays. */
export type PlayMode = 'cumulative' | 'window'

export interface PlayRun {
  first: Window
  last: Window
}

/** A moving window's length where none is set: this share of all of time. */
const MOVING_SHARE = 1 / 9

/** The run over a window that was set, or over all of time (`whole`): a window that is set stays as long as it is while it moves through the whole. */
export function playRun(window: Window, whole: Window, mode: PlayMode): PlayRun {
  if (mode === 'cumulative') return { first: { from: window.from, to: window.from }, last: window }
  const isAll = window.from <= whole.from && window.to >= whole.to
  const days = isAll ? Math.max(1, Math.round(daysOf(whole) * MOVING_SHARE)) : Math.min(daysOf(window), daysOf(whole))
  return {
    first: { from: whole.from, to: whole.from + days - 1 },
    last: { from: whole.to - days + 1, to: whole.to },
  }
}

/** The window at some part of the run, 0 to 1. */
export function windowAt({ first, last }: PlayRun, progress: number): Window {
  const part = clamp(progress, 0, 1)
  return {
    from: first.from + (last.from - first.from) * part,
    to: first.to + (last.to - first.to) * part,
  }
}

/** How far a run is, 0 to 1, when its window's end is on a day. */
export function progressAt({ first, last }: PlayRun, to: number): number {
  return last.to === first.to ? 1 : clamp((to - first.to) / (last.to - first.to), 0, 1)
}

/** The next or previous day that brings something: the first of `days` after or before `to`, else the run's end or beginning. */
export function nextStop({ first, last }: PlayRun, to: number, days: readonly number[], direction: -1 | 1): number {
  const stops = [first.to, ...days.filter((day) => day > first.to && day < last.to), last.to].sort((a, b) => a - b)
  return (direction > 0 ? stops.find((day) => day > to) : stops.findLast((day) => day < to)) ?? to
}
