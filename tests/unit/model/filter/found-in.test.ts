import '../../../support/folding.ts'
import { expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { foundIn } from '../../../../src/model/filter/found-in.ts'
import { realAtlas } from '../../../support/real-atlas.ts'

const index = indexAtlas(realAtlas)
const fields = (query: string, id = 'hkai-lab') => foundIn(index.event.get(id)!, index, query)

it('names the fields in which the words are', () => {
  expect(fields('Carrie Lam')).toContain('people')
  expect(fields('SenseTime')).toEqual(expect.arrayContaining(['summary', 'partners']))
  expect(fields('laboratory')[0]).toBe('title')
})

it('finds in any language and either Chinese script', () => {
  expect(fields('香港')).toContain('place')
  expect(fields('商汤')).toEqual(fields('商湯'))
})

it('names some field for every event that a search finds', () => {
  for (const query of ['joint', 'Alibaba', '深圳', 'training'])
    for (const row of index.search.find(query))
      expect(foundIn(index.events[row]!, index, query).length, query).toBeGreaterThan(0)
})

it('names no field twice, and none where nothing is found', () => {
  const found = fields('Alibaba')
  expect(new Set(found).size).toBe(found.length)
  expect(fields('zeppelin')).toEqual([])
})
