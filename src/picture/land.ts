/** Land in pictures: where it comes from, and how it is drawn. */
import type { Basemap } from '../layout/map/basemap.ts'
import { coastPathWithin, landPathWithin } from '../layout/map/land-path.ts'
import type { Camera } from '../layout/map/types.ts'
import type { Id } from '../model/dataset/types.ts'
import type { RenderContext } from './render-context.ts'
import { element, type SvgElement, type SvgAttributes } from './svg.ts'

/** Returns the land of a file; undefined if unavailable, and the marks are drawn without land. */
export type Land = (file: Id) => Basemap | undefined

/** Draws land, outlined along its coast. */
export function landShapes(
  { land, coast }: Basemap,
  camera: Camera,
  strokeWidth: number,
  { colours }: RenderContext,
  more: SvgAttributes = {},
): SvgElement[] {
  const outline = { stroke: colours.coast, 'stroke-width': strokeWidth }
  const d = landPathWithin(land.coordinates, camera)
  return coast
    ? [
        element('path', { d, fill: colours.land, ...more }),
        element('path', { d: coastPathWithin(coast, camera), fill: 'none', ...outline }),
      ]
    : [element('path', { d, fill: colours.land, ...outline, ...more })]
}
