/** Messages of the list next to the timeline, in all interface languages, and the words of its headings and rows. */
import { dayOf, monthOf, yearOf } from '../../model/dataset/day.ts'
import type { IndexedEvent } from '../../model/dataset/atlas-index.ts'
import { statedDate } from '../../model/dataset/stated-date.ts'
import type { Language } from '../../model/dataset/types.ts'
import { dateWords } from '../event-labels.ts'
import { format, formatDate, formatMonth, formatPeriod, formatWindow, formatYears } from '../format-date.ts'
import type { Messages } from '../en.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type EventListMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Returns these messages in `language`, or in the nearest interface language. */
export function eventListMessages(language: Language): EventListMessages {
  return messagesOf<EventListMessages>(ALL, language)
}

/** Returns the days of a group of events in words: "September 2023", "3–9 June 2019", "2019". */
export function groupName(days: { from: number; to: number }, first: IndexedEvent, { dates }: Messages): string {
  if (!Number.isFinite(first.start) || !Number.isFinite(first.end))
    return formatDate(statedDate(first.event.date), dates, { withYear: true })
  const [from, to] = [dayOf(days.from), dayOf(days.to)]
  if (from === to) return format(from, dates.day, dates)
  const next = dayOf(days.to + 1)
  if (from.endsWith('-01-01') && next.endsWith('-01-01')) return formatYears(from, to, dates)
  const isOneMonth = monthOf(from) === monthOf(to)
  if (from.endsWith('-01') && next.endsWith('-01'))
    return isOneMonth ? formatMonth(from, dates, { withYear: true }) : formatPeriod(from, to, dates)
  if (!isOneMonth) return formatWindow(from, to, dates)
  return dates
    .shareMonth(
      [from, to].map((day) => format(day, dates.day, dates)),
      true,
    )
    .join('–')
}

/**
 * Returns an event's date in a group of the list: without the year if it is that of the group, and saying so where no
 * day is given.
 */
export function dateInGroup(event: IndexedEvent, days: { from: number; to: number } | undefined, messages: Messages) {
  const { date } = event.event
  const year = days && yearOf(dayOf(days.from))
  const isOneYear = [days && dayOf(days.to), date.start, date.end].every(
    (day) => day !== undefined && yearOf(day) === year,
  )
  return dateWords(event, messages, { withYear: !isOneYear, isFull: true })
}
