/** What the timeline says of events, each made when it is asked for. */
import { memoize } from '../../layout/memoize.ts'
import type { Lanes } from '../../layout/lanes.ts'
import type { MarkNumbers } from '../../layout/map/mark-numbers.ts'
import { timelineItem } from '../../layout/timeline/items.ts'
import type { TimelineRows } from '../../layout/timeline/timeline-rows.ts'
import type { AtlasIndex } from '../../model/dataset/atlas-index.ts'
import type { Id, Text } from '../../model/dataset/types.ts'
import type { Messages } from '../../i18n/en.ts'
import { eventName, mapLabels, numbered, otherDates, shortDate } from '../../i18n/event-labels.ts'

type TextOf = (text: Text | undefined) => string

/** Accessible names of events. */
export type EventNames = Pick<ReadonlyMap<Id, string>, 'get'>

/** Returns the function from rows to items. */
export function itemsOf(
  index: AtlasIndex,
  lanesOf: Lanes['lanesOf'],
  text: TextOf,
  messages: Messages,
  numbers: MarkNumbers | undefined,
): TimelineRows['item'] {
  return memoize(
    (row: number) => {
      const event = index.events[row]!
      const number = numbers?.get(event.id)
      const shortTitle = mapLabels(event, index, text)[1]
      return timelineItem(event, lanesOf(event), {
        title: numbered(text(event.title), number),
        shortTitle: shortTitle === undefined ? undefined : numbered(shortTitle, number),
        date: shortDate(event, index, messages),
        otherDates: otherDates(event),
      })
    },
    (row) => `${row}`,
  )
}

export function namesOf(
  index: AtlasIndex,
  text: TextOf,
  messages: Messages,
  numbers: MarkNumbers | undefined,
): EventNames {
  return {
    get: memoize(
      (id: Id) => {
        const event = index.event.get(id)
        return event && numbered(eventName(event, index, text, messages), numbers?.get(id))
      },
      (id) => id,
    ),
  }
}
