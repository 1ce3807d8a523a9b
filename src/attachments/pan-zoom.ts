/**
 * Pan and zoom along one axis by drag, pinch, wheel and double click, reported as plain steps. Uses pointer events
 * rather than d3-zoom, which was tried (17.7 kB gzipped more): it calls `preventDefault` on every `touchmove`, so that
 * a finger on the plot no longer scrolls the page; its mouse events have whole pixels, so that a handle dragged at less
 * than a pixel a day ends a day off; and where empty stretches are left out, a window is no affine transform of
 * another, which is all that its transform can express.
 *
 * | event                       | effect                                   | prevents                          |
 * | --------------------------- | ---------------------------------------- | --------------------------------- |
 * | primary pointer down, move  | pans after 4 px                          | the click on a button it began on |
 * | two pointers                | pan and zoom about their centre          |                                   |
 * | one finger, vertically      | none: `touch-action: pan-y`              |                                   |
 * | wheel, after a click inside | zooms about the pointer; along x it pans | the page's scrolling              |
 * | wheel with Ctrl or ⌘, pinch | zooms about the pointer                  | the page's zoom                   |
 * | any other wheel             | is reported as ignored                   |                                   |
 * | double click                | zooms by 2, with Shift by a half         |                                   |
 * | dragstart                   |                                          | a content drag, which would end   |
 * |                             |                                          | ours                              |
 */
import type { Attachment } from 'svelte/attachments'
import { cssScale } from './css-scale.ts'
import { frameQueue, type FrameInput } from './frame-queue.ts'
import { isPinch, PINCH } from './pinch.ts'

/**
 * The change since the previous step, in the element's own pixels: a pan by `dx`, then a zoom by `factor` about `x`
 * from its left edge.
 */
export interface PanZoomStep {
  dx: number
  factor: number
  x: number
}

export interface PanZoomHandlers {
  /** Called at most once a frame. */
  onstep: (step: PanZoomStep, input: FrameInput) => void
  /** Called when the fingers are lifted, or the wheel rests. */
  onend: () => void
  /** Called on a double click: zoom by a factor about a pixel, in one step. */
  onzoomto: (leap: { factor: number; x: number }) => void
  /** Called when a wheel event was left to the page. */
  onwheelignored: () => void
}

/** Maximum movement of a click, px. */
const CLICK_RADIUS = 4
/** The wheel counts as resting after this many milliseconds. */
const WHEEL_REST = 160
/**
 * Doublings per pixel of wheel movement, as in d3-zoom's default `wheelDelta`
 * (https://github.com/d3/d3-zoom#zoom_wheelDelta). A line counts as 33 px, so that a notch of three lines equals a
 * notch in pixels.
 */
const WHEEL_SPEED = 0.002
const LINE_HEIGHT = 33
const DOUBLE_CLICK_FACTOR = 2

/**
 * Takes the wheel only after a click into the element, until the pointer leaves it, or with Ctrl or ⌘ held; otherwise
 * the page scrolls. A drag that began on a button inside doesn't click it.
 */
export function panZoom({
  onstep,
  onend,
  onzoomto,
  onwheelignored,
}: PanZoomHandlers): Attachment<HTMLElement | SVGElement> {
  return (element) => {
    const pointers = new Map<number, { x: number; y: number }>()
    const queue = frameQueue(onstep, (a, b) => ({ dx: a.dx + b.dx, factor: a.factor * b.factor, x: b.x }))
    let isDragging = false
    let isEngaged = false
    let start = 0
    let rest: ReturnType<typeof setTimeout> | undefined

    const xOf = (clientX: number) => (clientX - element.getBoundingClientRect().left) / cssScale(element)

    function down(event: PointerEvent): void {
      isEngaged = true
      if (event.button !== 0) return
      if (pointers.size === 0) start = event.clientX
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
      if (pointers.size > 1) begin()
    }

    function begin(): void {
      isDragging = true
      for (const id of pointers.keys()) element.setPointerCapture(id)
    }

    function move(event: PointerEvent): void {
      if (!pointers.has(event.pointerId)) return
      // Released without an event: outside the element, before it became a drag.
      if (event.buttons === 0) {
        up(event)
        return
      }
      if (!isDragging && Math.abs(event.clientX - start) > CLICK_RADIUS) begin()
      const before = gripOf(pointers)
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
      const after = gripOf(pointers)
      if (!isDragging) return
      const dx = (after.x - before.x) / cssScale(element)
      queue.add({ dx, factor: after.spread / before.spread, x: xOf(after.x) }, event.timeStamp)
    }

    function up(event: PointerEvent): void {
      if (!pointers.delete(event.pointerId) || pointers.size > 0 || !isDragging) return
      isDragging = false
      queue.flush()
      onend()
      // Suppresses the click that a browser sends at a drag's end; it comes in this task or not at all.
      element.addEventListener('click', stop, { capture: true, once: true })
      setTimeout(() => element.removeEventListener('click', stop, { capture: true }))
    }

    function wheel(event: WheelEvent): void {
      const isZoom = event.ctrlKey || event.metaKey
      if (!isEngaged && !isZoom) {
        onwheelignored()
        return
      }
      event.preventDefault()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_HEIGHT
      const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
      const x = xOf(event.clientX)
      if (!isZoom && Math.abs(dx) > Math.abs(dy))
        queue.add({ dx: (-dx * pixels) / cssScale(element), factor: 1, x }, event.timeStamp)
      else {
        const doublings = isPinch(event) ? dy / PINCH.doubling : dy * pixels * WHEEL_SPEED
        queue.add({ dx: 0, factor: 2 ** -doublings, x }, event.timeStamp)
      }
      clearTimeout(rest)
      rest = setTimeout(() => {
        queue.flush()
        onend()
      }, WHEEL_REST)
    }

    function doubleClick(event: MouseEvent): void {
      onzoomto({ factor: event.shiftKey ? 1 / DOUBLE_CLICK_FACTOR : DOUBLE_CLICK_FACTOR, x: xOf(event.clientX) })
    }

    const leave = () => (isEngaged = false)
    const listeners = new AbortController()
    const { signal } = listeners
    element.addEventListener('pointerdown', down as EventListener, { signal })
    element.addEventListener('pointermove', move as EventListener, { signal })
    element.addEventListener('pointerup', up as EventListener, { signal })
    element.addEventListener('pointercancel', up as EventListener, { signal })
    element.addEventListener('pointerleave', leave, { signal })
    // Dragging selected content would end our drag.
    element.addEventListener('dragstart', stop, { signal })
    element.addEventListener('wheel', wheel as EventListener, { signal, passive: false })
    element.addEventListener('dblclick', doubleClick as EventListener, { signal })
    return () => {
      listeners.abort()
      clearTimeout(rest)
      queue.cancel()
    }
  }
}

/** Returns the centre of the pointers, and the distance of two of them; 1 for a single pointer. */
function gripOf(pointers: ReadonlyMap<number, { x: number; y: number }>): { x: number; spread: number } {
  const [one, other] = pointers.values()
  if (!one) return { x: 0, spread: 1 }
  if (!other) return { x: one.x, spread: 1 }
  return { x: (one.x + other.x) / 2, spread: Math.max(1, Math.hypot(other.x - one.x, other.y - one.y)) }
}

function stop(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}
