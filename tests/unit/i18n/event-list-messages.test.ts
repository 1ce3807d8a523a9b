import { describe, expect, it } from 'vitest'
import { dateInGroup, groupName } from '../../../src/i18n/event-list/event-list-messages.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { indexAtlas, type IndexedEvent } from '../../../src/model/dataset/atlas-index.ts'
import { dayNumber } from '../../../src/model/dataset/day.ts'
import type { AtlasDate } from '../../../src/model/dataset/types.ts'
import '../../support/all-words.ts'
import { realAtlas } from '../../support/real-atlas.ts'

const [real] = indexAtlas(realAtlas).events
const english = messagesFor('en')

/** An announcement of a date. */
function on(edtf: string, start = edtf, end = start): IndexedEvent {
  const date: AtlasDate = { edtf, start, end }
  const event = { ...real!.event, date, status: 'announced' as const, disputes: [] }
  return { ...real!, event, start: dayNumber(start), end: dayNumber(end) }
}

const days = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) })

describe('the heading of a group of the list', () => {
  it.each([
    ['2023-09-07', '2023-09-07', '7 September 2023'],
    ['2019-06-03', '2019-06-09', '3–9 June 2019'],
    ['2019-07-29', '2019-08-04', '29 July to 4 August 2019'],
    ['2023-09-01', '2023-09-30', 'September 2023'],
    ['2023-07-01', '2023-09-30', 'July to September 2023'],
    ['2023-01-01', '2023-12-31', '2023'],
    ['2010-01-01', '2019-12-31', '2010 to 2019'],
  ])('of %s to %s is %s', (from, to, name) => {
    expect(groupName(days(from, to), on('2023-09-07'), english)).toBe(name)
  })

  it('has one month and year in Chinese, too', () => {
    expect(groupName(days('2019-06-03', '2019-06-09'), on('2019-06-03'), messagesFor('zh-Hans'))).toBe(
      '2019 年 6 月 3 日–9 日',
    )
  })
})

describe('the date of a row', () => {
  it('leaves out the year of its group, and says where no day is given', () => {
    const group = days('2023-09-01', '2023-09-30')
    expect(dateInGroup(on('2023-09-28'), group, english)).toBe('28 September')
    expect(dateInGroup(on('2023-09', '2023-09-01', '2023-09-30'), group, english)).toBe('September, day not given')
  })

  it('has its year where the group spans several, or there is none', () => {
    expect(dateInGroup(on('2013-09-28'), days('2010-01-01', '2019-12-31'), english)).toBe('28 September 2013')
    expect(dateInGroup(on('2013-09-28'), undefined, english)).toBe('28 September 2013')
  })
})
