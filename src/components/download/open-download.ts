/** The download dialog. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import DownloadDialog from './DownloadDialog.svelte'

export function openDownload(atlas: AtlasState): void {
  openDialog(DownloadDialog, { atlas })
}
