import { afterEach, expect, it, vi } from 'vitest'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { SortedTables } from '../../../src/state/sorted-tables.ts'
import { randomAtlas } from '../../support/random-atlas.ts'

const ASK = { sort: 'title', language: 'en', kinds: {} } as const
const index = indexAtlas(randomAtlas({ seed: 5, events: 300 }))

afterEach(() => vi.restoreAllMocks())

function slowClock(): void {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 50))
}

it('has an order once, and at once the next time', async () => {
  slowClock()
  const tables = new SortedTables(index)
  const order = tables.order(ASK)
  expect(order).toBeInstanceOf(Promise)
  expect(tables.order({ ...ASK })).toBe(order)
  const done = await order
  expect(tables.order(ASK)).toBe(done)
})

it('ends the sorting of an order when another one is asked for', async () => {
  slowClock()
  const tables = new SortedTables(index)
  const first = tables.order(ASK)
  const second = tables.order({ ...ASK, sort: '-title' })
  await expect(first).rejects.toThrow(/abort/i)
  const all = index.columns.all
  const order = await second
  expect(order.page(all, 0, all.count)).toHaveLength(all.count)
})
