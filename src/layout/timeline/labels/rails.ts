/** Rails: the lines that carry milestones, under their announcement. */
import { clamp } from '../../../model/clamp.ts'
import type { Frame } from './announcement-label.ts'
import type { MeasuredItem } from './measured-items.ts'
import { stemAt, type Placed } from './place-announcements.ts'
import type { PlacedMark, PlacedRail } from '../types.ts'

/**
 * Assigns levels to the rails in a lane. Rails that overlap in time go on different levels, at most three. Computed in
 * days, so zooming doesn't change them.
 */
export function railLevels(
  milestones: readonly MeasuredItem[],
  announcements: ReadonlyMap<string, MeasuredItem>,
): { levels: Map<string, number>; count: number } {
  const groups = new Map<string, { first: number; last: number }>()
  for (const measured of milestones) {
    const about = measured.item.about ?? ''
    const group = groups.get(about) ?? { first: Infinity, last: -Infinity }
    const parent = announcements.get(about)
    group.first = Math.min(group.first, measured.first, parent?.middle ?? Infinity)
    group.last = Math.max(group.last, measured.last, parent?.middle ?? -Infinity)
    groups.set(about, group)
  }
  const ends: number[] = []
  const levels = new Map<string, number>()
  for (const [about, group] of [...groups].sort(([, a], [, b]) => a.first - b.first)) {
    let level = ends.findIndex((end) => end < group.first)
    if (level < 0) level = Math.min(ends.length, 2)
    ends[level] = Math.max(ends[level] ?? -Infinity, group.last)
    levels.set(about, level)
  }
  return { levels, count: ends.length }
}

/**
 * Places the rails of the milestones in the window. A rail extends to the frame's edge if its announcement or other
 * milestones of it lie beyond. Its line is interrupted by the bars of spans.
 */
export function placeRails(
  milestones: readonly Placed[],
  all: readonly MeasuredItem[],
  announcements: ReadonlyMap<string, MeasuredItem>,
  marks: ReadonlyMap<string, PlacedMark>,
  frame: Frame,
): PlacedRail[] {
  const { scale, width, metrics } = frame
  const rails = new Map<string, PlacedRail>()
  const marksOf = new Map<string, PlacedMark[]>()
  for (const { measured, mark } of milestones) {
    const about = measured.item.about ?? ''
    const parent = announcements.get(about)
    const parentMark = marks.get(about)
    const parentX = parent ? stemAt(parent, frame) : mark.x
    const rail = rails.get(about) ?? {
      about: about === '' ? null : about,
      y: mark.y,
      x0: parentX,
      x1: parentX,
      segments: [],
      stem: parentMark ? { x: parentX, y0: parentMark.y + parentMark.size / 2, y1: mark.y } : null,
      faded: true,
    }
    rail.faded &&= measured.item.faded
    rails.set(about, rail)
    const own = marksOf.get(about)
    if (own) own.push(mark)
    else marksOf.set(about, [mark])
  }
  for (const measured of all) {
    const rail = rails.get(measured.item.about ?? '')
    if (!rail) continue
    rail.x0 = Math.min(rail.x0, clamp(scale.x(measured.first), 0, width))
    rail.x1 = Math.max(rail.x1, clamp(scale.x(measured.last), 0, width))
  }
  for (const [about, rail] of rails) {
    let x = rail.x0
    for (const { bar } of (marksOf.get(about) ?? []).filter((mark) => mark.bar).sort((a, b) => a.x0 - b.x0)) {
      if (!bar) continue
      if (bar.x0 - metrics.size > x) rail.segments.push({ x0: x, x1: bar.x0 - metrics.size })
      x = Math.max(x, bar.x1 + metrics.size)
    }
    if (rail.x1 > x) rail.segments.push({ x0: x, x1: rail.x1 })
  }
  return [...rails.values()]
}
