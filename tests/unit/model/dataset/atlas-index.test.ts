import { describe, expect, it } from 'vitest'
import { indexAtlas, prepareIndex } from '../../../../src/model/dataset/atlas-index.ts'
import { EVENTS_A_STEP } from '../../../../src/model/events/event-columns.ts'
import { lineage } from '../../../../src/model/events/lineage.ts'
import { dayNumber } from '../../../../src/model/dataset/day.ts'
import { isDateSure } from '../../../../src/model/export/exported-event.ts'
import type { Atlas, AtlasDate, AtlasEvent, Organisation } from '../../../../src/model/dataset/types.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { tableAtlas } from '../../../support/table-atlas.ts'
import { ANNOUNCEMENTS, realAtlas, realIndex } from '../../../support/real-atlas.ts'

const get = (id: string) => {
  const found = realIndex.event.get(id)
  if (!found) throw new Error(`expected an event ${id}`)
  return found
}

/** The real atlas with one event, with the given overrides. */
function withEvent(patch: Partial<AtlasEvent>): Atlas {
  const lab = realAtlas.events.find(({ id }) => id === 'hkai-lab')!
  return { ...realAtlas, events: [{ ...lab, disputes: [], ...patch }] }
}

const dated = (edtf: string, start: string, end: string): AtlasDate => ({ edtf, start, end })

describe('the lineage of an organisation', () => {
  const organisation = (id: string, parent?: string): [string, Organisation] => [
    id,
    { id, name: {}, kind: 'company', ...(parent === undefined ? {} : { parent }) },
  ]

  it('is itself, its parent, and its parent’s parent', () => {
    const list = new Map([organisation('lab', 'cloud'), organisation('cloud', 'group'), organisation('group')])
    expect(lineage('lab', list)).toEqual(['lab', 'cloud', 'group'])
    expect(lineage('group', list)).toEqual(['group'])
  })

  it('ends where a circle of parents began', () => {
    const list = new Map([
      organisation('a', 'b'),
      organisation('b', 'c'),
      organisation('c', 'a'),
      organisation('d', 'd'),
    ])
    expect(lineage('a', list)).toEqual(['a', 'b', 'c'])
    expect(lineage('d', list)).toEqual(['d'])
  })

  it('ends at a parent that isn’t there', () => {
    expect(lineage('a', new Map([organisation('a', 'lost')]))).toEqual(['a', 'lost'])
    expect(lineage('nobody', new Map())).toEqual(['nobody'])
  })
})

describe('an indexed atlas', () => {
  it('has its events in the order of time, announcements and milestones together', () => {
    expect(realIndex.events.map(({ id }) => id)).toEqual([
      'alibaba-ntu',
      'sensetime-series-c',
      'hong-kong-technology-policies',
      'hkai-lab',
      'hkai-accelerator-applications',
      'tencent-cuhksz',
      'jd-cuhksz',
      'hkai-accelerator-start',
      'polyu-alibaba-cloud',
    ])
    expect(realIndex.events.filter(({ isMilestone }) => !isMilestone).map(({ id }) => id)).toEqual(ANNOUNCEMENTS)
  })

  it('puts a milestone without a place in the lane of its announcement’s city', () => {
    expect(get('sensetime-series-c')).toMatchObject({ place: undefined, city: undefined, laneCity: 'hong-kong' })
    expect(get('hkai-lab')).toMatchObject({ city: 'hong-kong', laneCity: 'hong-kong' })
  })

  it('takes a partner for all that it is a part of', () => {
    expect([...get('polyu-alibaba-cloud').partners]).toEqual(['polyu', 'alibaba-cloud', 'alibaba-group'])
  })

  it('knows every source, of a disagreement’s other side as well', () => {
    expect([...get('hkai-lab').sources]).toEqual(expect.arrayContaining(['hkai-lab-release', 'labs-round-up']))
  })

  it('calls certain what is announced, dated to the day and undisputed in date, place and partner', () => {
    const certain = realIndex.events.filter(({ isCertain }) => isCertain).map(({ id }) => id)
    expect(certain).toEqual(['hong-kong-technology-policies', 'tencent-cuhksz', 'polyu-alibaba-cloud'])
  })

  it.each([
    ['2018-05-21', true],
    ['2018-05-21?', false],
    ['2018-05-21~', false],
    ['2018-05-21%', false],
    ['?2018-05-21', false],
    ['2018-05~-21', false],
  ])('calls a day as EDTF %s certain: %s', (edtf, isCertain) => {
    const { events } = indexAtlas(withEvent({ status: 'announced', date: dated(edtf, '2018-05-21', '2018-05-21') }))
    expect(events.map((event) => [event.isCertain, isDateSure(event)])).toEqual([[isCertain, isCertain]])
  })

  it('passes over ids that name nothing', () => {
    const [event] = indexAtlas(
      withEvent({ place: 'nowhere', about: 'nothing', partners: [{ organisation: 'nobody', role: {} }] }),
    ).events
    expect(event).toMatchObject({ place: undefined, city: undefined, laneCity: undefined })
    expect([...event!.partners]).toEqual(['nobody'])
  })

  it('is made of an atlas that has nothing', () => {
    const nothing = { sources: [], organisations: [], people: [], cities: [], places: [], topics: [], events: [] }
    expect(indexAtlas({ ...realAtlas, ...nothing }).extent).toBeUndefined()
  })

  it('takes events that are about each other', () => {
    const atlas = randomAtlas({ seed: 1, events: 2 })
    const [one, other] = atlas.events.map((event, i) => ({ ...event, about: `event-${1 - i}` }))
    expect(indexAtlas({ ...atlas, events: [one!, other!] }).events).toHaveLength(2)
  })
})

