import '../../../support/folding.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatAtlas } from '../../../../src/compiler/emit.ts'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { filterEvents } from '../../../../src/model/filter/filter.ts'
import type { Atlas } from '../../../../src/model/dataset/types.ts'
import { checkAtlas } from '../../../../src/model/dataset/check-atlas.ts'
import { anyView } from '../../../support/any-view.ts'
import { contextIn, expectPublishedSchema, wholeFile, wholePart } from '../../../support/exported.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'

/** Returns every id of a list that an atlas refers to. */
function named(
  atlas: Atlas,
): Record<'organisations' | 'people' | 'cities' | 'places' | 'topics' | 'sources', Set<string>> {
  const { events, places, organisations } = atlas
  const values = (property: string) =>
    events.flatMap(({ claims, disputes }) => [
      ...claims.flatMap((claim) => (claim.property === property ? String(claim.value) : [])),
      ...disputes.flatMap((dispute) =>
        dispute.property === property ? dispute.alternatives.map(({ value }) => String(value)) : [],
      ),
    ])
  const references = events.flatMap((event) => [
    ...event.claims.flatMap((claim) => claim.references),
    ...event.disputes.flatMap((dispute) => dispute.alternatives.flatMap((other) => other.references)),
    ...event.people.flatMap((person) => person.references),
  ])
  return {
    organisations: new Set([
      ...events.flatMap(({ partners }) => partners.map(({ organisation }) => organisation)),
      ...events.flatMap(({ people }) => people.flatMap(({ organisation }) => organisation ?? [])),
      ...values('partner'),
      ...organisations.flatMap(({ parent }) => parent ?? []),
    ]),
    people: new Set([...events.flatMap(({ people }) => people.map(({ person }) => person)), ...values('person')]),
    cities: new Set(places.flatMap(({ city }) => city ?? [])),
    places: new Set([...events.flatMap(({ place }) => place ?? []), ...values('place')]),
    topics: new Set(events.flatMap(({ topics }) => topics)),
    sources: new Set(references.map(({ source }) => source)),
  }
}

it('is the atlas itself, byte for byte, while everything is shown', async () => {
  const { text: whole } = await wholeFile('json', realIndex, realIndex.events, contextIn('en', realIndex))
  expect(whole).toBe(formatAtlas(realAtlas))
  expectPublishedSchema(JSON.parse(whole))
})

it('holds what its events name and nothing else, and loads again', () => {
  fc.assert(
    fc.property(anyView(realAtlas), (view) => {
      const shown = filterEvents(realIndex, view)
      fc.pre(shown.length < realAtlas.events.length)
      const part = wholePart(realIndex, shown)
      const exported: unknown = JSON.parse(JSON.stringify(part))
      expectPublishedSchema(exported)
      expect(checkAtlas(exported, 'part.json')).toEqual({ atlas: part })
      for (const [list, ids] of Object.entries(named(part)))
        expect([list, part[list as 'people'].map(({ id }) => id).toSorted()]).toEqual([list, [...ids].toSorted()])
      const ids = new Set(part.events.map(({ id }) => id))
      expect(part.events.every(({ about }) => about === undefined || ids.has(about))).toBe(true)
      expect(filterEvents(indexAtlas(part), view).map(({ id }) => id)).toEqual(shown.map(({ id }) => id))
    }),
    { numRuns: 150 },
  )
})
