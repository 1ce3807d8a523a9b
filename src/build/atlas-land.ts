/** The land that an atlas's own maps need, for builds that must do without a network. */
import { landFiles, overviewFile } from '../layout/map/land-files.ts'
import { placeLocator } from '../layout/map/locator.ts'
import type { PanelEvent } from '../layout/map/panel-cities.ts'
import { enlargedPanel, panelsOf } from '../layout/map/panels.ts'
import type { Camera, Size } from '../layout/map/types.ts'
import { indexAtlas } from '../model/dataset/atlas-index.ts'
import type { Atlas, Id } from '../model/dataset/types.ts'
import { estimateText } from '../picture/measure.ts'

/** A panel on a phone, and one as wide as the page. The sizes between them need nothing else. */
const PANELS: readonly Size[] = [
  { width: 240, height: 170 },
  { width: 900, height: 480 },
]
const LOCATORS: readonly Size[] = [
  { width: 68, height: 170 },
  { width: 136, height: 480 },
]

/** Returns the files of the basemap that the atlas's maps show before the reader moves them. */
export function landOfAtlas(atlas: Atlas): ReadonlySet<Id> {
  const { cities } = atlas
  const events = indexAtlas(atlas).events.flatMap(({ city, place }): PanelEvent[] =>
    city !== undefined && place ? [{ city, coordinates: place.coordinates }] : [],
  )
  const shown = PANELS.flatMap((size) => [
    ...panelsOf(events, cities, size),
    ...cities.flatMap(({ id }) => enlargedPanel(id, events, cities, size) ?? []),
  ])
  return new Set([
    ...shown.flatMap(({ camera }) => landFiles(camera)),
    ...LOCATORS.map((size) => overviewFile(locatorCamera(atlas, size))),
  ])
}

function locatorCamera({ cities }: Atlas, size: Size): Camera {
  return placeLocator(cities, [], size, {
    nameOf: () => '',
    distanceText: () => '',
    measure: (text) => estimateText(text, { size: 12, weight: 400 }),
  }).camera
}
