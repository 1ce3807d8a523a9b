import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { check } from '@placemarkio/check-geojson'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAtlas, type AtlasIndex } from '../../../../src/model/dataset/atlas-index.ts'
import { filterEvents } from '../../../../src/model/filter/filter.ts'
import { anyView } from '../../../support/any-view.ts'
import '../../../support/folding.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'
import { contextIn, wholeFile } from '../../../support/exported.ts'

const SCHEMA = 'tests/fixtures/linked-places/linked-places-1.3.schema.json'
const ajv = new Ajv({ allErrors: true })
const isLinkedPlaces = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)

interface Read {
  features: {
    '@id': string
    properties: { title: string; events: string[] }
    when: { timespans: unknown[]; certainty: string }
    names: { toponym: string; lang: string; citations?: { label: string }[] }[]
    geometry: { coordinates: number[] } | null
  }[]
}

async function read(index: AtlasIndex, shown = index.events, language = 'en'): Promise<Read> {
  const { text } = await wholeFile('linkedPlaces', index, shown, contextIn(language, index))
  check(text)
  const collection = JSON.parse(text) as Read
  expect(isLinkedPlaces(collection) ? [] : ajv.errorsText(isLinkedPlaces.errors)).toEqual([])
  return collection
}

describe('Linked Places', () => {
  it('is what the format asks for, whatever is shown, and GeoJSON as well', async () => {
    await fc.assert(
      fc.asyncProperty(anyView(realAtlas), fc.constantFrom(...realAtlas.languages), async (view, language) => {
        const shown = filterEvents(realIndex, view)
        fc.pre(shown.length > 0)
        await read(realIndex, shown, language)
      }),
      { numRuns: 20 },
    )
    for (let seed = 1; seed <= 3; seed++) await read(indexAtlas(randomAtlas({ seed, events: 60 })))
  })

  it('has each place once, with its names in all languages and the lines that name it', async () => {
    const { features } = await read(realIndex)
    const ids = features.map((feature) => feature['@id'])
    expect(new Set(ids).size).toBe(ids.length)
    const park = features.find(({ properties }) => properties.events.includes('hkai-lab'))
    expect(park?.names.map(({ lang }) => lang)).toEqual(realAtlas.languages)
    expect(park?.names[0]?.citations?.[0]?.label).toMatch(/, lines? \d/)
    expect(park?.when.timespans).toHaveLength(park?.properties.events.length ?? 0)
  })

  it('writes years before 1 in ISO 8601, as exactly as they were stated', async () => {
    const dates = [
      { edtf: '-0332', start: '-0332-01-01', end: '-0332-12-31' },
      { edtf: '-0043-03', start: '-0043-03-01', end: '-0043-03-31' },
      { edtf: '0014-08-19', start: '0014-08-19', end: '0014-08-19' },
    ]
    const [model] = realAtlas.events
    const events = dates.map((date, i) => ({ ...model!, id: `event-${i}`, date, disputes: [] }))
    const { features } = await read(indexAtlas({ ...realAtlas, events, stories: [] }))
    expect(features.flatMap(({ when }) => when.timespans)).toEqual([
      { start: { in: '-0332' } },
      { start: { in: '-0043-03' } },
      { start: { in: '0014-08-19' } },
    ])
  })

  it('names things the same in every language', async () => {
    const ids = await Promise.all(
      realAtlas.languages.map(async (language) =>
        (await read(realIndex, realIndex.events, language)).features.map((feature) => feature['@id']),
      ),
    )
    expect(new Set(ids.map(String)).size).toBe(1)
  })

  it('is less than certain where a date is in doubt, disputed or only planned', async () => {
    const { features } = await read(realIndex)
    const certaintyOf = (id: string) =>
      features.find(({ properties }) => properties.events.includes(id))?.when.certainty
    expect(certaintyOf('alibaba-ntu')).toBe('less-certain')
    expect(certaintyOf('hong-kong-technology-policies')).toBe('certain')
  })
})
