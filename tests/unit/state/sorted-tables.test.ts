import { expect, it } from 'vitest'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { SortedTables } from '../../../src/state/sorted-tables.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import { randomAtlas } from '../../support/random-atlas.ts'

const ASK = { sort: 'title', language: 'en', kinds: {} } as const
const few = indexAtlas(randomAtlas({ seed: 5, events: 300 }))
const many = indexAtlas(madeUpAtlas({ events: 20_000, claims: false }))

it('has the order of few events at once', () => {
  const order = new SortedTables(few).order(ASK)
  expect(order).not.toBeInstanceOf(Promise)
})

it('has that of many later, once, and at once the next time', async () => {
  const tables = new SortedTables(many)
  const order = tables.order(ASK)
  expect(order).toBeInstanceOf(Promise)
  expect(tables.order({ ...ASK })).toBe(order)
  const done = await order
  expect(tables.order(ASK)).toBe(done)
})

it('ends the sorting of an order when another one is asked for', async () => {
  const tables = new SortedTables(many)
  const first = tables.order(ASK)
  const second = tables.order({ ...ASK, sort: '-title' })
  await expect(first).rejects.toThrow(/abort/i)
  const all = many.columns.all
  const order = await second
  expect(order.page(all, 0, all.count)).toHaveLength(all.count)
})
