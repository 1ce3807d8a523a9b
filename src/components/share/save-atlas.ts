/** Saves the atlas on the page, so that leaving loses nothing. */
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { saveAtlasFile } from './save-file.ts'

export function saveAtlas({ index, openTable }: AtlasState): void {
  saveAtlasFile(index.atlas)
  openTable.saved()
}
