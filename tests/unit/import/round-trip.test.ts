import { describe, expect, it } from 'vitest'
import type { DataFormat } from '../../../src/model/export/export-file.ts'
import type { IndexedEvent } from '../../../src/model/events/indexed-event.ts'
import type { Text } from '../../../src/model/dataset/types.ts'
import { contextIn, wholeFile } from '../../support/exported.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'
import { eventsOf, importText, type ShownEvent } from './imported.ts'

const english = (text: Text | undefined) => text?.['en'] ?? ''
/** Without what is our own decision about a date, which these formats don't carry. */
const DAYS = /^-?\d{4}(?:-\d\d(?:-\d\d)?)?$/

async function importedFrom(format: DataFormat): Promise<ShownEvent[]> {
  const { text } = await wholeFile(format, realIndex, realIndex.events, contextIn('en', realIndex))
  const imported = importText(text)
  expect(imported.report.leftOut).toEqual([])
  return eventsOf(imported)
}

const byId = (events: readonly ShownEvent[]) => [...events].sort((a, b) => (a.id < b.id ? -1 : 1))
const expected = (tell: (event: IndexedEvent) => Partial<ShownEvent>) =>
  byId(realIndex.events.map((one) => ({ id: one.id, ...tell(one) }) as ShownEvent))

const titleOf = ({ event }: IndexedEvent) => english(event.title)
const placeOf = ({ place }: IndexedEvent) =>
  place ? { place: english(place.name), at: `${place.coordinates[1]}, ${place.coordinates[0]}` } : {}
const partnersOf = ({ event }: IndexedEvent) => {
  const names = event.partners.map(({ organisation }) => english(realIndex.organisations.get(organisation)?.name))
  return names.length === 0 ? {} : { partners: names }
}

describe('our own downloads, imported again', () => {
  it.each(['csv', 'geojson'] as const)('%s gives the same events, places, partners and topics', async (format) => {
    const events = await importedFrom(format)
    const shown = byId(events).map(({ id, title, edtf, place, at, partners, topics }) => ({
      id,
      title,
      edtf,
      ...(place === undefined ? {} : { place }),
      ...(at === undefined ? {} : { at }),
      ...(partners ? { partners } : {}),
      ...(topics ? { topics } : {}),
    }))
    expect(shown).toEqual(
      expected((one) => ({
        title: titleOf(one),
        edtf: one.event.date.edtf,
        ...placeOf(one),
        ...partnersOf(one),
        ...(one.event.topics.length === 0
          ? {}
          : { topics: one.event.topics.map((topic) => english(realIndex.topics.get(topic)?.name)) }),
      })),
    )
  })

  it('JSON is the same atlas', async () => {
    const { text } = await wholeFile('json', realIndex, realIndex.events, contextIn('en', realIndex))
    expect(importText(text).atlas).toEqual({ unchecked: JSON.parse(JSON.stringify(realAtlas)) as unknown })
  })

  it('Linked Places gives the same events at the same places', async () => {
    const events = await importedFrom('linkedPlaces')
    expect(byId(events).map(({ id, title, place, at }) => ({ id, title, ...(place ? { place, at } : {}) }))).toEqual(
      expected((one) => ({ title: titleOf(one), ...placeOf(one) })),
    )
    expectSameDays(events)
  })

  it('TimelineJS, as JSON, gives the same events', async () => {
    const events = await importedFrom('timelinejs')
    expect(byId(events).map(({ id, title }) => ({ id, title }))).toEqual(expected((one) => ({ title: titleOf(one) })))
    expectSameDays(events)
  })

  it('TimelineJS, as a spreadsheet, gives the same titles and dates', async () => {
    const events = await importedFrom('timelinejsCsv')
    expect(events.map(({ title }) => title)).toEqual(realIndex.events.map(titleOf))
    expect(events.length).toBe(realIndex.events.length)
  })
})

/** A day, month or year comes back as it was. */
function expectSameDays(events: readonly ShownEvent[]): void {
  const dates = new Map(events.map(({ id, edtf }) => [id, edtf]))
  for (const { id, event } of realIndex.events) {
    if (DAYS.test(event.date.edtf)) expect([id, dates.get(id)]).toEqual([id, event.date.edtf])
  }
}
