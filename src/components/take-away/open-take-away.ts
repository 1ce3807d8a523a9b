/** The dialog that lets what is shown be taken away. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import TakeAwayDialog from './TakeAwayDialog.svelte'

export function openTakeAway(atlas: AtlasState): void {
  openDialog(TakeAwayDialog, { atlas })
}
