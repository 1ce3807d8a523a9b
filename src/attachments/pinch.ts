/** Pinch on a touchpad, which browsers send as a wheel event with Ctrl (Safari: see pinch-as-wheel.ts). */

/**
 * `doubling`: pixels of a wheel event with Ctrl that double the size. `largest`: larger deltas come from a mouse wheel.
 */
export const PINCH = { doubling: 100, largest: 25 } as const

/**
 * Returns whether a wheel event is a touchpad pinch rather than a mouse's notch: its deltas are in pixels, not lines,
 * and small.
 */
export function isPinch({ ctrlKey, deltaMode, deltaY }: WheelEvent): boolean {
  return ctrlKey && deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(deltaY) < PINCH.largest
}
