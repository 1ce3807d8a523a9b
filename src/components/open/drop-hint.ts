/** Shows that a dragged file can be let go anywhere on the page, as long as it is over it. */
import { mount, unmount } from 'svelte'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import DropHint from './DropHint.svelte'

export function showDropHint(atlas: AtlasState): void {
  const hint = mount(DropHint, { target: document.body, props: { atlas, onend: () => void unmount(hint) } })
}
