/** The dialog that shares what is shown. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import ShareDialog from './ShareDialog.svelte'

export function openShare(atlas: AtlasState, isForLink: boolean): void {
  openDialog(ShareDialog, { atlas, isForLink })
}
