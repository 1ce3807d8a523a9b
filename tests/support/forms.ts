/** Timelines of made-up atlases in the form that fits, as the page lays them out. */
import { coloursOf, lanesOfView } from '../../src/layout/lanes.ts'
import { TIMELINE_FONTS } from '../../src/layout/timeline/fonts.ts'
import { FormsLayout } from '../../src/layout/timeline/forms/forms-layout.ts'
import { hasAllNames, mayHaveNames } from '../../src/layout/timeline/forms/form.ts'
import { timelineItem } from '../../src/layout/timeline/items.ts'
import { wholeExtentOf } from '../../src/layout/timeline/time/time-scale.ts'
import { TimelineLayout } from '../../src/layout/timeline/timeline-layout.ts'
import type { TimelineForm, TimelineItem, TimelineOptions, Window } from '../../src/layout/timeline/types.ts'
import { indexAtlas } from '../../src/model/dataset/atlas-index.ts'
import { isMoreLane } from '../../src/model/grouping/lane.ts'
import type { Atlas } from '../../src/model/dataset/types.ts'
import { estimateText } from '../../src/picture/measure.ts'
import './regions.ts'

export interface FormsRoom {
  width: number
  height: number
}

export function formsOf(atlas: Atlas, { width, height }: FormsRoom) {
  const index = indexAtlas(atlas)
  const { lanes, lanesOf } = lanesOfView(index, 'city', coloursOf(index, false))
  const items = index.events.map((event) =>
    timelineItem(event, lanesOf(event), {
      title: event.event.title['en'] ?? '',
      date: event.event.date.edtf,
      otherDates: [],
      isFaded: false,
      isSelected: false,
    }),
  )
  const options: TimelineOptions & { height: number } = {
    lanes,
    width,
    height,
    scale: 'true',
    size: 1,
    measure: (text, role) => estimateText(text, TIMELINE_FONTS[role]),
    tickLabel: (day) => String(day),
  }
  const layout = new FormsLayout(items, {
    ...options,
    linesOf: () => 1,
    isMore: isMoreLane,
    suffix: () => ', Somewhere',
  })
  const named = new TimelineLayout(items.length > 500 ? [] : items, options)
  const names = (window: Window) => {
    if (!mayHaveNames(items, window, { width, height, size: 1 })) return undefined
    const placed = named.at(window)
    return hasAllNames(placed, height) ? placed : undefined
  }
  return {
    items,
    lanes,
    whole: wholeExtentOf(items),
    at: (window: Window, more: { items?: readonly TimelineItem[]; previous?: TimelineForm } = {}) =>
      layout.at(window, { items: more.items ?? items, previous: more.previous, names }),
  }
}
