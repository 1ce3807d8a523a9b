/**
 * Animates an element from its previous place and size to the new ones after it has been laid out larger or smaller
 * (FLIP).
 */
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { onAnyInput } from './any-input.ts'
import { cssScale } from './css-scale.ts'

const FLIP_MS = 280

export interface FlipOptions {
  /** A change starts the animation from the element's former place to its new one. */
  isLarge: boolean
  /** False under reduced motion. */
  isAnimated: boolean
}

/** Animates such changes. Any input skips to the end. */
export function flip(read: () => FlipOptions): Attachment<HTMLElement> {
  return (element) => {
    let last = placeOf(element)
    let wasLarge = untrack(read).isLarge
    let finish = () => {}
    const observer = new ResizeObserver(() => (last = placeOf(element)))
    observer.observe(element)

    // Outside Svelte: the element's place on the page, which is laid out again by now.
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

/**
 * Returns the place relative to the container, so that scrolling has no effect; as drawn, except for the animation
 * itself.
 */
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
