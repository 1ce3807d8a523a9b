/** The events in view as figures, in a dialog. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import PeriodTable from './PeriodTable.svelte'

export function openPeriodTable(atlas: AtlasState): void {
  openDialog(PeriodTable, { atlas })
}
