import { expect, it } from 'vitest'
import { entryOf, lineRanges } from '../../../src/model/cited-lines.ts'
import { realIndex } from '../../support/real-atlas.ts'

const lines = (...ranges: [number, number][]) => lineRanges(ranges.map((range) => ({ source: 'x', lines: range })))

it('lines are listed in order, each once, consecutive ones as one range', () => {
  expect(lines()).toEqual([])
  expect(lines([9, 9], [3, 3], [9, 9])).toEqual(['3', '9'])
  expect(lines([3, 5], [5, 7], [8, 8], [10, 12], [11, 11])).toEqual(['3–8', '10–12'])
})

it('a claim is found by its id, and a disagreement that has none', () => {
  expect(entryOf('hkai-lab.date', realIndex)?.claim?.value).toBe('2018-05-21')
  expect(entryOf('alibaba-ntu.statement.ageing', realIndex)?.claim).toBeUndefined()
  expect(entryOf('alibaba-ntu.statement.ageing', realIndex)?.dispute?.alternatives).toHaveLength(2)
  expect(entryOf('nobody.date', realIndex)).toBeUndefined()
})
