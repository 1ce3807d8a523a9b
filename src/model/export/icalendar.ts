/** Export of events as a calendar (RFC 5545): all-day events that don't mark anyone as busy. */
import './random-uuid.ts'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import type { IndexedEvent } from '../dataset/atlas-index.ts'
import { dayNumber, dayOf, LATEST_DAY, midnight, yearOf, type Day } from '../dataset/day.ts'
import type { AtlasDate } from '../dataset/types.ts'
import { inTurn, lookAt, type EventsToWrite } from './events-to-write.ts'
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

/** Events that are formatted at once: some milliseconds of work. */
const EVENTS = 50
const END = 'END:VCALENDAR'
/** Bytes of a line before it is folded, and of a UTF-16 code unit at the most. */
const LINE = 74
const MOST_BYTES = 3

/**
 * Formats the events as a calendar; those that it can't hold are left out, and its description says how many. Planned
 * events are tentative. A date known only to the month covers the whole month, and the entry notes this.
 * @param key the atlas's name in calendars; with an event's id it makes a stable id
 * @returns how many are left out
 */
export function* eventsCalendar(
  { shown, factsOf }: EventsToWrite,
  { key, title }: { key: string; title: string },
  context: ExportContext,
): Generator<string, number> {
  const held: IndexedEvent[] = []
  yield* lookAt(shown, (indexed) => {
    if (fitsCalendar(indexed)) held.push(indexed)
  })
  const leftOut = shown.length - held.length
  // A calendar without a name, or with an empty one, is rejected; an atlas may have no title in any language.
  const name = oneLine(title).trim() || key
  const leftOutWords = leftOut > 0 ? [context.labels.leftOut(leftOut)] : []
  const calendar = ical({
    prodId: { company: name.replaceAll('/', ' '), product: key, language: context.language.toUpperCase() },
    name,
    description: oneLine([context.sentence, ...leftOutWords].join(' ')),
    url: context.url,
    method: ICalCalendarMethod.PUBLISH,
  })
  const empty = calendar.toString()
  const end = empty.lastIndexOf(END)
  yield empty.slice(0, end)
  let text = ''
  let waiting = 0
  for (const entry of inTurn({ shown: held, factsOf }, (event) => entryOf(event, key, context))) {
    // A whole calendar folds its lines as well, but encodes each character by itself.
    text += folded(calendar.clear().createEvent(entry).toString())
    if (++waiting % EVENTS !== 0) continue
    yield text
    text = ''
  }
  yield text + empty.slice(end)
  return leftOut
}

function entryOf({ indexed, exported }: EventWithFacts, key: string, context: ExportContext): ICalEventData {
  const { place } = exported
  // Only events with days are written.
  const [first, last] = wholeDays(indexed.event.date)!
  return {
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
  }
}

/** Folds lines longer than 75 bytes of UTF-8 (RFC 5545, 3.1), as the library does where it writes a whole calendar. */
function folded(text: string): string {
  return text
    .split('\r\n')
    .map((line) => (line.length * MOST_BYTES <= LINE ? line : foldedLine(line)))
    .join('\r\n')
}

function foldedLine(line: string): string {
  let all = ''
  let start = 0
  let bytes = 0
  for (let i = 0; i < line.length;) {
    const code = line.codePointAt(i)!
    const own = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    bytes += own
    if (bytes > LINE) {
      all += `${line.slice(start, i)}\r\n `
      start = i
      bytes = own
    }
    i += code < 0x10000 ? 1 : 2
  }
  return all + line.slice(start)
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
