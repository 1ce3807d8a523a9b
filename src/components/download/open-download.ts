/** The dialog that lets what is shown be taken away. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import DownloadDialog from './DownloadDialog.svelte'

export function openDownload(atlas: AtlasState): void {
  openDialog(DownloadDialog, { atlas })
}
