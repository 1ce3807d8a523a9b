/** The land that pictures need, so that it can be loaded before drawing. */
import { hasMap } from '../layout/map/panel-cities.ts'
import type { Id } from '../model/dataset/types.ts'
import { drawPicture, type PictureOptions } from './picture.ts'

const TEXTLESS = { title: undefined, hasSentence: false, hasKey: false, sources: 'none', link: undefined } as const

/** Returns the basemap areas that the maps of these pictures use. */
export function landAreas(pictures: readonly PictureOptions[]): Id[] {
  const areas = new Set<Id>()
  for (const picture of pictures) {
    if (picture.parts === 'timeline' || !hasMap(picture.index)) continue
    drawPicture({
      ...picture,
      // The texts change the map only where they leave less of a given height to it.
      ...(picture.height === undefined && TEXTLESS),
      parts: 'map',
      land: (area) => {
        areas.add(area)
        return undefined
      },
    })
  }
  return [...areas]
}
