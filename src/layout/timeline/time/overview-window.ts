/** The overview strip: its extent, and how presses and keys change the window. */
import { utcYear } from 'd3-time'
import { wholeIntervals } from './time-scale.ts'
import type { Window } from '../types.ts'
import { daysOf, moveWindow, resizeWindow, stepWindow } from './window.ts'

/** Extends the extent to whole years, so that the window can be dragged past the first and the last event. */
export function wholeYears(extent: Window): Window {
  return wholeIntervals(extent, utcYear)
}

/** Centres the window on an instant, moving it by whole days. */
export function centreWindow(window: Window, instant: number, extent: Window): Window {
  return moveWindow(window, Math.round(instant - (window.from + window.to + 1) / 2), extent)
}

/** Moves the window by half its length, earlier or later. */
export function turnWindow(window: Window, direction: -1 | 1, extent: Window): Window {
  return moveWindow(window, direction * Math.max(1, Math.round(daysOf(window) / 2)), extent)
}

/**
 * Moves one edge of the window by a slider's keys: arrows a day, Page keys a month, Home and End to the limit.
 * Undefined for other keys.
 */
export function slideEdge(window: Window, edge: 'from' | 'to', key: string, extent: Window): Window | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepWindow(window, edge, 'day', 1, extent)
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepWindow(window, edge, 'day', -1, extent)
    case 'PageUp':
      return stepWindow(window, edge, 'month', 1, extent)
    case 'PageDown':
      return stepWindow(window, edge, 'month', -1, extent)
    case 'Home':
      return resizeWindow(window, edge, -Infinity, extent)
    case 'End':
      return resizeWindow(window, edge, Infinity, extent)
    default:
      return undefined
  }
}
