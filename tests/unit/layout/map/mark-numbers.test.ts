import { describe, expect, it } from 'vitest'
import { markNumbers } from '../../../../src/layout/map/mark-numbers.ts'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { RowSet } from '../../../../src/model/events/row-set.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'

/** The atlas with so many more announcements like PolyU's, on its day. */
function withMore(count: number) {
  const like = realAtlas.events.find(({ id }) => id === 'polyu-alibaba-cloud')!
  const more = Array.from({ length: count }, (_, i) => ({ ...like, id: `more-${i}` }))
  return indexAtlas({ ...realAtlas, events: [...realAtlas.events, ...more] })
}

describe('numbers of marks', () => {
  it('are left out where a mark is alone in its look: a pair, a plain square, a full and a hollow triangle', () => {
    expect(markNumbers(realIndex, realIndex.columns.placed).size).toBe(0)
  })

  it('tell marks of one city apart that look the same, in the order of time', () => {
    const index = withMore(2)
    const numbers = markNumbers(index, index.columns.placed)
    expect([...numbers]).toEqual([
      ['polyu-alibaba-cloud', 1],
      ['more-0', 2],
      ['more-1', 3],
    ])
    const rows = RowSet.of(
      index.events.length,
      [...numbers.keys()].slice(0, 2).map((id) => index.event.get(id)!.row),
    )
    expect([...markNumbers(index, rows).values()]).toEqual([1, 2])
  })

  it('are left out where there would be more than six, and of thousands at once', () => {
    const [most, more, thousands] = [withMore(5), withMore(6), withMore(3000)]
    expect(markNumbers(most, most.columns.placed).size).toBe(6)
    expect(markNumbers(more, more.columns.placed).size).toBe(0)
    expect(markNumbers(thousands, thousands.columns.placed).size).toBe(0)
  })
})
