import { describe, expect, it } from 'vitest'
import { timelineItem } from '../../../../src/layout/timeline/items.ts'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { dayNumber } from '../../../../src/model/dataset/day.ts'
import { readEdtf } from '../../../../src/model/dataset/stated-date.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'

const get = (id: string) => realIndex.event.get(id)!
const FACTS = { title: 'Title', date: '21 May', otherDates: [] }

describe('an event for the timeline', () => {
  it('has its days, its kind and what its mark says of it', () => {
    const other = readEdtf('2018-05-25')!
    expect(timelineItem(get('hkai-lab'), ['hong-kong'], { ...FACTS, otherDates: [other] })).toMatchObject({
      id: 'hkai-lab',
      kind: 'announcement',
      lanes: ['hong-kong'],
      start: dayNumber('2018-05-21'),
      end: dayNumber('2018-05-21'),
      planned: false,
      alternatives: [{ start: dayNumber('2018-05-25'), end: dayNumber('2018-05-25') }],
      selected: false,
      faded: false,
    })
    expect(timelineItem(get('hkai-accelerator-start'), [], FACTS)).toMatchObject({
      kind: 'milestone',
      about: 'hkai-lab',
      planned: true,
      end: dayNumber('2018-09-30'),
    })
  })

  it('is approximate where its source says about or doubts it', () => {
    const [lab] = realAtlas.events
    const approximate = ['2018-03-01', '2018-03-01~', '2018-03-01?', '2018-03-01%', '2018~'].map((edtf) => {
      const [event] = indexAtlas({ ...realAtlas, events: [{ ...lab!, date: { ...lab!.date, edtf } }] }).events
      return timelineItem(event!, [], FACTS).approximate
    })
    expect(approximate).toEqual([false, true, true, true, true])
  })

  it('says which end is open, and has a number there all the same', () => {
    const [lab] = realAtlas.events
    const date = { edtf: '2018-05-21/..', start: '2018-05-21', end: '9999-12-31' }
    const [event] = indexAtlas({ ...realAtlas, events: [{ ...lab!, date }] }).events
    const item = timelineItem(event!, [], FACTS)
    expect(item).toMatchObject({ openStart: false, openEnd: true })
    expect(Number.isFinite(item.end)).toBe(true)
  })
})
