/** Which gestures a map takes and which it leaves to the page, and moves that any input can stop. Each gives its removal. */
import type { Map } from 'leaflet'
import { onAnyInput } from './any-input.ts'
import { isPinch, PINCH } from './pinch.ts'

export type IgnoredGesture = 'wheel' | 'touch'

/** Elements on a map that scroll for themselves say so. */
const OWN_GESTURES = '[data-gestures="own"]'
/** Seconds that a move takes. */
const MOVE_SECONDS = 0.25

/**
 * Lets the wheel zoom only after a click into the map, until the pointer or the focus leaves it, or with Ctrl or ⌘ held. A touchpad's
 * pinch zooms by as much as the fingers part: Leaflet takes its small turns for those of a slow wheel.
 */
export function gateWheel(map: Map, element: HTMLElement, refuse: (gesture: IgnoredGesture) => void): () => void {
  let isEngaged = false
  const engage = () => (isEngaged = true)
  const disengage = () => (isEngaged = false)
  const gate = (event: WheelEvent) => {
    // Runs before Leaflet's own listener, which is added or taken away here.
    const isOwn = event.target instanceof Element && event.target.closest(OWN_GESTURES) !== null
    if (!isOwn && (isEngaged || event.ctrlKey || event.metaKey)) map.scrollWheelZoom.enable()
    else map.scrollWheelZoom.disable()
    if (!isOwn && !map.scrollWheelZoom.enabled()) refuse('wheel')
    if (isOwn || !isPinch(event)) return
    event.preventDefault()
    event.stopPropagation()
    const zoom = map.getZoom() - event.deltaY / PINCH.doubling
    map.setZoomAround(map.mouseEventToContainerPoint(event), zoom, { animate: false })
  }
  element.addEventListener('pointerdown', engage)
  element.addEventListener('pointerleave', disengage)
  element.addEventListener('focusout', disengage)
  element.addEventListener('wheel', gate, { capture: true, passive: false })
  return () => {
    element.removeEventListener('pointerdown', engage)
    element.removeEventListener('pointerleave', disengage)
    element.removeEventListener('focusout', disengage)
    element.removeEventListener('wheel', gate, { capture: true })
  }
}

/** Leaves one finger to the page while `oneFingerScrolls`; two fingers always move the map, and a mouse drags it. */
export function gateTouch(
  map: Map,
  element: HTMLElement,
  oneFingerScrolls: () => boolean,
  refuse: (gesture: IgnoredGesture) => void,
): () => void {
  const gate = (event: PointerEvent) => {
    // Before the touch or mouse event of the same press, which is what Leaflet begins to drag at.
    if (event.pointerType === 'touch' && oneFingerScrolls()) map.dragging.disable()
    else map.dragging.enable()
  }
  const hint = (event: TouchEvent) => {
    if (event.touches.length === 1 && oneFingerScrolls()) refuse('touch')
  }
  element.addEventListener('pointerdown', gate, { capture: true })
  element.addEventListener('touchmove', hint, { capture: true, passive: true })
  return () => {
    element.removeEventListener('pointerdown', gate, { capture: true })
    element.removeEventListener('touchmove', hint, { capture: true })
  }
}

/** Keeps the click that ends a drag from what is under the pointer: a map that was dragged by a button presses none. */
export function holdClicks(map: Map, element: HTMLElement): () => void {
  let isDragged = false
  const press = () => (isDragged = false)
  const drag = () => (isDragged = true)
  const hold = (event: MouseEvent) => {
    // A click without a press (detail 0) is the keyboard's.
    if (event.detail === 0 || !isDragged) return
    event.stopPropagation()
    event.preventDefault()
  }
  map.on('dragstart', drag)
  element.addEventListener('pointerdown', press, { capture: true })
  element.addEventListener('click', hold, { capture: true })
  return () => {
    map.off('dragstart', drag)
    element.removeEventListener('pointerdown', press, { capture: true })
    element.removeEventListener('click', hold, { capture: true })
  }
}

/** Moves the map's middle to degrees; animated, it takes a quarter of a second, and any press, key or wheel stops it. */
export function moveTo(map: Map, [longitude, latitude]: readonly [number, number], isAnimated: boolean): void {
  if (isAnimated)
    map.once(
      'moveend',
      onAnyInput(() => map.stop()),
    )
  map.panTo([latitude, longitude], { animate: isAnimated, duration: MOVE_SECONDS })
}
