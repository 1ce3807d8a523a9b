import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../../../src/model/export/table.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'
import { contextIn, readCsv, wholeFile } from '../../../support/exported.ts'

const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']

describe('a table', () => {
  it('begins with a byte order mark and ends each row with CR LF, which is what Excel reads Chinese by', () => {
    expect(csvText(['名', 'b'], [['实验室', 1]])).toBe('\uFEFF名,b\r\n实验室,1\r\n')
  })

  it('reads back as it was written, quotes, commas and line ends included', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => /^[^=+\-@\t\r\n＝＋－＠]/u.test(text))
    const plain = cell.map((text) => text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, 'x'))
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1 }), (rows) => {
        expect(readCsv(csvText(['a', 'b'], rows))).toEqual(rows.map(([a, b]) => ({ a, b })))
      }),
    )
  })

  it('lets no cell begin a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMULA_STARTS), fc.string({ maxLength: 10 }), (start, rest) => {
        const [row] = readCsv(csvText(['a', 'b'], [[`${start}${rest}`, 'x']]))
        expect(row?.['a']).toBe(`'${start}${rest}`.replaceAll('\r\n', '\n'))
      }),
    )
  })

  it('has a cell of several lines in quotes, for readers that end a row at either sign', () => {
    expect(csvText(['a', 'b'], [['founder\n=1+1', 'one\rtwo']])).toBe('\uFEFFa,b\r\n"founder\n=1+1","one\rtwo"\r\n')
  })

  it('keeps numbers numbers, negative ones too, and nothing nothing', () => {
    expect(csvText(['a', 'b', 'c'], [[-73.9857, 0, null]])).toBe('\uFEFFa,b,c\r\n-73.9857,0,\r\n')
  })
})

describe('the events as a table', () => {
  it('has dates as stated and as days, places in degrees, and sources with their lines', async () => {
    const { text } = await wholeFile('csv', realIndex, realIndex.events, contextIn('en', realIndex))
    const rows = new Map(readCsv(text).map((row) => [row['id'], row]))
    const hkai = rows.get('hkai-lab')
    expect(hkai).toMatchObject({
      kind: 'laboratory',
      status: 'announced',
      date_edtf: '2018-05-21',
      first_day: '2018-05-21',
      last_day: '2018-05-21',
      city: 'Hong Kong',
    })
    expect(Number(hkai?.['longitude'])).toBeCloseTo(114.2, 0)
    expect(hkai?.['partner_ids']?.split(' ')).toContain('sensetime')
    expect(hkai?.['sources']).toMatch(/lines? \d/)
    expect(hkai?.['disagreements']).toMatch(/^Date: 21 May 2018 \(.*\) \/ 25 May 2018 \(/)
    expect(hkai?.['link']).toContain('event=hkai-lab')
  })

  it('tells disagreements in the page’s words, and no id, in each language', async () => {
    for (const language of realAtlas.languages) {
      const context = contextIn(language, realIndex)
      for (const format of ['csv', 'timelinejs', 'timelinejsCsv', 'icalendar'] as const) {
        const { text } = await wholeFile(format, realIndex, realIndex.events, context)
        const unfolded = text.replaceAll('\r\n ', '')
        expect(unfolded, `${format}, ${language}`).not.toMatch(
          /first\.whose|name\.(form|signatory)|alibaba-group \/ |tencent-ai-lab \//,
        )
        const dispute = realIndex.event
          .get('alibaba-ntu')!
          .event.disputes.find(({ property }) => property === 'first.whose')!
        const [other] = dispute.alternatives
        expect(unfolded.replaceAll('\\', ''), `${format}, ${language}`).toContain(context.text(other!.text))
      }
    }
  })

  it('is written in the reader’s language under the same heads', async () => {
    const heads = await Promise.all(
      ['en', 'zh-Hans', 'zh-Hant'].map(async (language) => {
        const { text } = await wholeFile('csv', realIndex, realIndex.events, contextIn(language, realIndex))
        return text.slice(0, text.indexOf('\r\n'))
      }),
    )
    expect(new Set(heads).size).toBe(1)
    const { text } = await wholeFile('csv', realIndex, realIndex.events, contextIn('zh-Hant', realIndex))
    expect(text).toContain('香港')
  })
})
