/**
 * Decides which gestures a map takes and which it leaves to the page, and moves the map so that any input can stop it.
 * The attaching functions return one that detaches.
 */
import type { Map } from 'leaflet'
import { onAnyInput } from './any-input.ts'
import { isPinch, PINCH } from './pinch.ts'

export type IgnoredGesture = 'wheel' | 'touch'

/** Marks elements on a map that scroll by themselves. */
const OWN_GESTURES = '[data-gestures="own"]'
/** Duration of a move, seconds. */
const MOVE_SECONDS = 0.25

/**
 * Lets the wheel zoom only after a click into the map, until the pointer or the focus leaves it, or with Ctrl or ⌘
 * held. A touchpad pinch zooms in proportion to the fingers' distance: Leaflet treats its small deltas as those of a
 * slow wheel.
 */
export function gateWheel(map: Map, element: HTMLElement, refuse: (gesture: IgnoredGesture) => void): () => void {
  let isEngaged = false
  const engage = () => (isEngaged = true)
  const disengage = () => (isEngaged = false)
  const gate = (event: WheelEvent) => {
    // Runs before Leaflet's own listener, which is added or removed here.
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

/**
 * Leaves one-finger gestures to the page while `oneFingerScrolls`; two fingers always move the map, and a mouse drags
 * it.
 */
export function gateTouch(
  map: Map,
  element: HTMLElement,
  oneFingerScrolls: () => boolean,
  refuse: (gesture: IgnoredGesture) => void,
): () => void {
  const gate = (event: PointerEvent) => {
    // Runs before the touch or mouse event of the same press, which starts Leaflet's drag.
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

/** Suppresses the click that ends a drag: dragging the map by a button doesn't press it. */
export function holdClicks(map: Map, element: HTMLElement): () => void {
  let isDragged = false
  const press = () => (isDragged = false)
  const drag = () => (isDragged = true)
  const hold = (event: MouseEvent) => {
    // A click without a press (detail 0) comes from the keyboard.
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

/**
 * Moves the map's centre to a position in degrees. An animated move takes a quarter of a second, and any press, key or
 * wheel event stops it.
 */
export function moveTo(map: Map, [longitude, latitude]: readonly [number, number], isAnimated: boolean): void {
  if (isAnimated)
    map.once(
      'moveend',
      onAnyInput(() => map.stop()),
    )
  map.panTo([latitude, longitude], { animate: isAnimated, duration: MOVE_SECONDS })
}
