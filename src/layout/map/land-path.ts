/** Land as SVG path data, for a picture that doesn't move. */
import { toPanel } from './mercator.ts'
import type { Camera } from './types.ts'

/** Rings of GeoJSON polygons (degrees, longitude first), in pixels of `camera`, to a tenth; points that fall on one another are left out. */
export function landPath(polygons: readonly (readonly (readonly (readonly number[])[])[])[], camera: Camera): string {
  return polygons.flatMap((rings) => rings.map((ring) => ringPath(ring, camera))).join('')
}

function ringPath(ring: readonly (readonly number[])[], camera: Camera): string {
  const points: string[] = []
  for (const [longitude = 0, latitude = 0] of ring) {
    const { x, y } = toPanel(camera, [longitude, latitude])
    const point = `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
    if (point !== points.at(-1)) points.push(point)
  }
  return points.length < 3 ? '' : `M${points.join('L')}Z`
}
