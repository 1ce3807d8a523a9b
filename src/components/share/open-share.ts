/** Opens the dialog for sharing the view. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import ShareDialog from './ShareDialog.svelte'

/** Opens it. `isForLink`: the reader came for the link, which is selected, to be copied by hand. */
export function openShare(atlas: AtlasState, isForLink: boolean): void {
  openDialog(ShareDialog, { atlas, isForLink })
}
