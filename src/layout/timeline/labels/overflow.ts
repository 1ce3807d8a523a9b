/** Counts of the events that a lane has no room to label: “+12” under ticks at the events' days. */
import { clamp } from '../../../model/clamp.ts'
import { baseline, type Metrics } from '../metrics.ts'
import type { MeasuredItem } from './measured-items.ts'
import type { OverflowCount, Measure, TimeScale } from '../types.ts'

/** Minimum cell width per count at size 1, px. */
const LEAST_CELL = 40

export interface OverflowOptions {
  scale: TimeScale
  width: number
  metrics: Metrics
  measure: Measure
  count: (count: number) => string
  /** Lower edge of the lane, px. */
  bottom: number
  /** Whether the lane reserves room for ticks above the counts. */
  ticks: boolean
  /** The stepped zoom (pack-announcements.ts), so that a cell covers the same days over a range of zooms. */
  pixelsPerDay: number
}

/**
 * Returns overflow counts in order; their boxes don't overlap and are inside the frame. Cells are a power of two of
 * whole days, so panning doesn't change them.
 */
export function countOverflow(
  lane: string,
  measuredItems: readonly MeasuredItem[],
  options: OverflowOptions,
): OverflowCount[] {
  const { scale, metrics, width } = options
  const days = 2 ** Math.max(0, Math.ceil(Math.log2((LEAST_CELL * metrics.size) / options.pixelsPerDay)))
  const cells = new Map<number, MeasuredItem[]>()
  for (const measured of [...measuredItems].sort((a, b) => a.middle - b.middle)) {
    const cell = Math.floor(clamp(measured.middle, scale.window.from, scale.window.to + 0.5) / days)
    const members = cells.get(cell)
    if (members) members.push(measured)
    else cells.set(cell, [measured])
  }
  const counted: { members: MeasuredItem[]; x0: number; x1: number }[] = []
  for (const members of cells.values()) {
    let cell = { members, ...spanOf(members) }
    for (let before = counted.at(-1); before && before.x1 + metrics.labelPadding > cell.x0; before = counted.at(-1)) {
      counted.pop()
      const merged = [...before.members, ...cell.members]
      cell = { members: merged, ...spanOf(merged) }
    }
    counted.push(cell)
  }
  return counted.map(({ members, x0, x1 }) => place(members, x0, x1))

  /**
   * Returns the extent of the count's text: centred on its events, inside the frame and clear of the chevrons at its
   * edges.
   */
  function spanOf(members: readonly MeasuredItem[]): { x0: number; x1: number } {
    const textWidth = options.measure(options.count(members.length), 'date')
    const xs = members.map((measured) => xOf(measured))
    const middle = (Math.min(...xs) + Math.max(...xs)) / 2
    const edge = Math.max(0, Math.min(metrics.chevron, (width - textWidth) / 2))
    const x0 = clamp(middle - textWidth / 2, edge, width - textWidth - edge)
    return { x0, x1: x0 + textWidth }
  }

  function xOf(measured: MeasuredItem): number {
    return clamp(scale.x(measured.middle), 0, width)
  }

  function place(members: readonly MeasuredItem[], x0: number, x1: number): OverflowCount {
    const text = options.count(members.length)
    // Text taller than its room is raised, together with its ticks, to clear the next lane's rule.
    const raised = Math.max(0, 0.36 * metrics.font.date + 1.5 * metrics.size - metrics.padBottom / 2)
    const top = options.bottom - metrics.padBottom - raised
    const pixels = new Set(members.map((measured) => Math.round(xOf(measured))))
    return {
      key: `${lane} ${members[0]?.item.id ?? ''}`,
      ids: members.map((measured) => measured.item.id),
      isOnRail: members.every(({ item }) => item.kind === 'milestone'),
      areSteps: members.every(({ item }) => item.kind === 'milestone' && item.about !== undefined),
      label: {
        text,
        x: (x0 + x1) / 2,
        y: baseline(top + metrics.padBottom / 2, metrics.font.date),
        anchor: 'middle',
        width: x1 - x0,
      },
      box: { x: x0, y: top, width: x1 - x0, height: metrics.padBottom + raised },
      marks: options.ticks ? [...pixels].map((x) => ({ x, y0: top - metrics.rug, y1: top - metrics.size })) : [],
      from: Math.min(...members.map((measured) => measured.item.start)),
      to: Math.max(...members.map((measured) => measured.item.end)),
    }
  }
}
