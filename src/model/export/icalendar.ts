/** Export of events as a calendar (RFC 5545): all-day events that don't mark anyone as busy. */
import './random-uuid.ts'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { IndexedEvent } from '../dataset/atlas-index.ts'
import { dayNumber, dayOf, EARLIEST_DAY, type Day } from '../dataset/day.ts'
import {
  disputeLine,
  placeLine,
  roleLine,
  sourceLine,
  takenDays,
  type EventWithFacts,
  type ExportContext,
  type ExportedEvent,
} from './exported-event.ts'

/**
 * Formats the events as a calendar. Planned events are tentative. A date known only to the month covers the whole
 * month, and the entry notes this.
 * @param key the atlas's name in calendars; with an event's id it makes a stable id
 */
export function eventsCalendar(
  events: readonly EventWithFacts[],
  { key, title }: { key: string; title: string },
  context: ExportContext,
): string {
  // A calendar without a name, or with an empty one, is rejected; an atlas may have no title in any language.
  const name = oneLine(title).trim() || key
  const calendar = ical({
    prodId: { company: name.replaceAll('/', ' '), product: key, language: context.language.toUpperCase() },
    name,
    description: oneLine(context.sentence),
    url: context.url,
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { indexed, exported } of events) {
    const { place } = exported
    const [first, last] = wholeDays(indexed)
    calendar.createEvent({
      id: `${exported.id}@${key}`,
      stamp: new Date(context.moment),
      start: midnight(first),
      // The end is exclusive.
      end: midnight(dayOf(dayNumber(last) + 1)),
      allDay: true,
      summary: exported.title,
      description: description(exported, context),
      url: exported.url,
      status: exported.status === 'planned' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: exported.topics.flatMap(({ name }) => (name.trim() === '' ? [] : [{ name }])),
      ...(place
        ? {
            location: {
              title: placeLine(place, context),
              geo: { lon: place.coordinates[0], lat: place.coordinates[1] },
            },
          }
        : {}),
    })
  }
  return calendar.toString()
}

/** The library writes the calendar's own properties unescaped: a line break would start a new property. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

/** Returns the first and last day. With an open end, the known day is used for both. */
function wholeDays({ event }: IndexedEvent): [first: Day, last: Day] {
  const { first, last } = takenDays(event.date)
  return [first ?? last ?? EARLIEST_DAY, last ?? first ?? EARLIEST_DAY]
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function description(event: ExportedEvent, context: ExportContext): string {
  const { labels } = context
  const list = (label: string, items: readonly string[]) =>
    items.length === 0 ? [] : ['', label, ...items.map((item) => `- ${item}`)]
  return [
    event.date.inWords,
    event.summary,
    ...list(
      labels.partners,
      event.partners.map((partner) => roleLine(partner, context)),
    ),
    ...list(
      labels.disagreements,
      event.disputes.map((dispute) => disputeLine(dispute, context)),
    ),
    ...list(
      labels.sources,
      event.sources.map((source) => sourceLine(source, context)),
    ),
  ].join('\n')
}
