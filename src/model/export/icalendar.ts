/** Export of events as a calendar (RFC 5545): all-day events that don't mark anyone as busy. */
import './random-uuid.ts'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { IndexedEvent } from '../dataset/atlas-index.ts'
import { dayNumber, dayOf, LATEST_DAY, midnight, yearOf, type Day } from '../dataset/day.ts'
import type { AtlasDate } from '../dataset/types.ts'
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
 * Returns whether a calendar can hold an event: one with a known day, from the year 1 on, since RFC 5545 writes years
 * with four digits and no sign.
 */
export function fitsCalendar({ event }: IndexedEvent): boolean {
  return wholeDays(event.date) !== undefined
}

/**
 * Formats the events as a calendar; those that it can't hold are left out, and its description says how many. Planned
 * events are tentative. A date known only to the month covers the whole
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
  const leftOut = events.filter(({ indexed }) => !fitsCalendar(indexed)).length
  const leftOutWords = leftOut > 0 ? [context.labels.leftOut(leftOut)] : []
  const calendar = ical({
    prodId: { company: name.replaceAll('/', ' '), product: key, language: context.language.toUpperCase() },
    name,
    description: oneLine([context.sentence, ...leftOutWords].join(' ')),
    url: context.url,
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { indexed, exported } of events) {
    const { place } = exported
    const days = wholeDays(indexed.event.date)
    if (!days) continue
    const [first, last] = days
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

/**
 * Returns the first and last day; with an open end, the known day is used for both. Undefined if no day is known, or if
 * a calendar lacks one of them or the day after.
 */
function wholeDays(date: AtlasDate): [first: Day, last: Day] | undefined {
  const days = takenDays(date)
  const [first, last] = [days.first ?? days.last, days.last ?? days.first]
  return first !== null && last !== null && yearOf(first) > 0 && last !== LATEST_DAY ? [first, last] : undefined
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
