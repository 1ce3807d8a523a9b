/**
 * Pan and zoom along one axis: drag, pinch, wheel and double click, told as plain steps. Pointer events rather than d3-zoom, which was tried
 * (17.7 kB gzipped more): it calls `preventDefault` on every `touchmove`, so that a finger on the plot no longer scrolls the page; its mouse events have
 * whole pixels, so that a handle dragged at less than a pixel a day ends a day off; and where empty stretches are left out, a window is no affine
 * transform of another, which is all that its transform can say.
 *
 * | event                       | does                                       | prevents                                |
 * | --------------------------- | ------------------------------------------ | --------------------------------------- |
 * | primary pointer down, move  | pans once it has gone 4 px                 | the click on a button it began on       |
 * | two pointers                | pan and zoom about their middle            |                                         |
 * | a finger up or down         | nothing: `touch-action: pan-y`             |                                         |
 * | wheel, after a click inside | zooms about the pointer; along x it pans   | the page's scrolling                    |
 * | wheel with Ctrl or ⌘, pinch | zooms about the pointer                    | the page's zoom                         |
 * | any other wheel             | is told as refused                         |                                         |
 * | double click                | zooms by 2, with Shift by a half           |                                         |
 * | dragstart                   |                                            | a drag of what is selected, which would |
 * |                             |                                            | end ours                                |
 */
import type { Attachment } from 'svelte/attachments'
import { cssScale } from './css-scale.ts'
import { frameQueue, type FrameInput } from './frame-queue.ts'
import { isPinch, PINCH } from './pinch.ts'

/** What happened since the step before, in the element's own pixels: `dx` along, then `factor` about `x` from its left edge. */
export interface PanZoomStep {
  dx: number
  factor: number
  x: number
}

export interface PanZoomHandlers {
  /** At most once a frame. */
  onstep: (step: PanZoomStep, input: FrameInput) => void
  /** The fingers are lifted, or the wheel rests. */
  onend: () => void
  /** A double click: by a factor about a pixel, all at once. */
  onzoomto: (leap: { factor: number; x: number }) => void
  /** A turn of the wheel was left to the page. */
  onwheelignored: () => void
}

/** A pointer that has moved less than this has clicked, px. */
const CLICK_RADIUS = 4
/** The wheel rests after so many milliseconds. */
const WHEEL_REST = 160
/**
 * Doublings per pixel of a turned wheel, as d3-zoom's default `wheelDelta` has them
 * (https://github.com/d3/d3-zoom#zoom_wheelDelta). A line of it is 33 px, so a notch of three lines goes as far as one of pixels.
 */
const WHEEL_SPEED = 0.002
const LINE_HEIGHT = 33
const DOUBLE_CLICK_FACTOR = 2

/**
 * The wheel is taken only after a click into the element, until the pointer leaves it, or with Ctrl or ⌘ held: else the page scrolls. A drag that
 * began on a button within is no click on it.
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
      // Let go where nobody heard of it: out of the element, before it was a drag.
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
      // The click that a browser makes of a drag's end is none; it comes in this task or not at all.
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
    // Of what is selected on the page: the browser would end ours.
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

/** The middle of the pointers, and how far two of them are apart; of one, 1. */
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
