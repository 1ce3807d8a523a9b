/** Invariants of any placed timeline. */
import { expect } from 'vitest'
import type { Box, PlacedTimeline } from '../../../../src/layout/timeline/types.ts'
import type { TimelineCase } from './timeline.ts'

/** Tolerance for sums of fractions, px. */
const TOLERANCE = 0.01

interface Named extends Box {
  name: string
}

function labelBoxes(timeline: PlacedTimeline): Named[] {
  return timeline.lanes.flatMap((lane) => [
    ...lane.events.flatMap(({ key, label }) => (label ? [{ name: `label ${key}`, ...label.box }] : [])),
    ...lane.overflow.map(({ key, box }) => ({ name: `count ${key}`, ...box })),
    ...[lane.before, lane.after].flatMap((note) => (note ? [{ name: `${note.side} ${lane.id}`, ...note.box }] : [])),
  ])
}

function markBoxes(timeline: PlacedTimeline): Named[] {
  return timeline.lanes.flatMap((lane) =>
    lane.events.map(({ key, mark: { x0, x1, y, size } }) => ({
      name: `mark ${key}`,
      x: x0,
      y: y - size / 2,
      width: x1 - x0,
      height: size,
    })),
  )
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + TOLERANCE &&
    b.x + b.width > a.x + TOLERANCE &&
    a.y + a.height > b.y + TOLERANCE &&
    b.y + b.height > a.y + TOLERANCE
  )
}

/** Returns overlapping pairs, by sweeping from left to right. */
function collisions(boxes: readonly Named[], others: readonly Named[] = boxes): string[] {
  const found: string[] = []
  const sorted = [...others].sort((a, b) => a.x - b.x)
  const widest = Math.max(0, ...sorted.map((box) => box.width))
  for (const box of boxes) {
    for (const other of sorted) {
      if (other.x + widest < box.x) continue
      if (other.x > box.x + box.width) break
      if (other !== box && other.name.replace('mark', 'label') !== box.name && overlap(box, other)) {
        found.push(`${box.name} and ${other.name}`)
      }
    }
  }
  return found
}

export function expectNothingOverlaps(timeline: PlacedTimeline): void {
  const labels = labelBoxes(timeline)
  expect(collisions(labels)).toEqual([])
  expect(collisions(labels, markBoxes(timeline))).toEqual([])
}

/**
 * Half a mark, px: labels are placed relative to the middle of a mark, and at a discrete zoom level, where pixels are
 * smaller than when drawn.
 */
const CLEARLY = 4

/**
 * Checks that no milestone label without a leader line is under a mark clearly before its own. The selected one may be,
 * since it is outlined.
 */
export function expectNoneUnderAnother(timeline: PlacedTimeline): void {
  const found = timeline.lanes.flatMap(({ events }) => {
    const milestones = events.filter(({ kind, faded }) => kind === 'milestone' && !faded)
    return milestones.flatMap(({ key, label, mark, selected }) => {
      if (!label || label.leader || selected) return []
      const others = milestones.filter(
        (other) => other.mark.x1 - CLEARLY > label.box.x && other.mark.x1 < mark.x0 - CLEARLY,
      )
      return others.map((other) => `${key} under ${other.key}`)
    })
  })
  expect(found).toEqual([])
}

export function expectAllInFrame(timeline: PlacedTimeline): void {
  const boxes = [...labelBoxes(timeline), ...markBoxes(timeline)]
  const outside = boxes.filter(
    (box) =>
      box.x < -TOLERANCE ||
      box.x + box.width > timeline.width + TOLERANCE ||
      box.y < -TOLERANCE ||
      box.y + box.height > timeline.axis.y + TOLERANCE,
  )
  expect(outside).toEqual([])
  for (const lane of timeline.lanes) {
    for (const { label } of lane.events) {
      if (label) expect(label.box.y + label.box.height).toBeLessThanOrEqual(lane.top + lane.height + TOLERANCE)
    }
  }
}

/**
 * Checks that every event that passes the filters is labelled or counted exactly once in each of its lanes: in the
 * window, before it or after it.
 */
export function expectAllAccountedFor(timeline: PlacedTimeline, { items, from, to }: TimelineCase): void {
  const [first, last] = from <= to ? [from, to] : [to, from]
  for (const lane of timeline.lanes) {
    const own = items.filter((item) => !item.faded && item.lanes.includes(lane.id))
    const inWindow = own.filter((item) => item.start < last + 1 && item.end + 1 > first)
    const labelled = lane.events.filter((event) => event.label).map((event) => event.id)
    const counted = lane.overflow.flatMap((overflowCount) => overflowCount.ids)
    expect([...labelled, ...counted].sort()).toEqual(inWindow.map((item) => item.id).sort())
    expect(lane.before?.count ?? 0).toBe(own.filter((item) => item.end + 1 <= first).length)
    expect(lane.after?.count ?? 0).toBe(own.filter((item) => item.start >= last + 1).length)
  }
}

/**
 * Checks that ticks are in order within the window, and that their labels are within the frame and overlap neither each
 * other nor the selected day.
 */
export function expectTrueAxis(timeline: PlacedTimeline): void {
  const { axis, scale, width } = timeline
  const xs = axis.ticks.map((tick) => tick.x)
  expect(xs).toEqual([...xs].sort((a, b) => a - b))
  for (const tick of axis.ticks) {
    expect(tick.x).toBeGreaterThanOrEqual(-TOLERANCE)
    expect(tick.x).toBeLessThanOrEqual(width + TOLERANCE)
    if (tick.level !== 'sticky') expect(tick.x).toBeCloseTo(scale.x(tick.day), 6)
  }
  const labels = axis.ticks.flatMap(({ label }) => (label ? [{ x0: label.x, x1: label.x + label.width }] : []))
  if (axis.selected) {
    const { x, width: textWidth } = axis.selected.label
    labels.push({ x0: x - textWidth / 2, x1: x + textWidth / 2 })
  }
  labels.sort((a, b) => a.x0 - b.x0)
  for (const [index, { x0, x1 }] of labels.entries()) {
    expect(x0).toBeGreaterThanOrEqual(-TOLERANCE)
    expect(x1).toBeLessThanOrEqual(width + TOLERANCE)
    expect(x0).toBeGreaterThanOrEqual((labels[index - 1]?.x1 ?? -Infinity) - TOLERANCE)
  }
}

/** Returns the rows of all events that have one, by key. */
export function rowsOf(timeline: PlacedTimeline): Map<string, string> {
  return new Map(
    timeline.lanes.flatMap((lane) =>
      lane.events.map((event) => [event.key, `${event.row} ${event.label?.side ?? 'counted'}`] as const),
    ),
  )
}
