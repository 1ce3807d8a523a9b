/** Export of the shown events as a data file. The writer of a format is loaded with it. */
import { late } from '../../late/late.ts'
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { atlasKey } from './citation.ts'
import { exportedEvent, type ExportContext, type ExportedFile } from './exported-event.ts'

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

/** Exports these events as a file, in time order. Rejects if the format's writer can't be loaded. */
export async function exportFile(
  format: DataFormat,
  index: AtlasIndex,
  shown: readonly IndexedEvent[],
  context: ExportContext,
): Promise<ExportedFile> {
  const key = atlasKey(index.atlas)
  const { ending, type } = FILES[format]
  return { name: `${key}.${ending}`, type, leftOut: 0, ...(await written(format, index, shown, context)) }
}

async function written(
  format: DataFormat,
  index: AtlasIndex,
  shown: readonly IndexedEvent[],
  context: ExportContext,
): Promise<Pick<ExportedFile, 'text'> & Partial<ExportedFile>> {
  const title = context.text(index.atlas.title)
  const both = shown.map((indexed) => ({ indexed, exported: exportedEvent(indexed, index, context) }))
  const exported = both.map((one) => one.exported)
  switch (format) {
    case 'csv':
      return { text: (await late(() => import('./csv.ts'))).eventsCsv(exported, context) }
    case 'json': {
      const { atlasJson, partOfAtlas } = await late(() => import('./part-of-atlas.ts'))
      return { text: atlasJson(partOfAtlas(index, shown)) }
    }
    case 'geojson':
      return { text: (await late(() => import('./geojson.ts'))).eventsGeojson(exported, title, context) }
    case 'linkedPlaces':
      return { text: (await late(() => import('./linked-places.ts'))).eventsLinkedPlaces(both, index, context) }
    case 'timelinejs':
      return { text: (await late(() => import('./timelinejs.ts'))).eventsTimelinejs(both, title, context) }
    case 'timelinejsCsv':
      return { text: (await late(() => import('./timelinejs.ts'))).eventsTimelinejsCsv(both, title, context) }
    case 'icalendar': {
      const { eventsCalendar, fitsCalendar } = await late(() => import('./icalendar.ts'))
      return {
        text: eventsCalendar(both, { key: atlasKey(index.atlas), title }, context),
        leftOut: shown.filter((event) => !fitsCalendar(event)).length,
      }
    }
  }
}
