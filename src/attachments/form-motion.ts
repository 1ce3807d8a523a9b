/**
 * Motion from one form of a drawing to another. What was drawn stays for a moment as a copy for eyes alone, over what
 * is drawn now, so that no state of the page waits for a motion. The next input ends it.
 */
import { onAnyInput } from './any-input.ts'

/** Most elements that move; more would cost frames. */
const MOST_MOVING = 2000
/** Time between two frames after which a device is too slow for motions, ms: one of 60 a second was missed. */
const SLOW_FRAME_MS = 34

export interface Motion {
  element: Element
  keyframes: Keyframe[]
  /** ms. */
  duration: number
  /** `add`: to the element's own transform. Default: in its place. */
  composite?: CompositeOperation
}

/** Duration of one thing that fades, and of one that moves or grows, ms. */
export const FADE_MS = 150
export const MOVE_MS = 240

export function fadeOut(element: Element): Motion {
  return { element, keyframes: [{ opacity: 1 }, { opacity: 0 }], duration: FADE_MS }
}

export function fadeIn(element: Element): Motion {
  return { element, keyframes: [{ opacity: 0 }, { opacity: 1 }], duration: FADE_MS }
}

/** Returns a copy of a part of a drawing without what scripts, keys and screen readers find it by. */
export function copyOf(part: Element): Element {
  return copied(part, true)
}

function copied(part: Element, isDeep: boolean): Element {
  const copy = part.cloneNode(isDeep) as Element
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const { name } of [...element.attributes])
      if (/^(data-|aria-|role$|tabindex$|lang$)/.test(name)) element.removeAttribute(name)
  return copy
}

/**
 * Plays all motions at once. Returns a function that ends them.
 * @param drawing what is drawn now
 * @param copies what was drawn; over the drawing until all motions have ended
 */
export function playMotions(
  drawing: SVGSVGElement,
  copies: readonly Element[],
  motions: readonly Motion[],
): () => void {
  if (motions.length === 0 || motions.length > MOST_MOVING) return () => undefined
  const ghost = copied(drawing, false)
  ghost.setAttribute('aria-hidden', 'true')
  ghost.classList.add('ghost')
  ghost.append(...copies)
  drawing.after(ghost)
  const playing = motions.map(({ element, keyframes, ...timing }) =>
    element.animate(keyframes, { ...timing, easing: 'ease-out', fill: 'both' }),
  )
  const unlisten = onAnyInput(end)
  let frames = 0
  let last = 0
  let frame = requestAnimationFrame(look)
  void Promise.allSettled(playing.map(({ finished }) => finished)).then(end)
  return end

  function look(now: number): void {
    // The first frame draws the new form, which takes longer than a motion does.
    if (++frames > 2 && now - last > SLOW_FRAME_MS) {
      end()
      return
    }
    last = now
    frame = requestAnimationFrame(look)
  }

  function end(): void {
    unlisten()
    cancelAnimationFrame(frame)
    for (const motion of playing) motion.cancel()
    ghost.remove()
  }
}
