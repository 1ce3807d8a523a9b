/** The land that pictures need, so that it can be loaded before drawing. */
import { hasMap } from '../layout/map/panel-cities.ts'
import type { Id } from '../model/dataset/types.ts'
import { drawPicture, type PictureOptions } from './picture.ts'

/** Returns the basemap areas that the maps of these pictures use. */
export function landAreas(pictures: readonly PictureOptions[]): Id[] {
  const areas = new Set<Id>()
  for (const picture of pictures) {
    if (picture.parts === 'timeline' || !hasMap(picture.index)) continue
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
