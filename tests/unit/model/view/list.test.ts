import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf } from '../../../../src/model/dataset/day.ts'
import { eventSupport, monthsOf, nextSort, readSort } from '../../../../src/model/view/list.ts'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { filterEvents } from '../../../../src/model/filter/filter.ts'
import { DEFAULT_VIEW } from '../../../../src/model/view/view.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'

const day = dayNumber('2018-05-21')

describe('a column’s head', () => {
  it('sorts by it first, then the other way round, and back', () => {
    expect(nextSort('date', 'place')).toBe('place')
    expect(nextSort('place', 'place')).toBe('-place')
    expect(nextSort('-place', 'place')).toBe('place')
  })

  it('says what the address says', () => {
    expect(readSort('date')).toEqual({ column: 'date', isDescending: false })
    expect(readSort('-partner')).toEqual({ column: 'partner', isDescending: true })
  })
})

describe('the months of an event', () => {
  it.each([
    ['2018-05-21', '2018-05-21', '2018-05-01', '2018-05-31'],
    ['2018-01-31', '2018-02-01', '2018-01-01', '2018-02-28'],
    ['2020-02-10', '2020-02-20', '2020-02-01', '2020-02-29'],
    ['2018-12-24', '2018-12-24', '2018-12-01', '2018-12-31'],
    ['9999-12-30', '9999-12-30', '9999-12-01', '9999-12-31'],
  ])('from %s to %s are the days from %s to %s', (start, end, from, to) => {
    const months = monthsOf({ start: dayNumber(start), end: dayNumber(end) })
    expect(months && [dayOf(months.from), dayOf(months.to)]).toEqual([from, to])
  })

  it('are none where an end is open', () => {
    expect(monthsOf({ start: day, end: Infinity })).toBeUndefined()
    expect(monthsOf({ start: -Infinity, end: day })).toBeUndefined()
  })
})

describe('how sure an event is', () => {
  it('is a word that the event passes the filter of', () => {
    for (let seed = 0; seed < 20; seed++) {
      const index = indexAtlas(randomAtlas({ seed }))
      for (const { id, event } of index.events) {
        const evidence = eventSupport(event)
        if (evidence === undefined) expect(event.claims).toEqual([])
        else expect(filterEvents(index, { ...DEFAULT_VIEW, evidence }).map((one) => one.id)).toContain(id)
      }
    }
  })
})
