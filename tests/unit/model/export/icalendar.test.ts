import { describe, expect, it, vi } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { dayNumber, dayOf, EARLIEST_DAY, LATEST_DAY } from '../../../../src/model/dataset/day.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'
import { contextIn, readCalendar, wholeFile } from '../../../support/exported.ts'

async function calendarIn(language: string) {
  const { text } = await wholeFile('icalendar', realIndex, realIndex.events, contextIn(language, realIndex))
  return { text, ...readCalendar(text) }
}

describe('the calendar', () => {
  it('keeps each event on its own days, whole, its end the first day after', async () => {
    for (const event of (await calendarIn('en')).events) {
      const { date } = realIndex.event.get(event.uid.split('@')[0]!)!.event
      expect(event.startDate.isDate && event.endDate.isDate).toBe(true)
      expect([event.startDate.toString(), event.endDate.toString()]).toEqual([
        date.start,
        dayOf(dayNumber(date.end) + 1),
      ])
    }
  })

  it('leaves out what it can’t hold, and says so', async () => {
    const [model] = realAtlas.events
    const dates = [
      { edtf: '-0332', start: '-0332-01-01', end: '-0332-12-31' },
      { edtf: '-0043/0014', start: '-0043-01-01', end: '0014-12-31' },
      { edtf: '../..', start: EARLIEST_DAY, end: LATEST_DAY },
      { edtf: '0014-08-19', start: '0014-08-19', end: '0014-08-19' },
      { edtf: '../0014', start: EARLIEST_DAY, end: '0014-12-31' },
    ]
    const events = dates.map((date, i) => ({ ...model!, id: `event-${i}`, date, disputes: [] }))
    const index = indexAtlas({ ...realAtlas, events, stories: [] })
    const { text, leftOut } = await wholeFile('icalendar', index, index.events, contextIn('en', index))
    const { calendar, events: held } = readCalendar(text)
    expect(held.map(({ uid }) => uid.split('@')[0]).toSorted()).toEqual(['event-3', 'event-4'])
    expect(text.match(/(?<=^DTSTART;VALUE=DATE:).*$/gm)?.map((day) => day.trim())).toEqual(['00141231', '00140819'])
    expect(leftOut).toBe(3)
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toContain('Left out: 3 events')
    expect((await calendarIn('en')).calendar.getFirstPropertyValue('x-wr-caldesc')).not.toContain('Left out')
  })

  it('says what is planned, where it is, and where to read on', async () => {
    for (const event of (await calendarIn('zh-Hant')).events) {
      const id = event.uid.split('@')[0]!
      const { event: known, place } = realIndex.event.get(id)!
      const value = (name: string) => event.component.getFirstPropertyValue(name)
      expect(value('status')).toBe(known.status === 'planned' ? 'TENTATIVE' : 'CONFIRMED')
      expect(value('geo')).toEqual(place ? [place.coordinates[1], place.coordinates[0]] : null)
      expect(String(value('url'))).toContain(`event=${id}`)
      expect(value('transp')).toBe('TRANSPARENT')
      expect(event.summary).toBe(known.title['zh-Hant'])
      expect(event.description).toContain(known.summary['zh-Hant'])
    }
  })

  it('lets no text of a dataset begin a line of its own', async () => {
    const title = { en: 'A/B\r\nX-EVIL:1\r\nBEGIN:VALARM' }
    const hostile = indexAtlas({ ...realAtlas, title })
    const context = { ...contextIn('en', hostile), sentence: 'one\nX-EVIL:2' }
    const { text } = await wholeFile('icalendar', hostile, hostile.events, context)
    expect(text).not.toMatch(/^(X-EVIL|BEGIN:VALARM)/m)
    expect(readCalendar(text).events).toHaveLength(hostile.events.length)
  })

  it('folds characters of any length whole', async () => {
    const title = { en: `${'🎉'.repeat(40)}${'é'.repeat(60)}${'实'.repeat(50)}` }
    const [first, ...others] = realAtlas.events
    const index = indexAtlas({ ...realAtlas, events: [{ ...first!, title }, ...others] })
    const { text } = await wholeFile('icalendar', index, index.events, contextIn('en', index))
    expect(readCalendar(text).events.map(({ summary }) => summary)).toContain(title.en)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('says a city once: not again after a place whose name says it, in any language', async () => {
    for (const language of realAtlas.languages) {
      const { text } = contextIn(language, realIndex)
      for (const event of (await calendarIn(language)).events) {
        const { place } = realIndex.event.get(event.uid.split('@')[0]!)!
        const city = text(realIndex.cities.get(place?.city ?? '')?.name)
        if (!place) continue
        const name = text(place.name)
        const isSaid = name.startsWith(city) || name.endsWith(city)
        expect(event.location === name, `${language}: ${event.location}`).toBe(isSaid)
      }
    }
    const ntu = (await calendarIn('en')).events.find(({ uid }) => uid.startsWith('alibaba-ntu@'))
    expect(ntu?.location).toBe('NTU campus, Singapore')
  })

  it('is made of an atlas without a title, with a topic without a name', async () => {
    const topics = realAtlas.topics.map((topic) => ({ ...topic, name: {} }))
    const nameless = indexAtlas({ ...realAtlas, title: {}, topics })
    const { text } = await wholeFile('icalendar', nameless, nameless.events, contextIn('en', nameless))
    expect(readCalendar(text).events).toHaveLength(nameless.events.length)
  })

  it('is made on a page over plain http, which has no crypto.randomUUID', async () => {
    const original = Object.getOwnPropertyDescriptor(Crypto.prototype, 'randomUUID')!
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID')
    vi.resetModules()
    try {
      const again = await import('../../../support/exported.ts')
      const { text } = await again.wholeFile('icalendar', realIndex, realIndex.events, contextIn('en', realIndex))
      expect(readCalendar(text).events).toHaveLength(realIndex.events.length)
      expect(crypto.randomUUID()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID')
      Object.defineProperty(Crypto.prototype, 'randomUUID', original)
      vi.resetModules()
    }
  })

  it('calls each event the same in every language and at every moment', async () => {
    const uids = await Promise.all(
      realAtlas.languages.map(async (one) => (await calendarIn(one)).events.map((e) => e.uid)),
    )
    expect(new Set(uids.map(String)).size).toBe(1)
    expect(uids[0]).toContain('hkai-lab@lab-atlas')
  })

  it('has the given time stamp, lines of at most 75 octets, and CR LF', async () => {
    const { text, events } = await calendarIn('zh-Hans')
    expect(events[0]?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-22T09:30:00Z')
    const lines = text.split('\r\n')
    expect(lines.every((line) => !line.includes('\n') && Buffer.byteLength(line) <= 75)).toBe(true)
  })
})
