/** Moves the focus among the buttons of an element on arrow keys, Home and End. */
import type { Attachment } from 'svelte/attachments'

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

export const arrowKeys: Attachment<HTMLElement> = (element) => {
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const buttons = [...element.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (!step || at < 0) return
    event.preventDefault()
    event.stopPropagation()
    buttons[step(at, buttons.length)]?.focus()
  }
  element.addEventListener('keydown', move)
  return () => element.removeEventListener('keydown', move)
}
