/** Keeps an element's presses, wheel and fingers from the map that it stands on. */
import type { Attachment } from 'svelte/attachments'

const GESTURES = ['mousedown', 'touchstart', 'wheel', 'dblclick'] as const

export const stopMapGestures: Attachment<HTMLElement> = (element) => {
  const keep = (event: Event) => event.stopPropagation()
  for (const gesture of GESTURES) element.addEventListener(gesture, keep, { passive: true })
  return () => {
    for (const gesture of GESTURES) element.removeEventListener(gesture, keep)
  }
}
