/** Export of the shown events as a data file. The writer of a format is loaded with it. */
import { late } from '../../late/late.ts'
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { atlasKey } from './citation.ts'
import type { EventsToWrite } from './events-to-write.ts'
import { exportedEvent, type ExportContext } from './exported-event.ts'

/** In the order offered. */
export const DATA_FORMATS = [
  'csv',
  'json',
  'geojson',
  'linkedPlaces',
  'timelinejs',
  'timelinejsCsv',
  'icalendar',
] as const
export type DataFormat = (typeof DATA_FORMATS)[number]

/** File extension and media type. */
const FILES: Readonly<Record<DataFormat, { ending: string; type: string }>> = {
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
  geojson: { ending: 'geojson', type: 'application/geo+json' },
  linkedPlaces: { ending: 'lpf.json', type: 'application/ld+json' },
  timelinejs: { ending: 'timelinejs.json', type: 'application/json' },
  timelinejsCsv: { ending: 'timelinejs.csv', type: 'text/csv;charset=utf-8' },
  icalendar: { ending: 'ics', type: 'text/calendar;charset=utf-8' },
}

/** A file that is written piece by piece. */
export interface ExportedFile {
  name: string
  /** Media type. */
  type: string
  /** Writes it; each piece is some milliseconds of work. Returns the number of events that the format can't hold. */
  pieces: Generator<FilePiece, number, undefined>
}

export interface FilePiece {
  /** '' in a pause before there is anything to write. */
  text: string
  /** The part of the file that is written with it, 0 to 1. */
  done: number
}

/** Exports these events as a file, in time order. Rejects if the format's writer can't be loaded. */
export async function exportFile(
  format: DataFormat,
  index: AtlasIndex,
  shown: readonly IndexedEvent[],
  context: ExportContext,
): Promise<ExportedFile> {
  const { ending, type } = FILES[format]
  const progress = { done: 0 }
  let made = 0
  const events: EventsToWrite = {
    shown,
    factsOf(indexed) {
      progress.done = ++made / shown.length
      return exportedEvent(indexed, index, context)
    },
  }
  const texts = await textsOf(format, index, events, context, (part) => (progress.done = part))
  return { name: `${atlasKey(index.atlas)}.${ending}`, type, pieces: piecesOf(texts, progress) }
}

function* piecesOf(texts: Texts, progress: { readonly done: number }): Generator<FilePiece, number, undefined> {
  let next = texts.next()
  for (; next.done !== true; next = texts.next()) yield { text: next.value, done: progress.done }
  return typeof next.value === 'number' ? next.value : 0
}

/** The texts of a file's pieces; at the end, how many events are left out, if any can be. */
type Texts = Generator<string, unknown, undefined>

async function textsOf(
  format: DataFormat,
  index: AtlasIndex,
  events: EventsToWrite,
  context: ExportContext,
  onwritten: (part: number) => void,
): Promise<Texts> {
  const title = context.text(index.atlas.title)
  switch (format) {
    case 'csv':
      return (await late(() => import('./csv.ts'))).eventsCsv(events, context)
    case 'json':
      return (await late(() => import('./part-of-atlas.ts'))).atlasPieces(index, events.shown, onwritten)
    case 'geojson':
      return (await late(() => import('./geojson.ts'))).eventsGeojson(events, title, context)
    case 'linkedPlaces':
      return (await late(() => import('./linked-places.ts'))).eventsLinkedPlaces(events, index, context)
    case 'timelinejs':
      return (await late(() => import('./timelinejs.ts'))).eventsTimelinejs(events, title, context)
    case 'timelinejsCsv':
      return (await late(() => import('./timelinejs.ts'))).eventsTimelinejsCsv(events, title, context)
    case 'icalendar': {
      const key = atlasKey(index.atlas)
      return (await late(() => import('./icalendar.ts'))).eventsCalendar(events, { key, title }, context)
    }
  }
}
