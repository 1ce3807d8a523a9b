/** Stops an element's presses, wheel events and touches from reaching the map below it. */
import type { Attachment } from 'svelte/attachments'

const GESTURES = ['mousedown', 'touchstart', 'wheel', 'dblclick'] as const

export const stopMapGestures: Attachment<HTMLElement> = (element) => {
  const keep = (event: Event) => event.stopPropagation()
  for (const gesture of GESTURES) element.addEventListener(gesture, keep, { passive: true })
  return () => {
    for (const gesture of GESTURES) element.removeEventListener(gesture, keep)
  }
}
