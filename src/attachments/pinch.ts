/** A pinch on a touchpad, which browsers tell as a wheel with Ctrl (Safari: see pinch-as-wheel.ts). */

/** Pixels of a wheel with Ctrl that double the size of what is zoomed; a larger turn is a mouse's wheel. */
export const PINCH = { doubling: 100, largest: 25 } as const

/** Whether a wheel is a touchpad's pinch rather than a mouse's notch: there are no lines in it, and each turn is small. */
export function isPinch({ ctrlKey, deltaMode, deltaY }: WheelEvent): boolean {
  return ctrlKey && deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(deltaY) < PINCH.largest
}
