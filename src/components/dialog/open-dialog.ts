/** Puts a dialog on the page, and takes it away again. */
import { mount, unmount, type Component } from 'svelte'

/** Opens it; when it closes, the focus goes back to where it was. */
export function openDialog<Props extends { onclose: () => void }>(
  dialog: Component<Props>,
  props: Omit<Props, 'onclose'>,
): void {
  const opener = document.activeElement
  const onclose = () => {
    void unmount(opened)
    returnFocus(opener)
  }
  // All that was left out of the props is put back here.
  const opened = mount(dialog, { target: document.body, props: { ...props, onclose } as Props })
}

/** A button in a menu that has folded in the meantime can't have it: then the button that unfolds the menu does. */
function returnFocus(opener: Element | null): void {
  if (!(opener instanceof HTMLElement)) return
  opener.focus()
  if (document.activeElement !== opener)
    opener.closest('.tools')?.querySelector<HTMLElement>('button[aria-expanded]')?.focus()
}
