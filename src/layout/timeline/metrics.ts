/** Base lengths of the layout, px: those of the mock-ups at 1440, times `size`. */
import type { TextRole } from './types.ts'

export interface Metrics {
  size: number
  font: Readonly<Record<TextRole, number>>
  /** Free room at both sides of the plot: half a selected mark. */
  inset: number
  /** Height of a row with one line, and the height that a second line adds. */
  row: number
  secondLine: number
  /** Height of a row of milestone labels under their rail. */
  labelRow: number
  /** Distances: from the last row's lower edge to the rail, between two rails, from the rail to the labels. */
  railGap: number
  railStep: number
  railToLabels: number
  /**
   * Padding above a lane's first row, minimum and default. The padding below its last row holds the overflow counts.
   */
  padTop: readonly [number, number]
  padBottom: number
  /** Height reserved for the ticks above a count. */
  rug: number
  /** Width of the chevron at a lane's edge. */
  chevron: number
  /** Sizes of shapes: alone, next to another date, bars and milestones. */
  mark: number
  pairedMark: number
  smallMark: number
  /** Distance from a shape's edge to the outer edge of its selection outline. */
  outline: number
  /** Distance from a mark to its label, and from a pair of dates to theirs. */
  gap: number
  pairGap: number
  /** Extra distance of a selected shape's label, to clear its outline. */
  outlineClearance: number
  /** Distances between title and date, and between a label and its neighbour. */
  wordGap: number
  labelPadding: number
  /** Bars at least this long have their label above them. */
  longBar: number
  /** Width given to shortened titles. */
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
    // With font sizes of their own, labels are set further from their marks, to clear a selected mark's outline as
    // well.
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

/** Returns the baseline of a line with the given middle: half a capital letter's height below it. */
export function baseline(middle: number, fontSize: number): number {
  return middle + 0.36 * fontSize
}
