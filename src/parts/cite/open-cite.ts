/** Puts the dialog that cites on the page, and takes it away again. */
import { mount, unmount } from 'svelte'
import dayjs from 'dayjs'
import type { CiteTarget } from '../../model/citation.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import CiteDialog from './CiteDialog.svelte'

/** Opens it with `target` chosen; when it closes, the focus goes back to where it was. */
export function openCite(atlas: AtlasState, target: CiteTarget, today = dayjs().format('YYYY-MM-DD')): void {
  const opener = document.activeElement
  const dialog = mount(CiteDialog, {
    target: document.body,
    props: {
      atlas,
      target,
      today,
      onclose: () => {
        void unmount(dialog)
        returnFocus(opener)
      },
    },
  })
}

/** A button in a menu that has folded in the meantime can't have it: then the button that unfolds the menu does. */
function returnFocus(opener: Element | null): void {
  if (!(opener instanceof HTMLElement)) return
  opener.focus()
  if (document.activeElement !== opener)
    opener.closest('.tools')?.querySelector<HTMLElement>('button[aria-expanded]')?.focus()
}
