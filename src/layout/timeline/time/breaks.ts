/** Axis breaks: which empty stretches the scale leaves out, and where they are drawn. */
import { clamp } from '../../../model/clamp.ts'
import { baseline, type Metrics } from '../metrics.ts'
import type { Break, Measure, PlacedBreak, TimelineMessages, TimeScale, Window } from '../types.ts'
import { emptyStretches } from './time-scale.ts'

/**
 * Empty stretches longer than this share of the extent are left out; the second share is kept on both sides of each.
 */
const GAP_SHARE = 1 / 16
const GAP_MARGIN = 1 / 100
/** The shortest stretch that is left out, days. */
const LEAST_DAYS = 3
/** Least width of a break, pixels at size 1. */
const LEAST_WIDTH = 28

export interface BreakOptions {
  width: number
  metrics: Metrics
  measure: Measure
  leftOut: TimelineMessages['leftOut']
}

/**
 * Returns the empty stretches worth a break: long ones that would take at least twice the break's width with the whole
 * extent in view.
 * @param dates all stated dates, in any order
 */
export function findBreaks(
  dates: readonly { start: number; end: number }[],
  extent: Window,
  { width, metrics, measure, leftOut }: BreakOptions,
): (Break & { width: number })[] {
  const days = extent.to - extent.from + 1
  const pixelsPerDay = Math.max(1, width - 2 * metrics.inset) / days
  const margin = Math.max(1, Math.round(days * GAP_MARGIN))
  return emptyStretches(dates, Math.max(LEAST_DAYS, days * GAP_SHARE), margin)
    .map((gap) => {
      const text = measure(leftOut(gap.from, gap.to), 'axis')
      return { ...gap, width: Math.max(LEAST_WIDTH * metrics.size, text + 2 * metrics.labelPadding) }
    })
    .filter((gap) => (gap.to - gap.from + 1) * pixelsPerDay >= 2 * gap.width)
}

/**
 * The breaks of a scale as they are drawn. One that the frame cuts is drawn as far as the frame goes; its label still
 * gives all that it leaves out.
 * @param y of the axis line, px
 */
export function placeBreaks(scale: TimeScale, y: number, options: BreakOptions): PlacedBreak[] {
  const { width, metrics, measure, leftOut } = options
  const inFrame = (x: number, margin = 0) => clamp(x, margin, width - margin)
  return scale.breaks.map((gap) => {
    const text = leftOut(gap.from, gap.to)
    const textWidth = measure(text, 'axis')
    const x0 = inFrame(gap.x0)
    const x1 = inFrame(gap.x1)
    return {
      ...gap,
      x0,
      x1,
      breakEdges: [gap.x0, gap.x1].filter((x) => x === inFrame(x)),
      label: {
        text,
        x: inFrame((x0 + x1) / 2, textWidth / 2),
        y: baseline(y + metrics.axis / 2 + metrics.size, metrics.font.axis),
        anchor: 'middle',
        width: textWidth,
      },
    }
  })
}
