import { describe, expect, it } from 'vitest'
import { shareList, shareValue, shareByKey } from '../../../src/model/structural-sharing.ts'

describe('a list that is kept', () => {
  it('is the same list as long as it holds the same, in the same order', () => {
    const keep = shareList<number>()
    const first = keep([1, 2])
    expect(keep([1, 2])).toBe(first)
    expect(keep([2, 1])).toEqual([2, 1])
    expect(keep([2])).toEqual([2])
    expect(keep([])).toEqual([])
  })
})

describe('a value that is kept', () => {
  it('is the same as long as it says the same, to its leaves', () => {
    const keep = shareValue<unknown>()
    const first = keep({ x: 1, ticks: [{ day: 1, label: null }] })
    expect(keep({ x: 1, ticks: [{ day: 1, label: null }] })).toBe(first)
    for (const other of [
      { x: 1, ticks: [{ day: 2, label: null }] },
      { x: 1, ticks: [] },
      { x: 1, ticks: { 0: { day: 1, label: null } } },
      { x: 1 },
      { x: 1, ticks: [{ day: 1, label: null }], y: undefined },
      { x: 1, ticks: [{ day: 1, label: null }], z: undefined },
      null,
      [],
    ])
      expect(keep(other)).toStrictEqual(other)
  })

  it('keeps what it can of one that says something else, which is then given', () => {
    const keep = shareValue<{ mark: { x: number }; label: { text: string } }>()
    const first = keep({ mark: { x: 1 }, label: { text: 'before' } })
    const next = { mark: { x: 1 }, label: { text: 'after' } }
    const second = keep(next)
    expect(second).toEqual({ mark: { x: 1 }, label: { text: 'after' } })
    expect(second.mark).toBe(first.mark)
    expect(first.label.text).toBe('before')
    expect(next.mark).not.toBe(first.mark)
  })
})

describe('values that are kept', () => {
  const keepOf = () => shareByKey<{ id: string; x: number }>(({ id }) => id)

  it('are the same list while all are equal, and each keeps its reference at any index', () => {
    const keep = keepOf()
    const first = keep([
      { id: 'a', x: 1 },
      { id: 'b', x: 2 },
    ])
    expect(
      keep([
        { id: 'a', x: 1 },
        { id: 'b', x: 2 },
      ]),
    ).toBe(first)
    const turned = keep([
      { id: 'b', x: 2 },
      { id: 'a', x: 3 },
    ])
    expect(turned).toEqual([
      { id: 'b', x: 2 },
      { id: 'a', x: 3 },
    ])
    expect(turned[0]).toBe(first[1])
  })

  it('forget what was gone', () => {
    const keep = keepOf()
    const [first] = keep([{ id: 'a', x: 1 }])
    expect(keep([])).toEqual([])
    const [again] = keep([{ id: 'a', x: 1 }])
    expect(again).toEqual(first)
    expect(again).not.toBe(first)
  })
})
