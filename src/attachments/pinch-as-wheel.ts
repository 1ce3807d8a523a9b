/**
 * A pinch on a Mac's touchpad. Chromium and Firefox tell it as a wheel with Ctrl; Safari sends gesture events instead
 * (https://developer.mozilla.org/docs/Web/API/GestureEvent), and zooms the page. Here these become the wheel that the others
 * send, so that whatever takes a wheel takes a pinch.
 */
import { PINCH } from './pinch.ts'

/** What Safari's GestureEvent has, which TypeScript doesn't know. `scale` is 1 where the pinch began. */
interface PinchEvent extends Event {
  scale: number
  clientX: number
  clientY: number
}

/**
 * Sends a wheel with Ctrl for each step of a pinch, to the element under it. Where that is taken (its default prevented), the page
 * doesn't zoom. Fingers on a screen send gesture events, too, and are left to the pointer events. Gives its removal.
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
    // Equal parts, none of which is as large as a mouse's notch.
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
