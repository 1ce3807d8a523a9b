import { expect, it } from 'vitest'
import { indexAtlas, type IndexedEvent } from '../../../../src/model/dataset/atlas-index.ts'
import { leadingDisputes } from '../../../../src/model/dataset/leading-disputes.ts'
import type { Dispute } from '../../../../src/model/dataset/types.ts'
import { realAtlas } from '../../../support/real-atlas.ts'

const { events } = indexAtlas(realAtlas)
const disputed = (id: string, properties: readonly string[]): IndexedEvent => ({
  ...events[0]!,
  id,
  event: {
    ...events[0]!.event,
    id,
    disputes: properties.map((property): Dispute => ({ property, reason: {}, alternatives: [] })),
  },
})
const named = (list: ReturnType<typeof leadingDisputes>) =>
  list.map(({ event, disputes }) => [event.id, disputes.map(({ property }) => property)])

it('names dates first, then places, then money, then words', () => {
  const one = disputed('one', ['statement.opening', 'funding', 'place', 'date', 'purpose'])
  expect(named(leadingDisputes([one], 3))).toEqual([['one', ['date', 'place', 'funding']]])
})

it('names the weightiest of each event before the second of any', () => {
  const list = [disputed('words', ['statement.a', 'statement.b']), disputed('dates', ['date', 'place'])]
  expect(named(leadingDisputes(list, 3))).toEqual([
    ['dates', ['date', 'place']],
    ['words', ['statement.a']],
  ])
})

it('has none where sources agree', () => {
  expect(leadingDisputes([disputed('one', [])], 3)).toEqual([])
})
