/**
 * Export of events for TimelineJS: as its JSON (https://timeline.knightlab.com/docs/json-format.html), and as the
 * eighteen columns of its spreadsheet (https://timeline.knightlab.com/docs/using-spreadsheets.html). All its text is
 * HTML.
 */
import type { IndexedEvent } from '../dataset/atlas-index.ts'
import { statedDate, type Precision } from '../dataset/stated-date.ts'
import { partsOf, type Day } from '../dataset/day.ts'
import { inTurn, type EventsToWrite } from './events-to-write.ts'
import { escapeHtml } from './html.ts'
import { jsonText } from './json-pieces.ts'
import { csvPieces, type Cell } from './table.ts'
import {
  disputeLine,
  roleLine,
  sourceLine,
  type EventWithFacts,
  type ExportContext,
  type ExportedEvent,
} from './exported-event.ts'

interface SlideDate {
  year: number
  month?: number
  day?: number
}

interface Slide {
  start_date: SlideDate
  end_date?: SlideDate
  display_date: string
  text: { headline: string; text: string }
  group?: string
  unique_id: string
  /** Only our own links: text that looks like an address stays text. */
  autolink: false
}

/** The columns in TimelineJS's order. */
const COLUMNS = [
  'Year',
  'Month',
  'Day',
  'Time',
  'End Year',
  'End Month',
  'End Day',
  'End Time',
  'Display Date',
  'Headline',
  'Text',
  'Media',
  'Media Credit',
  'Media Caption',
  'Media Thumbnail',
  'Type',
  'Group',
  'Background',
] as const

/** Formats the events as TimelineJS's JSON, with the atlas's title and the sentence on the title slide. */
export function eventsTimelinejs(events: EventsToWrite, title: string, context: ExportContext): Generator<string> {
  return jsonText({
    title: { text: titleText(title, context), autolink: false },
    events: inTurn(events, (event) => slideOf(event, context)),
    scale: 'human',
  })
}

/** Formats the events as TimelineJS's spreadsheet, with the title slide in the first row. */
export function eventsTimelinejsCsv(events: EventsToWrite, title: string, context: ExportContext): Generator<string> {
  return csvPieces(COLUMNS, slideRows(events, title, context))
}

function* slideRows(events: EventsToWrite, title: string, context: ExportContext): Generator<Cell[]> {
  const { headline, text } = titleText(title, context)
  yield row({ Headline: headline, Text: text, Type: 'title' })
  yield* inTurn(events, (event) => {
    const { start_date: start, end_date: end, display_date: shown, text, group } = slideOf(event, context)
    return row({
      Year: start.year,
      Month: start.month,
      Day: start.day,
      'End Year': end?.year,
      'End Month': end?.month,
      'End Day': end?.day,
      'Display Date': shown,
      Headline: text.headline,
      Text: text.text,
      Group: group,
    })
  })
}

function row(cells: { [Name in (typeof COLUMNS)[number]]?: Cell | undefined }): Cell[] {
  return COLUMNS.map((name) => cells[name] ?? null)
}

function titleText(title: string, { sentence, url }: ExportContext): Slide['text'] {
  return { headline: escapeHtml(title), text: `<p>${escapeHtml(sentence)}</p>${link(url)}` }
}

function slideOf({ indexed, exported }: EventWithFacts, context: ExportContext): Slide {
  const { place, title, date } = exported
  return {
    ...slideDates(indexed),
    display_date: escapeHtml(date.inWords),
    text: { headline: escapeHtml(title), text: slideText(exported, context) },
    ...(place ? { group: escapeHtml(place.city.name) } : {}),
    unique_id: exported.id,
    autolink: false,
  }
}

function slideText(event: ExportedEvent, context: ExportContext): string {
  const { labels } = context
  const list = (label: string, items: readonly string[]) =>
    items.length === 0
      ? ''
      : `<p>${escapeHtml(label)}</p><ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
  return [
    `<p>${escapeHtml(event.summary)}</p>`,
    list(
      labels.partners,
      event.partners.map((partner) => roleLine(partner, context)),
    ),
    list(
      labels.disagreements,
      event.disputes.map((dispute) => disputeLine(dispute, context)),
    ),
    list(
      labels.sources,
      event.sources.map((source) => sourceLine(source, context)),
    ),
    link(event.url),
  ].join('')
}

function link(url: string): string {
  return `<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`
}

/** Returns the dates at their stated precision, so that a month gets no day; for an open interval, the known end. */
function slideDates({ event }: IndexedEvent): Pick<Slide, 'start_date' | 'end_date'> {
  const { shape, start, end, ends = ['day', 'day'] } = statedDate(event.date)
  if (shape === 'day' || shape === 'month' || shape === 'year') return { start_date: slideDate(start, shape) }
  if (shape === 'since') return { start_date: slideDate(start, ends[0]) }
  if (shape === 'until') return { start_date: slideDate(end, ends[1]) }
  return { start_date: slideDate(start, ends[0]), end_date: slideDate(end, ends[1]) }
}

function slideDate(day: Day, precision: Precision): SlideDate {
  const [year, month, date] = partsOf(day)
  if (precision === 'year') return { year }
  return precision === 'month' ? { year, month } : { year, month, day: date }
}
