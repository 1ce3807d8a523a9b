/** The events as a calendar (RFC 5545): whole days, which take up nobody's time. */
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
 * The events as a calendar. What is planned is tentative; a date that is known only to the month takes all of it, and says so.
 * @param key what the atlas is called among calendars; with an event's id it makes an id that stays the same each time
 */
export function eventsCalendar(
  events: readonly EventWithFacts[],
  { key, title }: { key: string; title: string },
  context: ExportContext,
): string {
  // A calendar without a name, and one with an empty one, are refused; an atlas may have no title in any language.
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
      // The first day that is no longer part of it.
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

/** The properties of the calendar itself are written as they are given: what ends a line would begin a property of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

/** Its first and last day. An open end has no last one: then the day that is known stands for all. */
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
