/** Makes a picture file of what is shown. Loaded on demand, with everything that it needs. */
import { measureIn } from '../../attachments/measure-text.ts'
import type { Basemap } from '../../layout/map/basemap.ts'
import type { Id } from '../../model/dataset/types.ts'
import { landAreas } from '../../picture/land-areas.ts'
import { drawPicture, type PictureOptions } from '../../picture/picture.ts'
import { svgDocument } from '../../picture/svg.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import { loadBasemap } from '../map/basemap.ts'
import { pngOf } from '../share/png-of.ts'
import type { OfferedFile } from '../share/save-file.ts'
import { viewPicture } from './view-picture.ts'

export type PictureFormat = 'svg' | 'png'
export type PictureParts = PictureOptions['parts']

const NAMES: Readonly<Record<PictureParts, string>> = {
  both: 'lab-atlas',
  timeline: 'lab-atlas-timeline',
  map: 'lab-atlas-map',
}

/** Returns the file of a picture. Land that can't be loaded is left out. */
export async function pictureFile(atlas: AtlasState, parts: PictureParts, format: PictureFormat): Promise<OfferedFile> {
  const options = viewPicture(atlas, parts)
  const land = await landOf(options)
  const draw = (more: Partial<PictureOptions>) => drawPicture({ ...options, ...more, land: (area) => land.get(area) })
  const name = `${NAMES[parts]}.${format}`
  // A PNG has this machine's fonts; a text format is read with unknown fonts, so its widths are estimates.
  return format === 'png'
    ? { name, type: 'image/png', content: pngOf(draw({ measure: measureIn(atlas.language) })) }
    : { name, type: 'image/svg+xml', content: svgDocument(draw({})) }
}

async function landOf(options: PictureOptions): Promise<ReadonlyMap<Id, Basemap>> {
  const land = new Map<Id, Basemap>()
  await Promise.allSettled(landAreas([options]).map(async (area) => land.set(area, await loadBasemap(area))))
  return land
}
