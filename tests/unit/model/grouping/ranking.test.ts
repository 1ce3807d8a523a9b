import { expect, it } from 'vitest'
import { rankedCities } from '../../../../src/model/grouping/ranking.ts'
import { smallIndex } from '../../../support/small-atlas.ts'

const order = (...cities: Parameters<typeof smallIndex>[0]) =>
  rankedCities(smallIndex(cities)).map(({ one, events }) => `${one.id} ${events}`)

it('cities are ranked by their events in the whole data, ties by name, then by id', () => {
  expect(
    order(
      { id: 'empty', events: 0 },
      { id: 'x', events: 2, name: 'Zurich' },
      { id: 'b', events: 1, name: 'Same' },
      { id: 'a', events: 1, name: 'Same' },
      { id: 'y', events: 2, name: 'Boston' },
      { id: 'most', events: 3 },
    ),
  ).toEqual(['most 3', 'y 2', 'x 2', 'a 1', 'b 1'])
})
