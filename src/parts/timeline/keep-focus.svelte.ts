/** Keeps the focus among the events while they are laid out anew. */
import type { Attachment } from 'svelte/attachments'
import type { Id } from '../../model/types.ts'

/**
 * When an update takes the focused `[data-event]` from the element, the focus goes to the one of the same event if it was drawn anew, else to what
 * `instead` says. `read` is called to know when there was an update.
 */
export function keepFocus(
  read: () => unknown,
  instead: (gone: Id) => Id | undefined,
): Attachment<HTMLElement | SVGElement> {
  return (element) => {
    let focused: Id | undefined
    const find = (id: Id | undefined) =>
      id === undefined ? null : element.querySelector<HTMLElement | SVGElement>(`[data-event="${CSS.escape(id)}"]`)

    // The browser's focus is outside Svelte: looked at before the nodes change, and put right after.
    $effect.pre(() => {
      read()
      const active = document.activeElement
      focused = active && element.contains(active) ? (active.getAttribute('data-event') ?? undefined) : undefined
    })
    $effect(() => {
      read()
      if (focused === undefined || element.contains(document.activeElement)) return
      const next = find(focused) ?? find(instead(focused))
      next?.focus({ preventScroll: true })
    })
  }
}
