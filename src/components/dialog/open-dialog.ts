/** Mounts a dialog in the page and unmounts it. */
import { mount, unmount, type Component } from 'svelte'

/** Opens it; when it closes, the focus returns to where it was. */
export function openDialog<Props extends { onclose: () => void }>(
  dialog: Component<Props>,
  props: Omit<Props, 'onclose'>,
): void {
  const opener = document.activeElement
  const onclose = () => {
    void unmount(opened)
    returnFocus(opener)
  }
  // The remaining props are added here.
  const opened = mount(dialog, { target: document.body, props: { ...props, onclose } as Props })
}

/** If the button is in a menu that has folded meanwhile, the menu's button gets the focus. */
function returnFocus(opener: Element | null): void {
  if (!(opener instanceof HTMLElement)) return
  opener.focus()
  if (document.activeElement !== opener)
    opener.closest('.tools')?.querySelector<HTMLElement>('button[aria-expanded]')?.focus()
}
