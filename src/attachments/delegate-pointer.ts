/** Reports which descendant of an element is hovered or pressed, for graphics whose parts are not controls. */
import type { Attachment } from 'svelte/attachments'

export interface PointerHandlers {
  /** undefined when nothing is hovered any more. */
  point: (element: (HTMLElement | SVGElement) | undefined) => void
  press: (element: HTMLElement | SVGElement) => void
}

export function delegatePointer(
  selector: string,
  { point, press }: PointerHandlers,
): Attachment<HTMLElement | SVGElement> {
  return (element) => {
    const found = ({ target }: Event) =>
      target instanceof Element ? (target.closest<HTMLElement | SVGElement>(selector) ?? undefined) : undefined
    const over = (event: Event) => point(found(event))
    const leave = () => point(undefined)
    const click = (event: Event) => {
      const pressed = found(event)
      if (pressed) press(pressed)
    }
    element.addEventListener('pointerover', over)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('click', click)
    return () => {
      element.removeEventListener('pointerover', over)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('click', click)
    }
  }
}
