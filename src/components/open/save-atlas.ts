/** Saves an atlas as a file of our own format, which this page and `npm run build` read. */
import type { Atlas } from '../../model/dataset/types.ts'
import { saveFile } from '../share/save-file.ts'

export function saveAtlas(atlas: Atlas): void {
  saveFile({ name: 'atlas.json', type: 'application/json', content: JSON.stringify(atlas) })
}
