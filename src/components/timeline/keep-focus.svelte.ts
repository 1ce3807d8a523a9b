/** Keeps the focus among the events while they are laid out anew. */
import { untrack } from 'svelte'
import type { Id } from '../../model/dataset/types.ts'

interface KeepFocusOptions {
  element: () => HTMLElement | SVGElement | undefined
  /** What is laid out: read to know when there was an update. */
  read: () => unknown
  /** Where the focus goes when its event has gone. */
  instead: (gone: Id) => Id | undefined
}

/**
 * When an update takes the focused `[data-event]` (or `[data-control]`, a button beside the events) out of the element, the focus goes to the one of the
 * same event if it was drawn anew, else to what `instead` says. To be called while a component is initialised, so that it looks before the component's nodes change.
 */
export function keepFocus({ element, read, instead }: KeepFocusOptions): void {
  let focused: Id | undefined

  // The browser's focus is outside Svelte: looked at before the nodes change, and put right after.
  $effect.pre(() => {
    read()
    focused = focusedIn(untrack(element))
  })
  $effect(() => {
    read()
    const root = untrack(element)
    // An event that is out of sight is still there, and has lost its name.
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

/** What has the focus in an element. */
function focusedIn(root: HTMLElement | SVGElement | undefined): Id | undefined {
  const active = document.activeElement
  if (active === null || root?.contains(active) !== true) return undefined
  return active.getAttribute('data-event') ?? active.getAttribute('data-control') ?? undefined
}

/** The button of an event, or the one beside the events that has that key. */
export function find(root: HTMLElement | SVGElement, id: Id | undefined): HTMLElement | SVGElement | null {
  if (id === undefined) return null
  const value = CSS.escape(id)
  return root.querySelector<HTMLElement | SVGElement>(`[data-event="${value}"], [data-control="${value}"]`)
}
