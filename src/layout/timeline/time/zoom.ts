/** Positions over all of time at a step of the zoom: what rows are packed by. */
import type { Metrics } from '../metrics.ts'
import { stepBelow } from '../labels/pack-announcements.ts'
import type { Break, TimeScale, Window } from '../types.ts'
import { scaleAt } from './time-scale.ts'

/**
 * Positions at a step of the zoom, and the room that is left before the extent (or the window, where it is larger)
 * ends; px.
 */
export interface Zoom {
  pixelsPerDay: number
  x: (day: number) => number
  roomLeft: (day: number) => number
  roomRight: (day: number) => number
  /** Whether a stretch, px, crosses a break. */
  crossesBreak: (x0: number, x1: number) => boolean
}

export interface ZoomOptions {
  extent: Window
  /** Of the frame, px. */
  width: number
  metrics: Metrics
  /** All breaks of the timeline with their widths, px. */
  breaks: readonly (Break & { width: number })[]
}

/** The zoom of a scale: its step is the greatest that is not above the scale's own. */
export function zoomAt(scale: TimeScale, { extent, width, metrics, breaks }: ZoomOptions): Zoom {
  const pixelsPerDay = stepBelow(scale.pixelsPerDay)
  const leftWall = Math.min(0, scale.x(extent.from) - metrics.inset)
  const rightWall = Math.max(width, scale.x(extent.to + 1) + metrics.inset)
  // A window that holds little more than a break is drawn without any.
  const drawn = scale.breaks.length > 0 ? breaks : []
  const x = scaleAt(pixelsPerDay, drawn, extent.from)
  return {
    pixelsPerDay,
    x,
    crossesBreak: (x0, x1) => drawn.some((gap) => x(gap.from) < x1 && x(gap.to + 1) > x0),
    roomLeft: (day) => scale.x(day) - leftWall,
    roomRight: (day) => rightWall - scale.x(day),
  }
}
