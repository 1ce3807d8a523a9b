/** Timelines of made-up atlases in the form that fits, as the page lays them out. */
import { coloursOf, lanesOfView } from '../../src/layout/lanes.ts'
import { TIMELINE_FONTS } from '../../src/layout/timeline/fonts.ts'
import { FormsLayout } from '../../src/layout/timeline/forms/forms-layout.ts'
import { hasAllNames, mayHaveNames } from '../../src/layout/timeline/forms/form.ts'
import { timelineItem } from '../../src/layout/timeline/items.ts'
import { wholeExtentOfRows, type TimelineRows } from '../../src/layout/timeline/timeline-rows.ts'
import { memoize } from '../../src/layout/memoize.ts'
import { RowSet } from '../../src/model/events/row-set.ts'
import { TimelineLayout } from '../../src/layout/timeline/timeline-layout.ts'
import type { TimelineForm, TimelineOptions, Window } from '../../src/layout/timeline/types.ts'
import { indexAtlas } from '../../src/model/dataset/atlas-index.ts'
import { isMoreLane } from '../../src/model/grouping/lane.ts'
import type { Atlas } from '../../src/model/dataset/types.ts'
import { estimateText } from '../../src/picture/measure.ts'
import './regions.ts'

export interface FormsRoom {
  width: number
  height: number
}

export interface FormsAtOptions {
  passes?: (row: number) => boolean
  selected?: number
  previous?: TimelineForm
}

export function formsOf(atlas: Atlas, { width, height }: FormsRoom) {
  const index = indexAtlas(atlas)
  const lanesOfIndex = lanesOfView(index, 'city', coloursOf(index, false))
  const { lanes } = lanesOfIndex
  const rows: TimelineRows = {
    columns: index.columns,
    lanes: lanesOfIndex,
    kept: RowSet.all(index.columns.length),
    item: memoize(
      (row: number) =>
        timelineItem(index.events[row]!, lanesOfIndex.lanesOf(index.events[row]!), {
          title: index.events[row]!.title['en'] ?? '',
          date: index.events[row]!.event.date.edtf,
          otherDates: [],
        }),
      (row) => `${row}`,
    ),
  }
  const items = index.events.map(({ row }) => rows.item(row))
  const options: TimelineOptions & { height: number } = {
    lanes,
    width,
    height,
    scale: 'true',
    size: 1,
    measure: (text, role) => estimateText(text, TIMELINE_FONTS[role]),
    tickLabel: (day) => String(day),
  }
  const layout = new FormsLayout(rows, {
    ...options,
    linesOf: () => 1,
    isMore: isMoreLane,
    suffix: () => ', Somewhere',
  })
  const named = new TimelineLayout(items.length > 500 ? [] : items, options)
  const names = (window: Window) => {
    if (!mayHaveNames(rows, window, { width, height, size: 1 })) return undefined
    const placed = named.at(window)
    return hasAllNames(placed, height) ? placed : undefined
  }
  return {
    items,
    rows,
    lanes,
    whole: wholeExtentOfRows(rows),
    /** @param more.passes whether an event passes the filters; by default all do */
    at: (window: Window, more: FormsAtOptions = {}) => {
      const { passes, previous, selected } = more
      const passing = passes ? RowSet.where(items.length, passes) : rows.kept
      return layout.at(window, { passing, selected, previous, names })
    },
  }
}
