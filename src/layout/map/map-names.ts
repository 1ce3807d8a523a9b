/** Names on the basemap, at exact positions set by hand: shown there or not at all. */
import { boxAround, crosses, frameOf, grow, holds, overlaps } from './geometry.ts'
import { toPanel } from './mercator.ts'
import type { Box, Camera, MapName, MapStyle, Measure, PlacedName, Segment } from './types.ts'

/**
 * Minimum space around a name, px: to marks and labels, and to other names. Names are the least prominent text and must
 * not crowd.
 */
const AIR = { marks: 6, names: 12 }

/**
 * Returns the names that have room, by rank and then in the given order: entirely inside the frame, and clear of marks,
 * labels, leaders, controls and one another.
 */
export function placeNames(
  names: readonly MapName[],
  camera: Camera,
  boxes: readonly Box[],
  segments: readonly Segment[],
  style: MapStyle,
  measure: Measure,
): readonly PlacedName[] {
  const frame = grow(frameOf(camera), -style.margin)
  const placed: PlacedName[] = []
  for (const { id, text, coordinates, rank } of [...names].sort((a, b) => a.rank - b.rank)) {
    const point = toPanel(camera, coordinates)
    const box = boxAround(point, measure(text, 'name'), style.lines.name)
    const around = grow(box, AIR.marks)
    if (!holds(frame, box)) continue
    if (boxes.some((other) => overlaps(other, around)) || segments.some((segment) => crosses(segment, around))) continue
    if (placed.some((other) => overlaps(other.box, grow(box, AIR.names)))) continue
    placed.push({ id, text, rank, box, ...point })
  }
  return placed
}