describe('the extent', () => {
  it('is from the first to the last stated day', () => {
    expect(realIndex.extent).toEqual([dayNumber('2018-03-01'), dayNumber('2018-11-13')])
  })

  it('holds the dates that lost a disagreement', () => {
    const dispute = (value: string) => [
      { property: 'date', chosen: '2018-05-21', reason: {}, alternatives: [{ value, text: {}, references: [] }] },
    ]
    const extent = (value: string) => indexAtlas(withEvent({ disputes: dispute(value) })).extent
    expect(extent('2018-05-25')).toEqual([dayNumber('2018-05-21'), dayNumber('2018-05-25')])
    expect(extent('2018-04')).toEqual([dayNumber('2018-04-01'), dayNumber('2018-05-21')])
    // An event without a date or without a text for it is skipped. An open end doesn't extend the range.
    expect(extent('some day')).toEqual([dayNumber('2018-05-21'), dayNumber('2018-05-21')])
    expect(extent('2018-05-25/..')).toEqual([dayNumber('2018-05-21'), dayNumber('2018-05-25')])
    expect(extent('../2018-05-01')).toEqual([dayNumber('2018-05-01'), dayNumber('2018-05-21')])
  })

  it('isn’t stretched by open ends', () => {
    const since = indexAtlas(withEvent({ date: dated('2018-05-21/..', '2018-05-21', '9999-12-31') }))
    expect(since.extent).toEqual([dayNumber('2018-05-21'), dayNumber('2018-05-21')])
    expect(since.events[0]).toMatchObject({ start: dayNumber('2018-05-21'), end: Infinity })
    const until = indexAtlas(withEvent({ date: dated('../2018-05-21', '-9999-01-01', '2018-05-21') }))
    expect(until.events[0]).toMatchObject({ start: -Infinity, end: dayNumber('2018-05-21') })
  })
})

describe('the lookups of a large atlas', () => {
  it('are built in steps of which none takes more than some thousand events, and not again', () => {
    const large = tableAtlas({ seed: 7, events: 6000 })
    const steps = [...prepareIndex(large)]
    // Three passes over the events.
    expect(steps.length).toBeGreaterThanOrEqual((3 * 6000) / EVENTS_A_STEP)
    expect(steps.every((done) => done >= 0 && done <= 1)).toBe(true)
    const index = indexAtlas(large)
    expect(indexAtlas(large)).toBe(index)
    expect(index.columns).toEqual(indexAtlas({ ...large }).columns)
  })
})
