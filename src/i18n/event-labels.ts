/** Names and dates of an event for mark labels, accessible names and details. */
import type { AtlasIndex, IndexedEvent } from '../model/dataset/atlas-index.ts'
import { dayOf, monthOf, yearOf } from '../model/dataset/day.ts'
import { isQualified, readEdtf, statedDate, type Precision, type StatedDate } from '../model/dataset/stated-date.ts'
import { RowSet } from '../model/events/row-set.ts'
import { extentOfRows } from '../model/events/windows.ts'
import { eventsOf } from '../model/filter/filter.ts'
import { areYearsEnough, formatDate, formatFullDate, formatPeriod, formatWindow, formatYears } from './format-date.ts'
import type { Text } from '../model/dataset/types.ts'
import type { Messages } from './en.ts'

/** Returns the other dates that sources state for an event. EDTF that can't be put in words is ignored. */
export function otherDates({ event }: IndexedEvent): StatedDate[] {
  return event.disputes
    .filter(({ property }) => property === 'date')
    .flatMap(({ alternatives }) => alternatives.map(({ value }) => readEdtf(String(value))))
    .filter((stated) => stated !== undefined)
}

/** Days up to which a period in two months is given by its days. */
const DAYS_MAXIMUM = 31

/**
 * Returns the months of the events in words. Only the years if they are enough, or if the first or last day is known
 * only by its year, or is approximate or uncertain and may be in another month. The days of a few days in two months.
 * '' if no day is known.
 * @param areYears only the years in any case
 */
export function periodOf(index: AtlasIndex, rows: RowSet, messages: Messages, areYears = false): string {
  const { start, end } = index.columns
  const [first, last] = extentOfRows(index.columns, rows) ?? []
  if (first === undefined || last === undefined) return ''
  const [from, to] = [dayOf(first), dayOf(last)]
  if (areYears || areYearsEnough(from, to)) return formatYears(from, to, messages.dates)
  const edge = (days: Float64Array, day: number) =>
    eventsOf(index, RowSet.where(rows.length, (row) => days[row] === day).and(rows))
  const [atFirst, atLast] = [edge(start, first), edge(end, last)]
  const ends = [precisionOf(atFirst, 0), precisionOf(atLast, 1)]
  const isVague = ends.includes('year') || [...atFirst, ...atLast].some(({ event }) => isQualified(event.date.edtf))
  if (isVague) return formatYears(from, to, messages.dates)
  const areFewDays = last - first < DAYS_MAXIMUM && monthOf(from) !== monthOf(to) && !ends.includes('month')
  return (areFewDays ? formatWindow : formatPeriod)(from, to, messages.dates)
}

/** Returns how precisely the most precise of some dates states its first (0) or last day (1). */
function precisionOf(events: readonly IndexedEvent[], end: 0 | 1): Precision {
  const stated = events.map(({ event: { date } }) => {
    const { shape, ends } = statedDate(date)
    if (ends) return ends[end]
    return shape === 'day' || shape === 'year' ? shape : shape === 'between' ? 'day' : 'month'
  })
  return (['day', 'month'] as const).find((precision) => stated.includes(precision)) ?? 'year'
}

const ofOneYear = new WeakMap<AtlasIndex, boolean>()

/** Returns whether all dates are in one year, which marks can then omit. */
export function isOneYear(index: AtlasIndex): boolean {
  const known = ofOneYear.get(index) ?? liesInOneYear(index)
  ofOneYear.set(index, known)
  return known
}

function liesInOneYear(index: AtlasIndex): boolean {
  const { start, end } = index.columns
  const isOpen = (day: number, row: number) => !Number.isFinite(day) || !Number.isFinite(end[row]!)
  if (start.some(isOpen)) return start.every(isOpen)
  const last = end.reduce((latest, day) => Math.max(latest, day), -Infinity)
  // In time order: the first row has the first start.
  return start.length === 0 || yearOf(dayOf(start[0]!)) === yearOf(dayOf(last))
}

/**
 * Returns the date in a short form for a label: "21 or 25 May", "planned for 15 June". The year is omitted if there is
 * only one.
 */
export function shortDate(event: IndexedEvent, index: AtlasIndex, messages: Messages): string {
  return dateWords(event, messages, { withYear: !isOneYear(index) })
}

/**
 * Returns the date in a short form, with or without the year.
 * @param isFull whether a single date says so where it gives no day: "September, day not given"
 */
export function dateWords(
  event: IndexedEvent,
  messages: Messages,
  { isFull = false, ...options }: { withYear: boolean; isFull?: boolean },
): string {
  const stated = statedDate(event.event.date)
  const dates = [stated, ...otherDates(event)]
  const formatOne = isFull ? formatFullDate : formatDate
  const date = dates.length > 1 ? eitherDate(dates, messages, options) : formatOne(stated, messages.dates, options)
  // A planned milestone's label doesn't say so: its title does, and its mark is hollow.
  return event.event.status === 'planned' && !event.isMilestone ? messages.plannedFor(date) : date
}

