/** The citation dialog. */
import dayjs from 'dayjs'
import type { CiteTarget } from '../../model/export/citation.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { openDialog } from '../dialog/open-dialog.ts'
import CiteDialog from './CiteDialog.svelte'

/** Opens it with `target` chosen. */
export function openCite(atlas: AtlasState, target: CiteTarget, today = dayjs().format('YYYY-MM-DD')): void {
  openDialog(CiteDialog, { atlas, target, today })
}
