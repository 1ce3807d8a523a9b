import { describe, expect, it } from 'vitest'
import { firstStop, inTime, isRovingKey, nextFocus, type RovingKey } from '../../../../src/layout/timeline/roving.ts'

// The five announcements in three lanes, by day of the year.
const stops = [
  { key: 'ntu', id: 'ntu', lane: 0, day: 60 },
  { key: 'hkai', id: 'hkai', lane: 1, day: 141 },
  { key: 'tencent', id: 'tencent', lane: 2, day: 163 },
  { key: 'jd', id: 'jd', lane: 2, day: 166 },
  { key: 'polyu', id: 'polyu', lane: 1, day: 317 },
]

describe('roving focus', () => {
  it.each([
    ['ntu', 'ArrowRight', 'hkai'],
    ['jd', 'ArrowRight', 'polyu'],
    ['polyu', 'ArrowRight', 'polyu'],
    ['ntu', 'ArrowLeft', 'ntu'],
    ['polyu', 'ArrowLeft', 'jd'],
    ['hkai', 'ArrowUp', 'ntu'],
    ['ntu', 'ArrowUp', 'ntu'],
    ['hkai', 'ArrowDown', 'tencent'],
    ['polyu', 'ArrowDown', 'jd'],
    ['jd', 'ArrowDown', 'jd'],
    ['jd', 'Home', 'ntu'],
    ['ntu', 'End', 'polyu'],
  ] as const)('goes from %s by %s to %s', (from, key, to) => {
    expect(nextFocus(stops, from, key)).toBe(to)
  })

  it('reaches the buttons between the events by their time, and begins at an event if there is one', () => {
    const control = { key: 'hk before', id: 'hk before', isControl: true, lane: 1, day: 1 }
    const all = [...stops, control]
    expect(firstStop(all)?.key).toBe('ntu')
    expect(firstStop([control])?.key).toBe('hk before')
    expect(nextFocus(all, 'ntu', 'ArrowLeft')).toBe('hk before')
    expect(nextFocus(all, 'hk before', 'ArrowRight')).toBe('ntu')
    expect(nextFocus(all, 'polyu', 'Home')).toBe('hk before')
  })

  it('passes over a lane that has no event', () => {
    const sparse = stops.filter((stop) => stop.lane !== 1)
    expect(nextFocus(sparse, 'tencent', 'ArrowUp')).toBe('ntu')
  })

  it('starts at the first in time where the current one has gone', () => {
    expect(nextFocus(stops, 'gone', 'ArrowRight')).toBe('ntu')
    expect(nextFocus([], undefined, 'End')).toBeUndefined()
  })

  it('visits an event of several lanes once, staying in the lane where it can', () => {
    const copies = [
      { key: 'a 0', id: 'a', lane: 0, day: 1 },
      { key: 'a 2', id: 'a', lane: 2, day: 1 },
      { key: 'b 2', id: 'b', lane: 2, day: 5 },
    ]
    expect(nextFocus(copies, 'a 0', 'ArrowRight')).toBe('b 2')
    expect(nextFocus(copies, 'b 2', 'ArrowLeft')).toBe('a 2')
    expect(nextFocus(copies, 'a 0', 'ArrowDown')).toBe('a 2')
  })

  it('reaches every event by Right alone, and comes back by Left', () => {
    const walk = (key: RovingKey, start: string) => {
      const seen = [start]
      for (let next = nextFocus(stops, start, key); next && next !== seen.at(-1); next = nextFocus(stops, next, key))
        seen.push(next)
      return seen
    }
    const all = inTime(stops).map((stop) => stop.key)
    expect(walk('ArrowRight', 'ntu')).toEqual(all)
    expect(walk('ArrowLeft', 'polyu')).toEqual(all.reverse())
  })

  it('takes no other key', () => {
    expect(isRovingKey('ArrowUp')).toBe(true)
    expect(isRovingKey('Enter')).toBe(false)
  })
})