/** Returns what a label without room for its date ends with: “, planned”; '' for what was announced. */
export function plannedEnd({ event, isMilestone }: IndexedEvent, messages: Messages): string {
  return event.status === 'planned' && !isMilestone ? messages.comma + messages.planned : ''
}

/** Returns the date in full: "21 May 2018; also stated: 25 May 2018", "planned for mid-June 2018, day not given". */
export function fullDate(event: IndexedEvent, messages: Messages): string {
  const options = { withYear: true }
  const date = formatFullDate(statedDate(event.event.date), messages.dates, options)
  const others = otherDates(event).map((stated) => formatFullDate(stated, messages.dates, options))
  const all = others.length > 0 ? messages.alsoStated(date, others) : date
  return event.event.status === 'planned' ? messages.plannedFor(all) : all
}

/** Returns "21 or 25 May" if the days share a month, else each date in full. */
function eitherDate(dates: readonly StatedDate[], messages: Messages, options: { withYear: boolean }): string {
  const { dates: style } = messages
  return style.either(
    style.shareMonth(
      dates.map((stated) => formatDate(stated, style, options)),
      dates.every(({ shape, start }) => shape === 'day' && monthOf(start) === monthOf(dates[0]!.start)),
    ),
  )
}

/**
 * Returns an event's labels on the map: its title and, if the title begins with a partner's name, that name as a
 * shorter label.
 */
export function mapLabels(
  { event }: IndexedEvent,
  index: AtlasIndex,
  text: (text: Text | undefined) => string,
): string[] {
  const title = text(event.title)
  const names = event.partners.map(({ organisation }) => text(index.organisations.get(organisation)?.name))
  const first = names.find((name) => name !== '' && name !== title && title.startsWith(name))
  return first === undefined ? [title] : [title, first]
}

/**
 * Returns an accessible name that begins with exactly the visible text (WCAG 2.5.3), so that speech input finds the
 * control by what it shows.
 */
export function nameAsSeen(seen: string, title: string, name: string, messages: Messages): string {
  if (!seen.endsWith(CUT) && bare(name).startsWith(bare(seen))) return name
  return title !== '' && seen.startsWith(title) && name.startsWith(title)
    ? seen + name.slice(title.length)
    : messages.markName([seen, name])
}

/** Returns an event's name after its number on a slide, if it has one. */
export function numbered(name: string, number: number | undefined): string {
  return number === undefined ? name : `${number} ${name}`
}

/** What ends a text that is cut, perhaps within a word. */
const CUT = '…'

/** What is spoken of a text: neither punctuation nor blanks. */
function bare(text: string): string {
  return text.replace(/[\p{P}\s]/gu, '')
}

/** The lines of a label as one text: with a blank between two lines, and none between Chinese characters. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => (text === '' ? line : text + separator(text, line) + line), '')
}

/** What goes between a line and the next. */
export function separator(line: string, next: string): string {
  return /[\p{Script=Han}\p{P}]$/u.test(line) && /^\p{Script=Han}/u.test(next) ? '' : ' '
}

/** Returns an event's accessible name: title, full date, place and, for a milestone, its announcement. */
export function eventName(
  indexed: IndexedEvent,
  index: AtlasIndex,
  text: (text: Text | undefined) => string,
  messages: Messages,
): string {
  const { title, date, place, about } = nameParts(indexed, index, text, messages)
  return messages.markName([title, date, place, about].filter((part) => part !== ''))
}

/** Returns what an event's name says that its label on the timeline (`seen`) doesn't; '' if it says all. */
export function unseenName(
  indexed: IndexedEvent,
  seen: string,
  index: AtlasIndex,
  text: (text: Text | undefined) => string,
  messages: Messages,
): string {
  const { title, date, place, about } = nameParts(indexed, index, text, messages)
  const isDateSeen = seen.includes(shortDate(indexed, index, messages)) && otherDates(indexed).length === 0
  return messages.markName(
    [seen.includes(title) ? '' : title, isDateSeen ? '' : date, place, about].filter((part) => part !== ''),
  )
}

function nameParts(
  indexed: IndexedEvent,
  index: AtlasIndex,
  text: (text: Text | undefined) => string,
  messages: Messages,
): Record<'title' | 'date' | 'place' | 'about', string> {
  const about = indexed.event.about === undefined ? undefined : index.event.get(indexed.event.about)
  return {
    title: text(indexed.event.title),
    date: fullDate(indexed, messages),
    place: text(indexed.place?.name),
    about: about ? messages.milestoneOf(text(about.event.title)) : '',
  }
}
