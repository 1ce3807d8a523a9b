/**
 * TimelineJS's JSON of version 3 (https://timeline.knightlab.com/docs/json-format.html) and of version 1. Both have
 * the fields of a spreadsheet, and become one.
 */
import type { JsonFile } from '../read/json.ts'
import type { ImportedTable } from '../table.ts'
import { isObject, listAt, textAt, valueAt, type JsonObject } from './json-values.ts'
import { timelinejsSheet } from './timelinejs.ts'

type Columns = Readonly<Record<string, (slide: unknown) => string>>

const VERSION_3: Columns = {
  Year: (slide) => textAt(slide, 'start_date', 'year'),
  Month: (slide) => textAt(slide, 'start_date', 'month'),
  Day: (slide) => textAt(slide, 'start_date', 'day'),
  Time: (slide) => timeOf(valueAt(slide, 'start_date')),
  'End Year': (slide) => textAt(slide, 'end_date', 'year'),
  'End Month': (slide) => textAt(slide, 'end_date', 'month'),
  'End Day': (slide) => textAt(slide, 'end_date', 'day'),
  'End Time': (slide) => timeOf(valueAt(slide, 'end_date')),
  'Display Date': (slide) => textAt(slide, 'display_date') || textAt(slide, 'start_date', 'display_date'),
  Headline: (slide) => textAt(slide, 'text', 'headline'),
  Text: (slide) => textAt(slide, 'text', 'text'),
  Media: (slide) => textAt(slide, 'media', 'url'),
  Group: (slide) => textAt(slide, 'group'),
  'Unique ID': (slide) => textAt(slide, 'unique_id'),
}

const VERSION_1: Columns = {
  'Start Date': (slide) => dateOf(textAt(slide, 'startDate')),
  'End Date': (slide) => dateOf(textAt(slide, 'endDate')),
  Headline: (slide) => textAt(slide, 'headline'),
  Text: (slide) => textAt(slide, 'text'),
  Media: (slide) => textAt(slide, 'asset', 'media'),
  Tag: (slide) => textAt(slide, 'tag'),
}

/** Reads the file if it is TimelineJS's JSON, of either version. */
export function timelinejsJson({ value, linesAt }: JsonFile): ImportedTable | undefined {
  const events = listAt(value, 'events')
  if (events.some((event) => isObject(valueAt(event, 'start_date')))) {
    const title = valueAt(value, 'title')
    const eras = listAt(value, 'eras')
    return asSheet('timelinejs-json', VERSION_3, [
      ...(isObject(title) ? [{ slide: title, line: 1, type: 'title' }] : []),
      ...withLines(events, linesAt(['events']), ''),
      ...withLines(eras, linesAt(['eras']), 'era'),
    ])
  }
  const dates = listAt(value, 'timeline', 'date')
  if (dates.length === 0) return undefined
  const timeline = valueAt(value, 'timeline') as JsonObject
  const eras = listAt(timeline, 'era')
  return asSheet('timelinejs-json-first', VERSION_1, [
    { slide: { headline: timeline['headline'], text: timeline['text'] }, line: 1, type: 'title' },
    ...withLines(dates, linesAt(['timeline', 'date']), ''),
    ...withLines(eras, linesAt(['timeline', 'era']), 'era'),
  ])
}

interface Slide {
  slide: unknown
  line: number
  type: string
}

function withLines(slides: readonly unknown[], lines: readonly number[], type: string): Slide[] {
  return slides.map((slide, i) => ({ slide, line: lines[i] ?? 1, type }))
}

function asSheet(
  format: 'timelinejs-json' | 'timelinejs-json-first',
  columns: Columns,
  slides: readonly Slide[],
): ImportedTable | undefined {
  const readers = Object.values(columns)
  const table = timelinejsSheet({
    columns: [...Object.keys(columns), 'Type'],
    rows: slides.map(({ slide, line, type }) => ({ line, cells: [...readers.map((read) => read(slide)), type] })),
  })
  return table && { ...table, format }
}

function timeOf(date: unknown): string {
  return ['hour', 'minute', 'second']
    .map((unit) => textAt(date, unit))
    .filter((text) => text !== '' && text !== '0')
    .join(':')
}

/** Version 1 writes 2011,12,10,07,02,10 for a moment. */
function dateOf(text: string): string {
  const parts = /^(-?\d+),(\d{1,2})(?:,(\d{1,2}))?(?:,.*)?$/.exec(text.replaceAll(' ', ''))
  if (!parts) return text
  return [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].filter((one) => one !== undefined).join('-')
}
