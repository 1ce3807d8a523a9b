/** Lengths in pixels that everything is measured by: the mock-ups' at 1440, times `size`. */
import type { TextRole } from './types.ts'

export interface Metrics {
  size: number
  font: Readonly<Record<TextRole, number>>
  /** Free at either side of the plot: half a selected mark. */
  inset: number
  /** Height of a row with one line, and what a second line adds. */
  row: number
  secondLine: number
  /** Of milestones' labels under their rail. */
  labelRow: number
  /** From the last row's lower edge to the rail, between two rails, and from the rail to the labels. */
  railGap: number
  railStep: number
  railToLabels: number
  /** Over a lane's first row: least and ordinary. Under its last one stands the count of what has no label. */
  padTop: readonly [number, number]
  padBottom: number
  /** Room for the ticks over a count. */
  rug: number
  /** Width of what points out of the window at a lane's edge. */
  chevron: number
  /** Shapes: alone, beside another date, bars and milestones. */
  mark: number
  pairedMark: number
  smallMark: number
  /** From a shape's edge to the outer edge of its selection outline. */
  outline: number
  /** From a mark to its label; from a pair of dates. */
  gap: number
  pairGap: number
  /** How much further a selected shape's label stands, clear of its outline. */
  outlineClearance: number
  /** Between title and date, and between a label and its neighbour. */
  wordGap: number
  labelPadding: number
  /** A bar at least this long carries its label over it. */
  longBar: number
  /** Shortened titles are given this much. */
  shortTitle: number
  axis: number
}

export function metricsOf(size: number, fontSizes?: Readonly<Record<TextRole, number>>): Metrics {
  const font = fontSizes ?? { title: 14 * size, date: 12 * size, milestone: 12 * size, axis: 12 * size }
  return {
    size,
    font,
    inset: 12 * size,
    row: Math.max(24, 1.3 * font.title),
    secondLine: (4 / 3) * font.date,
    labelRow: 1.5 * font.milestone,
    railGap: 20 * size,
    railStep: 6 * size,
    railToLabels: 7 * size,
    padTop: [2 * size, 12 * size],
    padBottom: 12 * size,
    rug: 6 * size,
    chevron: 5 * size,
    mark: 13 * size,
    pairedMark: 11 * size,
    smallMark: 7 * size,
    outline: 5 * size,
    // Messages that are set apart from their marks stand clear of a selected mark's outline too.
    gap: (fontSizes ? 10.5 : 7.5) * size,
    pairGap: 13 * size,
    outlineClearance: 4 * size,
    wordGap: (2 / 3) * font.date,
    labelPadding: 8 * size,
    longBar: 120 * size,
    shortTitle: 7 * font.title,
    axis: Math.round(14 + (4 / 3) * font.axis),
  }
}

/** From a line's middle down to its baseline: half the height of a capital letter. */
export function baseline(middle: number, fontSize: number): number {
  return middle + 0.36 * fontSize
}
