/** The axis under the lanes, with the selected event's day, and the breaks through both. */
import { overlaps } from '../labels/measured-items.ts'
import type { PlacedAxis, PlacedBreak, TimelineItem, TimelineMessages } from '../types.ts'
import { placeBreaks } from './breaks.ts'
import { placeAxis, type AxisOptions } from './ticks.ts'

/** Options of the axis, and how the days of a break are put in words. */
export type AxisUnderOptions = Omit<AxisOptions, 'selected' | 'taken'> & Pick<TimelineMessages, 'leftOut'>

/** Places axis and breaks. */
export function axisUnder(
  selectedItem: TimelineItem | undefined,
  options: AxisUnderOptions,
): { axis: PlacedAxis; breaks: PlacedBreak[] } {
  const { scale, y, metrics } = options
  const breaks = placeBreaks(scale, y, options)
  const selected = selectedItem && overlaps(selectedItem, scale.window) ? selectedItem : undefined
  const axis = placeAxis({
    ...options,
    selected: selected && selected.start === selected.end ? selected.start : undefined,
    // Half the padding of other labels is enough, as a break has its own edges.
    taken: breaks.map(({ label }) => ({
      x0: label.x - label.width / 2 + metrics.labelPadding / 2,
      x1: label.x + label.width / 2 - metrics.labelPadding / 2,
    })),
  })
  return { axis, breaks }
}
