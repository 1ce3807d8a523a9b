/** Opens the dialog for sharing the view. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import ShareDialog from './ShareDialog.svelte'

export function openShare(atlas: AtlasState): void {
  openDialog(ShareDialog, { atlas })
}
