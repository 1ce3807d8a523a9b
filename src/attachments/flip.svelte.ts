/** Shows where an element came from that was laid out larger or smaller: it grows or shrinks into its new place. */
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { onAnyInput } from './any-input.ts'
import { cssScale } from './css-scale.ts'

const FLIP_MS = 280

export interface FlipOptions {
  /** Whenever this changes, the element's new place is grown into from its former one. */
  isLarge: boolean
  /** Not under reduced motion. */
  isAnimated: boolean
}

/** Any input ends the motion at its end. */
export function flip(read: () => FlipOptions): Attachment<HTMLElement> {
  return (element) => {
    let last = placeOf(element)
    let wasLarge = untrack(read).isLarge
    let finish = () => {}
    const observer = new ResizeObserver(() => (last = placeOf(element)))
    observer.observe(element)

    // The element's place on the page is outside Svelte: by now it is laid out anew.
    $effect(() => {
      const { isLarge, isAnimated } = read()
      if (isLarge === wasLarge) return
      wasLarge = isLarge
      finish()
      const now = placeOf(element)
      if (isAnimated && now.width > 0 && typeof element.animate === 'function') finish = animate(element, last, now)
      last = now
    })

    return () => {
      observer.disconnect()
      finish()
    }
  }
}

interface Place {
  left: number
  top: number
  width: number
  scale: number
}

/** From its container, so that scrolling moves nothing; as drawn, but for its own motion. */
function placeOf(element: HTMLElement): Place {
  const scale = element.parentElement ? cssScale(element.parentElement) : 1
  return {
    left: element.offsetLeft * scale,
    top: element.offsetTop * scale,
    width: element.offsetWidth * scale,
    scale,
  }
}

function animate(element: HTMLElement, from: Place, to: Place): () => void {
  const { scale } = to
  const start =
    `translate(${(from.left - to.left) / scale}px, ${(from.top - to.top) / scale}px) ` +
    `scale(${from.width / to.width})`
  const motion = element.animate(
    [
      { transform: start, transformOrigin: '0 0', zIndex: 1 },
      { transform: 'none', transformOrigin: '0 0', zIndex: 1 },
    ],
    { duration: FLIP_MS, easing: 'ease-out' },
  )
  const finish = () => {
    motion.finish()
    unlisten()
  }
  const unlisten = onAnyInput(finish)
  motion.addEventListener('finish', finish, { once: true })
  return finish
}
