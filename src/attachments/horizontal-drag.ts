/**
 * A drag along x, reported in plain pixels: the basis of a brush. Not d3-brush (18.3 kB gzipped): it draws its own
 * overlay and handles, which are no sliders to a screen reader and have no keyboard support, and its mouse events have
 * whole pixels.
 *
 * | event                  | effect                                                        | prevents          |
 * | ---------------------- | ------------------------------------------------------------- | ----------------- |
 * | primary pointer down   | starts the drag; a finger's waits for one of the next two     |                   |
 * | pointer move           | drags; a finger's first 4 px do nothing                       |                   |
 * | pointer up             | ends the drag; of a finger that hasn't moved, it starts it    |                   |
 * | one finger, vertically | none: `touch-action: pan-y`; the browser cancels the pointer  |                   |
 * | pointer cancel         | ends the drag                                                 |                   |
 * | dragstart              |                                                               | a content drag,   |
 * |                        |                                                               | which would end   |
 * |                        |                                                               | ours              |
 */
import type { Attachment } from 'svelte/attachments'
import { cssScale } from './css-scale.ts'
import { frameQueue, type FrameInput } from './frame-queue.ts'

export interface DragHandlers {
  /**
   * Called on a press at `x` pixels from the element's left edge, on `target` or in it. For a finger, only once it is
   * lifted or moves horizontally, not when it scrolls.
   */
  onstart: (x: number, target: Element) => void
  /** Called at most once a frame. */
  onmove: (x: number, input: FrameInput) => void
  onend: () => void
}

/** Maximum movement of a tap by a finger, px. */
const TAP_RADIUS = 4

/** Tracks one pointer at a time, with its primary button; other pointers are ignored meanwhile. */
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
    // Dragging selected content would end our drag.
    element.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
    return () => {
      listeners.abort()
      queue.cancel()
    }
  }
}
