/** Returns the focus to the button in the head that opens the screen, or to the menu in which it is folded. */
import { tick } from 'svelte'

export async function focusOpener(): Promise<void> {
  await tick()
  const opener = document.querySelector<HTMLElement>('.tools [data-opens-table]')
  opener?.focus()
  if (document.activeElement !== opener) document.querySelector<HTMLElement>('.tools .menu')?.focus()
}
