/** The key as a dialog. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import KeyDialog from './KeyDialog.svelte'

export function openKey(atlas: AtlasState): void {
  openDialog(KeyDialog, { atlas })
}
