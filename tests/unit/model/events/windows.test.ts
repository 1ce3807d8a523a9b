import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { dayNumber } from '../../../../src/model/dataset/day.ts'
import { rowsInWindow } from '../../../../src/model/events/windows.ts'
import { tableAtlas } from '../../../support/table-atlas.ts'

it.each([1, 2])('has the events whose possible days overlap it, in random atlas %i', (seed) => {
  const { columns, events } = indexAtlas(tableAtlas({ seed, events: 60 }))
  const day = fc.oneof(
    fc.integer({ min: dayNumber('2017-12-01'), max: dayNumber('2019-03-01') }),
    fc.constantFrom(-Infinity, Infinity),
  )
  fc.assert(
    fc.property(day, day, (first, last) => {
      const expected = events.filter(({ start, end }) => start <= last && end >= first).map(({ row }) => row)
      expect([...rowsInWindow(columns, first, last)]).toEqual(expected)
    }),
  )
})
