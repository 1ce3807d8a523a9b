import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import type { Atlas, AtlasEvent } from '../../../../src/model/dataset/types.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'
import { contextIn, readCsv, type SlideRead, wholeFile } from '../../../support/exported.ts'

/** Returns the part of an HTML field that TimelineJS's own reader keeps. */
function shownText(html: string): string {
  return new JSDOM(html).window.document.body.textContent
}

async function slides(atlas: Atlas = realAtlas, language = 'en'): Promise<{ title: SlideRead; events: SlideRead[] }> {
  const index = indexAtlas(atlas)
  const { text } = await wholeFile('timelinejs', index, index.events, contextIn(language, index))
  return JSON.parse(text) as { title: SlideRead; events: SlideRead[] }
}

function withEvent(patch: Partial<AtlasEvent>): Atlas {
  const [first, ...rest] = realAtlas.events
  return { ...realAtlas, events: [{ ...first!, ...patch }, ...rest] }
}

describe('TimelineJS', () => {
  it.each([
    ['2018-05-21', '2018-05-21', '2018-05-21', { year: 2018, month: 5, day: 21 }, undefined],
    ['2018-04', '2018-04-01', '2018-04-30', { year: 2018, month: 4 }, undefined],
    ['2018', '2018-01-01', '2018-12-31', { year: 2018 }, undefined],
    ['-0332-07', '-0332-07-01', '-0332-07-31', { year: -332, month: 7 }, undefined],
    ['0014-08-19', '0014-08-19', '0014-08-19', { year: 14, month: 8, day: 19 }, undefined],
    ['2018-04/2018-06', '2018-04-01', '2018-06-30', { year: 2018, month: 4 }, { year: 2018, month: 6 }],
    ['2018-04-03/..', '2018-04-03', '9999-12-31', { year: 2018, month: 4, day: 3 }, undefined],
    ['../2018-04', '-9999-01-01', '2018-04-30', { year: 2018, month: 4 }, undefined],
    [
      '[2018-06-11..2018-06-20]',
      '2018-06-11',
      '2018-06-20',
      { year: 2018, month: 6, day: 11 },
      { year: 2018, month: 6, day: 20 },
    ],
  ])('gets %s no more exactly than it was stated', async (edtf, start, end, first, last) => {
    const atlas = withEvent({ date: { edtf, start, end }, disputes: [] })
    const slide = (await slides(atlas)).events.find(({ unique_id }) => unique_id === atlas.events[0]!.id)
    expect([slide?.start_date, slide?.end_date]).toEqual([first, last])
  })

  it('shows titles and summaries as text, whatever they contain', async () => {
    const nasty = `<script>alert(1)</script> "A" & 'B' ]]> <img src=x onerror=alert(1)>`
    const text = { en: nasty }
    const { events } = await slides(withEvent({ title: text, summary: text }))
    const slide = events.find(({ unique_id }) => unique_id === realAtlas.events[0]!.id)!
    expect(shownText(slide.text.headline)).toBe(nasty)
    expect(shownText(slide.text.text)).toContain(nasty)
    expect(`${slide.text.headline}${slide.text.text}`).not.toMatch(/<(script|img)/)
  })

  it('has a headline, text, date in words and a link on every slide, in each language', async () => {
    for (const language of realAtlas.languages) {
      for (const slide of (await slides(realAtlas, language)).events) {
        expect(slide.text.headline).not.toBe('')
        expect(slide.display_date).not.toBe('')
        expect(slide.text.text).toContain(`event=${slide.unique_id}"`)
        expect(Number.isInteger(slide.start_date.year)).toBe(true)
      }
    }
  })

  it('says the same as a spreadsheet, in the columns that TimelineJS knows', async () => {
    const { events } = await slides()
    const { text } = await wholeFile('timelinejsCsv', realIndex, realIndex.events, contextIn('en', realIndex))
    const [title, ...rows] = readCsv(text)
    expect(title).toMatchObject({ Type: 'title', Headline: 'Lab Atlas', Year: '' })
    expect(
      rows.map((row) => ({
        start: [row['Year'], row['Month'], row['Day']],
        end: [row['End Year'], row['End Month'], row['End Day']],
        text: { headline: row['Headline'], text: row['Text'] },
        date: row['Display Date'],
        group: row['Group'],
      })),
    ).toEqual(
      events.map(({ start_date: start, end_date: end, text, display_date: date, group = '' }) => ({
        start: [start.year, start.month, start.day].map((part) => String(part ?? '')),
        end: [end?.year, end?.month, end?.day].map((part) => String(part ?? '')),
        text,
        date,
        group,
      })),
    )
  })
})
