/** Keeps the focus among the events across layout updates. */
import { untrack } from 'svelte'
import type { Id } from '../../model/dataset/types.ts'

interface KeepFocusOptions {
  element: () => HTMLElement | SVGElement | undefined
  /** Reads the laid-out data, to detect updates. */
  read: () => unknown
  /** Returns where the focus goes when its event is gone. */
  instead: (gone: Id) => Id | undefined
}

/**
 * Restores the focus when an update removes the focused `[data-event]` (or `[data-control]`, a lane's button) from the
 * element: to the new element of the same event, else to the result of `instead`. Must be called during component
 * initialisation, so that it runs before the component's DOM updates.
 */
export function keepFocus({ element, read, instead }: KeepFocusOptions): void {
  let focused: Id | undefined

  // Outside Svelte: the browser's focus. Read before the DOM update and restored right after.
  $effect.pre(() => {
    read()
    focused = focusedIn(untrack(element))
  })
  $effect(() => {
    read()
    const root = untrack(element)
    // An event out of sight stays in the DOM without its `data-event`.
    if (!root || focused === undefined || focusedIn(root) !== undefined) return
    const gone = focused
    const next =
      find(root, gone) ??
      find(
        root,
        untrack(() => instead(gone)),
      )
    next?.focus({ preventScroll: true })
  })
}

/** Returns the id or key of the focused element in `root`. */
function focusedIn(root: HTMLElement | SVGElement | undefined): Id | undefined {
  const active = document.activeElement
  if (active === null || root?.contains(active) !== true) return undefined
  return active.getAttribute('data-event') ?? active.getAttribute('data-control') ?? undefined
}

/** Returns the button of an event, or the lane's button with that key. */
export function find(root: HTMLElement | SVGElement, id: Id | undefined): HTMLElement | SVGElement | null {
  if (id === undefined) return null
  const value = CSS.escape(id)
  return root.querySelector<HTMLElement | SVGElement>(`[data-event="${value}"], [data-control="${value}"]`)
}
