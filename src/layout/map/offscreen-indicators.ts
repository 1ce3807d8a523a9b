/** Indicators at the frame's edges for events outside it, so that a panel isn't mistaken for the complete data. */
import { boxAround, exitOf, frameOf, grow, holdsPoint, middleOf, overlaps } from './geometry.ts'
import type { OrderedEvent } from './groups.ts'
import type { Box, Edge, MapStyle, OffscreenIndicator, Point, Size } from './types.ts'

const EDGES: readonly Edge[] = ['top', 'right', 'bottom', 'left']
/** Step by which an indicator moves along its edge to find free space, px. */
const STEP = 6

/**
 * Places an indicator on each edge that has events beyond it, where the line from the panel's centre to the nearest of
 * them leaves the frame. It is moved along the edge to avoid `taken`, if possible. Points are in panel pixels.
 */
export function placeOffscreenIndicators(
  events: readonly OrderedEvent[],
  size: Size,
  taken: readonly Box[],
  style: MapStyle,
): readonly OffscreenIndicator[] {
  const inset = grow(frameOf(size), -(style.margin + style.mark / 2))
  const center = middleOf(inset)
  const found = events.map((one) => ({
    ...one,
    ...exitOf(inset, one.point),
    far: Math.hypot(one.point.x - center.x, one.point.y - center.y),
    at: one.point,
  }))
  const placed: OffscreenIndicator[] = []
  for (const edge of EDGES) {
    const behind = found.filter((one) => one.edge === edge)
    const [nearest] = [...behind].sort((a, b) => a.far - b.far)
    if (!nearest) continue
    const others = [...taken, ...placed.map((indicator) => indicatorBox(indicator, style))]
    placed.push({
      ...clearOf(others, nearest.point, edge, inset, style),
      edge,
      ids: behind.sort((a, b) => a.order - b.order).map(({ event }) => event.id),
      selected: behind.some(({ event }) => event.selected),
      angle: (Math.atan2(nearest.at.y - center.y, nearest.at.x - center.x) * 180) / Math.PI,
    })
  }
  return placed
}

/** Returns the square that an indicator covers. */
export function indicatorBox(indicator: Point, style: MapStyle): Box {
  return boxAround(indicator, style.mark + style.markGap)
}

function clearOf(taken: readonly Box[], from: Point, edge: Edge, inset: Box, style: MapStyle): Point {
  const along = edge === 'top' || edge === 'bottom' ? { x: STEP, y: 0 } : { x: 0, y: STEP }
  const length = Math.max(inset.right - inset.left, inset.bottom - inset.top)
  for (let step = 0; step * STEP <= length; step++) {
    for (const way of [step, -step]) {
      const point = { x: from.x + way * along.x, y: from.y + way * along.y }
      if (holdsPoint(inset, point) && !taken.some((box) => overlaps(box, indicatorBox(point, style)))) return point
    }
  }
  return from
}
