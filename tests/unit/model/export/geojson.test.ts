import { check } from '@placemarkio/check-geojson'
import { expect, it } from 'vitest'
import { realIndex } from '../../../support/real-atlas.ts'
import { contextIn, readCsv, wholeFile } from '../../../support/exported.ts'

it('puts each event at its place, and those without one nowhere', async () => {
  const { text } = await wholeFile('geojson', realIndex, realIndex.events, contextIn('zh-Hans', realIndex))
  const collection = check(text)
  if (collection.type !== 'FeatureCollection') expect.fail(`found ${collection.type}`)
  for (const { id, geometry } of collection.features) {
    const place = realIndex.event.get(String(id))?.place
    expect(geometry).toEqual(place ? { type: 'Point', coordinates: place.coordinates } : null)
  }
  expect(collection.features.map(({ geometry }) => geometry)).toContain(null)
})

it('carries who says it, at which lines, and who says otherwise', async () => {
  const { text } = await wholeFile('geojson', realIndex, realIndex.events, contextIn('en', realIndex))
  const { features } = JSON.parse(text) as {
    features: {
      id: string
      properties: { facts: { sources: { id: string; lines: string[] }[]; disputes: unknown[] } }
    }[]
  }
  for (const {
    id,
    properties: { facts: properties },
  } of features) {
    const indexed = realIndex.event.get(id)!
    expect(properties.sources.map((source) => source.id).toSorted()).toEqual([...indexed.sources].toSorted())
    expect(properties.sources.every(({ lines }) => lines.length > 0)).toBe(true)
    for (const { lines } of properties.sources)
      expect(lines).toEqual(lines.toSorted((a, b) => Number.parseInt(a) - Number.parseInt(b)))
    expect(properties.disputes).toHaveLength(indexed.event.disputes.length)
  }
})

it('has the columns of the table under their names, which maps filter and animate by', async () => {
  const context = contextIn('zh-Hant', realIndex)
  const { text } = await wholeFile('geojson', realIndex, realIndex.events, context)
  const table = await wholeFile('csv', realIndex, realIndex.events, context)
  const rows = new Map(readCsv(table.text).map(({ id, ...columns }) => [id, columns]))
  const { features } = JSON.parse(text) as { features: { id: string; properties: Record<string, unknown> }[] }
  for (const { id, properties } of features) {
    const { facts, ...columns } = properties
    expect(facts).toBeTypeOf('object')
    const asRead = Object.entries(columns).map(([name, value]) => [
      name,
      value === null ? '' : `${value as string | number}`,
    ])
    expect(Object.fromEntries(asRead), id).toEqual(rows.get(id))
  }
})
