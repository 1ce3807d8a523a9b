/** Names of the basemap: set by hand on exact spots, so they stand there or not at all. */
import { boxAround, crosses, frameOf, grow, holds, overlaps } from './geometry.ts'
import { toPanel } from './mercator.ts'
import type { Box, Camera, MapName, MapStyle, Measure, PlacedName, Segment } from './types.ts'

/** Air around a name, in pixels, towards marks and labels, and towards other names: the quietest thing must not crowd. */
const AIR = { marks: 6, names: 12 }

/**
 * The names that find room, the first rank first and within a rank in the order given: whole within the frame, and
 * clear of marks, labels, leaders, controls and one another.
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
