/** Exports in tests: the context in each language, and each file read back by an independent reader. */
import { check } from '@placemarkio/check-geojson'
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'
import ICAL from 'ical.js'
import papaparse from 'papaparse'
import { formatSchema } from '../../src/compiler/schema.ts'
import type { AtlasIndex, IndexedEvent } from '../../src/model/dataset/atlas-index.ts'
import type { Atlas } from '../../src/model/dataset/types.ts'
import { exportFile, type DataFormat } from '../../src/model/export/export-file.ts'
import { partOfAtlas } from '../../src/model/export/part-of-atlas.ts'
import type { ExportContext } from '../../src/model/export/exported-event.ts'
import { checkAtlas } from '../../src/model/dataset/check-atlas.ts'
import { exportContext } from '../../src/i18n/download/export-context.ts'
import { messagesFor } from '../../src/i18n/messages.ts'
import './all-words.ts'

export const ATLAS_URL = 'https://atlas.example.org/2018/'

export function contextIn(language: string, index: AtlasIndex): ExportContext {
  return exportContext(index, language, messagesFor(language), {
    sentence: 'Five announcements, 2018.',
    url: `${ATLAS_URL}?lang=${language}`,
    eventUrl: (event) => `${ATLAS_URL}?event=${event}`,
    cityUrl: (city) => `${ATLAS_URL}?cities=${city}`,
    moment: '2026-11-22T09:30:00Z',
  })
}

/** Returns a table's rows by header, as parsed by Papa Parse. Also checks line ends, byte order mark and width. */
export function readCsv(text: string): Record<string, string>[] {
  if (!text.startsWith('\uFEFF')) throw new Error('expected a byte order mark')
  if (!text.endsWith('\r\n')) throw new Error('expected CR LF at the end of the last row')
  const { data, errors } = papaparse.parse<Record<string, string>>(text.slice(1, -2), { header: true, newline: '\r\n' })
  if (errors[0]) throw new Error(`row ${String(errors[0].row)}: ${errors[0].message}`)
  return data
}

export interface SlideRead {
  unique_id: string
  start_date: { year: number; month?: number; day?: number }
  end_date?: { year: number; month?: number; day?: number }
  display_date: string
  text: { headline: string; text: string }
  group?: string
}

/** Returns a calendar's components, as parsed by ical.js. */
export function readCalendar(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) }
}

const ajv = new Ajv2020({ allErrors: true, formats: { date: true, uri: true } })
let published: ValidateFunction | undefined

/** Validates an atlas against the published `atlas.schema.json` with a JSON Schema validator. */
export function expectPublishedSchema(atlas: unknown): void {
  published ??= ajv.compile(JSON.parse(formatSchema()) as object)
  if (!published(atlas)) throw new Error(ajv.errorsText(published.errors))
}

/** Returns the ids of a file's events, in its order, found by an independent reader. */
export const IDS_IN: Readonly<Record<DataFormat, (text: string) => string[]>> = {
  csv: (text) => readCsv(text).map(({ id }) => id ?? ''),
  json: (text) => {
    const exported: unknown = JSON.parse(text)
    expectPublishedSchema(exported)
    const loaded = checkAtlas(exported, 'part.json')
    if ('problem' in loaded) throw new Error(JSON.stringify(loaded.problem))
    return loaded.atlas.events.map(({ id }) => id)
  },
  geojson: (text) => {
    const collection = check(text)
    if (collection.type !== 'FeatureCollection') throw new Error(`expected features, found ${collection.type}`)
    return collection.features.map(({ id }) => String(id))
  },
  linkedPlaces: (text) => {
    const { features } = JSON.parse(text) as { features: { descriptions: { '@id': string }[] }[] }
    return features.flatMap(({ descriptions }) => descriptions.map((one) => eventOf(one['@id'])))
  },
  timelinejs: (text) => (JSON.parse(text) as { events: SlideRead[] }).events.map(({ unique_id }) => unique_id),
  timelinejsCsv: (text) =>
    readCsv(text)
      .filter(({ Type }) => Type !== 'title')
      .map(({ Text }) => eventOf(/href="([^"]*)"/.exec(Text ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '')),
  icalendar: (text) => readCalendar(text).events.map(({ uid }) => uid.split('@')[0] ?? ''),
}

function eventOf(address: string): string {
  return new URL(address).searchParams.get('event') ?? ''
}

/** Exports events as a file, written at once. */
export async function wholeFile(
  ...[format, index, shown, context]: Parameters<typeof exportFile>
): Promise<{ name: string; type: string; text: string; leftOut: number }> {
  const { name, type, pieces } = await exportFile(format, index, shown, context)
  const texts: string[] = []
  for (;;) {
    const next = pieces.next()
    if (next.done === true) return { name, type, text: texts.join(''), leftOut: next.value }
    texts.push(next.value.text)
  }
}

/** Returns the atlas of just these events. */
export function wholePart(index: AtlasIndex, shown: readonly IndexedEvent[]): Atlas {
  const steps = partOfAtlas(index, shown)
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
  }
}
