/** Which land pictures need: asked for before they are drawn. */
import type { Id } from '../model/dataset/types.ts'
import { drawPicture, type PictureOptions } from './picture.ts'

/** The areas of the basemap that the maps of these pictures are drawn on. */
export function landAreas(pictures: readonly PictureOptions[]): Id[] {
  const areas = new Set<Id>()
  for (const picture of pictures) {
    if (picture.parts === 'timeline') continue
    drawPicture({
      ...picture,
      parts: 'map',
      land: (area) => {
        areas.add(area)
        return undefined
      },
    })
  }
  return [...areas]
}
