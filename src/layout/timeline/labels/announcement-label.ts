/**
 * Places an announcement at a given position: its mark, its label, and the space that they take in the row. The caller
 * checks whether the space is free.
 */
import { clamp } from '../../../model/clamp.ts'
import type { LaneShape } from './lane-heights.ts'
import { placeMark } from './marks.ts'
import { baseline, type Metrics } from '../metrics.ts'
import type { Slot } from './pack-announcements.ts'
import { labelWidth, shortTitleWidth, type MeasuredItem } from './measured-items.ts'
import type { Measure, PlacedLabel, PlacedMark, TimelineItem, TimeScale } from '../types.ts'
import { truncate } from './truncate.ts'

/** Values that all placement functions need. */
export interface Frame {
  scale: TimeScale
  /** Pixels; labels are between 0 and this. */
  width: number
  metrics: Metrics
  measure: Measure
}

export interface Candidate {
  measured: MeasuredItem
  slot: Slot
  mark: PlacedMark
  label: PlacedLabel
  /** Extent in the row, including selection outline and padding. */
  x0: number
  x1: number
}

/** Returns the middle of a row's first line. */
export function lineOf(row: number, shape: LaneShape, metrics: Metrics): number {
  return shape.top + shape.padTop + row * shape.rowHeight + metrics.row / 2
}

/** Returns the candidate; null if the title is truncated to nothing. `shortTo`: maximum title width of form 2, px. */
export function candidateAt(
  measured: MeasuredItem,
  slot: Slot,
  shape: LaneShape,
  frame: Frame,
  shortTo = shortTitleWidth(measured, shape.underneath && slot.side !== 'over', frame.metrics),
): Candidate | null {
  const { metrics, measure } = frame
  const line = lineOf(slot.row, shape, metrics)
  const isOver = slot.side === 'over'
  // A label above a long bar: in rows of two lines the bar takes the second line, else the two share the row.
  const shares = isOver && !shape.underneath
  const foot = shares ? metrics.smallMark + 2 * metrics.size : 0
  const markLine =
    line + (shares ? (metrics.row - metrics.smallMark) / 2 - metrics.size : isOver ? metrics.secondLine : 0)
  const textLine = line - foot / 2
  const mark = placeMark(measured.item, markLine, frame.scale, frame.width, metrics, shares)

  const title = slot.form === 2 ? shortened(measured.item, shortTo, measure) : measured.item.title
  if (title === '') return null
  const titleWidth = slot.form === 2 ? measure(title, 'title') : measured.titleWidth
  const [date, dateWidth] =
    slot.form === 0 ? [measured.item.date, measured.dateWidth] : [measured.shortDate, measured.shortDateWidth]
  const hasDate = dateWidth > 0
  const isUnder = hasDate && shape.underneath && !isOver
  const width = labelWidth(titleWidth, dateWidth, isUnder, metrics)
  // If the other date is not drawn, the label is as close as any.
  const near = mark.joins.length > 0 ? metrics.pairGap : metrics.gap
  // A selected shape's outline is wider than the shape's box; the triangle's reaches the label.
  const gap =
    measured.item.selected && mark.form === 'day' && mark.others.length === 0 ? near + metrics.outlineClearance : near
  const x =
    slot.side === 'right'
      ? mark.x1 + gap
      : slot.side === 'left'
        ? mark.x0 - gap - width
        : clamp(mark.x0, 0, frame.width - width)

  const anchor = slot.side === 'left' ? 'end' : 'start'
  const behind = metrics.wordGap + (anchor === 'end' ? dateWidth : titleWidth)
  const edge = anchor === 'end' ? x + width : x
  const label: PlacedLabel = {
    side: slot.side,
    box: { x, y: line - metrics.row / 2, width, height: metrics.row - foot + (isUnder ? metrics.secondLine : 0) },
    title: {
      text: title,
      x: anchor === 'end' && hasDate && !isUnder ? edge - behind : edge,
      y: baseline(textLine, metrics.font.title),
      anchor,
      width: titleWidth,
    },
    date: hasDate
      ? {
          text: date,
          x: anchor === 'end' || isUnder ? edge : edge + behind,
          // After the title, the date is on the title's baseline.
          y: isUnder
            ? baseline(textLine + metrics.secondLine + metrics.size, metrics.font.date)
            : baseline(textLine, metrics.font.title),
          anchor,
          width: dateWidth,
        }
      : null,
    shortened: title !== measured.item.title,
    leader: null,
  }
  const airLeft = slot.side === 'left' ? metrics.labelPadding : 0
  const airRight = slot.side === 'left' ? 0 : metrics.labelPadding
  return {
    measured,
    slot,
    mark,
    label,
    x0: Math.min(mark.x0 - metrics.outline, x - airLeft),
    x1: Math.max(mark.x1 + metrics.outline, x + width + airRight),
  }
}

/** Returns the title, its short form, or as much of the title as fits. */
function shortened({ title, shortTitle }: TimelineItem, shortTo: number, measure: Measure): string {
  const fits = (text: string) => measure(text, 'title') <= shortTo
  return shortTitle && !fits(title) && fits(shortTitle) ? shortTitle : truncate(title, shortTo, 'title', measure)
}

/** Returns whether the label is entirely inside the frame. */
export function isInFrame({ label }: Candidate, frame: Frame): boolean {
  return label.box.x >= 0 && label.box.x + label.box.width <= frame.width
}
