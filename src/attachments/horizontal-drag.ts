/**
 * A drag along x, told as plain pixels: what a brush is made of. Not d3-brush (18.3 kB gzipped): it draws its own overlay and handles, which
 * are no sliders to a screen reader and have no keys, and its mouse events have whole pixels.
 */
import type { Attachment } from 'svelte/attachments'
import { cssScale } from './css-scale.ts'
import { frameQueue, type FrameInput } from './frame-queue.ts'

export interface DragHandlers {
  /** A press at `x` pixels from the element's left edge, on `target` or in it; a finger's only once it is lifted or goes along, not as it scrolls. */
  onstart: (x: number, target: Element) => void
  /** At most once a frame. */
  onmove: (x: number, input: FrameInput) => void
  onend: () => void
}

/** A finger that has gone less than this has tapped, px. */
const TAP_RADIUS = 4

/** One pointer at a time, its primary button; what another one does meanwhile is passed over. */
export function horizontalDrag({ onstart, onmove, onend }: DragHandlers): Attachment<HTMLElement | SVGElement> {
  return (element) => {
    const queue = frameQueue(({ x }: { x: number }, input) => onmove(x, input))
    let pointer: number | undefined
    let pressed: { x: number; start: () => void } | undefined
    const xOf = (event: PointerEvent) => (event.clientX - element.getBoundingClientRect().left) / cssScale(element)

    function down(event: PointerEvent): void {
      if (event.button !== 0 || pointer !== undefined || !(event.target instanceof Element)) return
      pointer = event.pointerId
      element.setPointerCapture(pointer)
      const [x, target] = [xOf(event), event.target]
      pressed = { x, start: () => onstart(x, target) }
      if (event.pointerType !== 'touch') start()
    }

    function start(): void {
      pressed?.start()
      pressed = undefined
    }

    function move(event: PointerEvent): void {
      if (event.pointerId !== pointer) return
      const x = xOf(event)
      if (pressed && Math.abs(x - pressed.x) < TAP_RADIUS) return
      start()
      queue.add({ x }, event.timeStamp)
    }

    function up(event: PointerEvent): void {
      if (event.pointerId !== pointer) return
      pointer = undefined
      if (event.type === 'pointerup') start()
      pressed = undefined
      queue.flush()
      onend()
    }

    const listeners = new AbortController()
    const { signal } = listeners
    element.addEventListener('pointerdown', down as EventListener, { signal })
    element.addEventListener('pointermove', move as EventListener, { signal })
    element.addEventListener('pointerup', up as EventListener, { signal })
    element.addEventListener('pointercancel', up as EventListener, { signal })
    // Of what is selected on the page: the browser would end ours.
    element.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
    return () => {
      listeners.abort()
      queue.cancel()
    }
  }
}
