import { describe, expect, it } from 'vitest'
import { mapEvents, panelEvents, withOwnLabels } from '../../../../src/layout/map/items.ts'
import { announcements } from './atlas-places.ts'
import { place } from './one-panel.ts'

const PLAIN = announcements('en')
const passes = (id: string) => ['hkai-lab', 'tencent-cuhksz'].includes(id)

describe('withOwnLabels', () => {
  it('leaves out a short name that two laboratories of one partner would share', () => {
    const [first, second] = PLAIN
    const named = (labels: string[]) => ({ ...first!, labels })
    const events = [named(['Tencent AI Lab', 'Tencent']), named(['Tencent Robotics', 'Tencent']), second!]
    expect(withOwnLabels(events).map(({ labels }) => labels)).toEqual([
      ['Tencent AI Lab'],
      ['Tencent Robotics'],
      second!.labels,
    ])
    expect(withOwnLabels(PLAIN).every((event, i) => event === PLAIN[i])).toBe(true)
  })
})

describe('mapEvents', () => {
  it('has the flags of the view, and gives what has those of before again', () => {
    const flagged = mapEvents(PLAIN, passes, (id) => id === 'hkai-lab')
    expect(flagged.map(({ id, faded, selected }) => [id, faded, selected])).toEqual([
      ['alibaba-ntu', true, false],
      ['hkai-lab', false, true],
      ['tencent-cuhksz', false, false],
      ['jd-cuhksz', true, false],
      ['polyu-alibaba-cloud', true, false],
    ])
    const next = mapEvents(PLAIN, passes, (id) => id === 'tencent-cuhksz')
    expect(next.map((event, i) => event === flagged[i])).toEqual([true, false, false, true, true])
  })
})

describe('panelEvents', () => {
  it('are drawn as all events are, and stay as they are when another city’s change', () => {
    const cities = ['hong-kong']
    const one = mapEvents(PLAIN, passes, (id) => id === 'tencent-cuhksz')
    const other = mapEvents(
      PLAIN,
      (id) => id === 'hkai-lab',
      () => false,
    )
    expect(place(panelEvents(one, PLAIN, cities))).toEqual(place(one))
    const before = panelEvents(one, PLAIN, cities)
    expect(panelEvents(other, PLAIN, cities).every((event, i) => event === before[i])).toBe(true)
  })
})
