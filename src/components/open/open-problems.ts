/** Opens the list of what was found in a table. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import type { ReadTable } from '../../state/notices.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import ProblemsDialog from './ProblemsDialog.svelte'

export function openProblems(atlas: AtlasState, table: ReadTable): void {
  openDialog(ProblemsDialog, { atlas, table })
}
