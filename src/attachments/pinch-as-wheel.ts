/**
 * Pinch on a Mac's touchpad. Chromium and Firefox send it as a wheel event with Ctrl; Safari sends gesture events
 * instead (https://developer.mozilla.org/docs/Web/API/GestureEvent), and zooms the page. This converts them to the
 * wheel events of the others, so that every wheel handler supports pinching.
 */
import { PINCH } from './pinch.ts'

/** The part of Safari's GestureEvent that we use, which TypeScript lacks. `scale` is 1 at the start of the pinch. */
interface PinchEvent extends Event {
  scale: number
  clientX: number
  clientY: number
}

/**
 * Dispatches a wheel event with Ctrl for each step of a pinch, to the element under it. If its default is prevented,
 * the page doesn't zoom. Fingers on a screen also send gesture events, which are left to the pointer events. Returns a
 * function that removes the listeners.
 */
export function pinchAsWheel(): () => void {
  const fingers = new Set<number>()
  let scale = 1

  function touch({ pointerId, pointerType, type }: PointerEvent): void {
    if (type === 'pointerdown' && pointerType === 'touch') fingers.add(pointerId)
    else fingers.delete(pointerId)
  }

  function pinch(event: Event): void {
    if (fingers.size > 0 || !isPinchEvent(event)) return
    if (event.type === 'gesturestart') scale = 1
    const pixels = -Math.log2(event.scale / scale) * PINCH.doubling
    scale = event.scale
    // Equal parts, each smaller than a mouse's notch.
    const parts = Math.floor(Math.abs(pixels) / PINCH.largest) + 1
    for (let i = 0; i < parts; i++) if (isTaken(event, pixels / parts)) event.preventDefault()
  }

  const listeners = new AbortController()
  const { signal } = listeners
  for (const type of ['gesturestart', 'gesturechange', 'gestureend'])
    addEventListener(type, pinch, { signal, passive: false })
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
    addEventListener(type, touch, { signal, capture: true, passive: true })
  return () => listeners.abort()
}

function isPinchEvent(event: Event): event is PinchEvent {
  return 'scale' in event && typeof event.scale === 'number' && event.scale > 0
}

function isTaken({ target, clientX, clientY }: PinchEvent, deltaY: number): boolean {
  const wheel = { deltaY, clientX, clientY, ctrlKey: true, bubbles: true, cancelable: true, composed: true }
  return target?.dispatchEvent(new WheelEvent('wheel', wheel)) === false
}
