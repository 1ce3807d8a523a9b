import fc from 'fast-check'
import '../../support/all-words.ts'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../src/model/view/address.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { filterRows } from '../../../src/model/filter/filter.ts'
import { sentence, sentences } from '../../../src/i18n/sentence.ts'
import { INTERFACE_LANGUAGES, loadMessages, messagesFor } from '../../../src/i18n/messages.ts'
import { textMeasure } from '../../../src/attachments/measure-text.ts'
import { fittingText, lineCount } from '../../../src/layout/line-breaks.ts'
import { UNFILTERED } from '../../../src/model/filter/filter.ts'
import type { Atlas, AtlasDate } from '../../../src/model/dataset/types.ts'
import { DEFAULT_VIEW, type View } from '../../../src/model/view/view.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import { randomAtlas } from '../../support/random-atlas.ts'
import { anyView } from '../../support/any-view.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'

await Promise.all(INTERFACE_LANGUAGES.map(loadMessages))

const say = (query: string, language: string) => {
  const { view } = readAddress(query, realIndex)
  return sentence(realIndex, filterRows(realIndex, view), view, language, messagesFor(language))
}

describe('the sentence', () => {
  it('says that there are no events where the atlas has none, and nothing of filters', () => {
    const none = indexAtlas({ ...realAtlas, events: [] })
    const { view } = readAddress('', none)
    const said = INTERFACE_LANGUAGES.map((language) =>
      sentence(none, none.columns.all, view, language, messagesFor(language)),
    )
    expect(said).toEqual(['This atlas has no events.', '这份资料没有事件。', '這份資料沒有事件。'])
  })

  it.each([
    ['', 'Five announcements and four milestones, 2018, in Singapore, Hong Kong and Shenzhen.'],
    ['partners=alibaba-group', '3 of 5 announcements, 2018, in Singapore and Hong Kong, with Alibaba Group.'],
    [
      'partners=alibaba-group,sensetime',
      '3 of 5 announcements and 1 of 4 milestones, 2018, in Singapore and Hong Kong, with Alibaba Group or SenseTime.',
    ],
    [
      'partners=alibaba-group,sensetime&match=all',
      '1 of 5 announcements, May 2018, in Hong Kong, with Alibaba Group and SenseTime.',
    ],
    [
      'not=alibaba-group&kinds=laboratory',
      '2 of 5 announcements, June 2018, in Shenzhen, without Alibaba Group, of kind laboratory.',
    ],
    [
      'from=2018-05-01&to=2018-06-30',
      '3 of 5 announcements and 2 of 4 milestones, between 1 May and 30 June 2018, in Hong Kong and Shenzhen.',
    ],
    ['from=2018-06-21&to=2018-06-21&kinds=laboratory', 'Nothing matches.'],
    ['from=2018-05-21&to=2018-05-21', '1 of 5 announcements, on 21 May 2018, in Hong Kong.'],
    [
      'from=2018-06-12',
      '3 of 5 announcements and 2 of 4 milestones, between 12 June and 13 November 2018, in Hong Kong and Shenzhen.',
    ],
    ['q=ageing', '1 of 5 announcements, 2018, in Singapore, matching “ageing”.'],
    ['q=xyzzy', 'Nothing matches.'],
    ['cities=singapore', '1 of 5 announcements, 2018, in Singapore.'],
    [
      'cities=singapore,shenzhen&kinds=agreement,laboratory&certain=only',
      '1 of 5 announcements, June 2018, in Shenzhen, placed in Singapore or Shenzhen, of kind agreement or ' +
        'laboratory, only what is certain.',
    ],
    [
      'within=113.8,22.13,114.45,22.57',
      '2 of 5 announcements, May to November 2018, in Hong Kong, within the chosen part of the map.',
    ],
  ])('says of ?%s in English: %s', (query, messages) => {
    expect(say(query, 'en')).toBe(messages)
  })

  it.each([
    ['', '2018 年，新加坡、香港和深圳，五项公告，另有四个里程碑。'],
    ['partners=alibaba-group', '2018 年，新加坡和香港，5 项公告中的 3 项，合作方包括阿里巴巴集团。'],
    [
      'partners=alibaba-group,sensetime',
      '2018 年，新加坡和香港，5 项公告中的 3 项，另有 4 个里程碑中的 1 个，合作方包括阿里巴巴集团或商汤集团。',
    ],
    [
      'partners=alibaba-group,sensetime&match=all',
      '2018 年 5 月，香港，5 项公告中的 1 项，合作方包括阿里巴巴集团和商汤集团。',
    ],
    ['not=alibaba-group&kinds=laboratory', '2018 年 6 月，深圳，5 项公告中的 2 项，不含阿里巴巴集团，类别为实验室。'],
    [
      'from=2018-05-01&to=2018-06-30',
      '2018 年 5 月 1 日至 6 月 30 日，香港和深圳，5 项公告中的 3 项，另有 4 个里程碑中的 2 个。',
    ],
    ['from=2018-05-21&to=2018-05-21', '2018 年 5 月 21 日，香港，5 项公告中的 1 项。'],
    ['q=老龄', '2018 年，新加坡，5 项公告中的 1 项，包含“老龄”。'],
    ['q=xyzzy', '没有符合的事件。'],
  ])('says of ?%s in Simplified Chinese: %s', (query, messages) => {
    expect(say(query, 'zh-Hans')).toBe(messages)
  })

  it.each([
    ['', '2018 年，新加坡、香港和深圳，五項公告，另有四個里程碑。'],
    ['partners=alibaba-group', '2018 年，新加坡和香港，5 項公告中的 3 項，合作方包括阿里巴巴集團。'],
    [
      'partners=alibaba-group,sensetime&match=all',
      '2018 年 5 月，香港，5 項公告中的 1 項，合作方包括阿里巴巴集團和商湯集團。',
    ],
    ['not=alibaba-group&kinds=laboratory', '2018 年 6 月，深圳，5 項公告中的 2 項，不含阿里巴巴集團，類別為實驗室。'],
    ['from=2018-05-21&to=2018-05-21', '2018 年 5 月 21 日，香港，5 項公告中的 1 項。'],
    ['q=xyzzy', '沒有符合的事件。'],
  ])('says of ?%s in Traditional Chinese: %s', (query, messages) => {
    expect(say(query, 'zh-Hant')).toBe(messages)
  })

  it('names every filter that is on, in every language', () => {
    const query = 'q=lab&kinds=laboratory&topics=start-ups&people=carrie-lam&sources=hkai-lab-release&evidence=disputed'
    for (const language of ['en', 'zh-Hans', 'zh-Hant']) {
      const messages = say(query, language)
      for (const part of [
        /lab/,
        /laboratory|实验室|實驗室/,
        /Start-ups|初创|初創/,
        /Carrie Lam|林[郑鄭]月娥/,
        /Hong Kong AI Lab release|香港人工智能实验室新闻稿|香港人工智能實驗室新聞稿/,
        /disagree|有分歧/,
      ])
        expect(messages).toMatch(part)
    }
  })
})

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant']
/** Width of the sentence at 1440 and at 360 px, and its font sizes. */
const ROOMS = [
  { width: 1037, size: 20, lines: 2 },
  { width: 328, size: 16, lines: 3 },
]

describe('the sentence about many events', () => {
  const index = indexAtlas(madeUpAtlas({ events: 2000 }))
  const all = (query: string, language = 'en') => {
    const { view } = readAddress(query, index)
    return sentences(index, filterRows(index, view), view, language, messagesFor(language))
  }

  it('names the busiest cities in view, then fewer', () => {
    expect(all('').slice(0, 3)).toEqual([
      '2,000 announcements, 2010 to 2025, in 180 cities, most in Boston, Zurich and Seoul.',
      '2,000 announcements, 2010 to 2025, in 180 cities, most in Boston.',
      '2,000 announcements, 2010 to 2025, in 180 cities.',
    ])
    expect(all('', 'zh-Hans')[0]).toBe('2010 年至 2025 年，180 座城市，以波士顿、苏黎世和首尔最多，2,000 项公告。')
    expect(all('', 'zh-Hant')[0]).toBe('2010 年至 2025 年，180 座城市，以波士頓、蘇黎世和首爾最多，2,000 項公告。')
  })

  it('says how many of all are in view once some are not', () => {
    expect(all('from=2023-01-01&to=2023-12-31')[0]).toMatch(
      /^\d{3} of 2,000 announcements, 2023, in \d+ cities, most in /,
    )
    expect(all('from=2019-02-03&to=2022-05-06')[0]).toMatch(/^\d{3} of 2,000 announcements, 2019 to 2022, in /)
    expect(all('from=2019-02-03&to=2020-05-06')[0]).toMatch(/, between 3 February 2019 and 6 May 2020, in /)
  })

  it('gives the number of filters where their names are too many', () => {
    const names = index.atlas.organisations.slice(0, 30).map(({ id }) => id)
    expect(all(`partners=${names.join(',')}&kinds=laboratory`).at(-2)).toMatch(/ cities, with two filters\.$/)
    expect(all(`partners=${names.join(',')}`, 'zh-Hans').at(-2)).toMatch(/，经一项筛选。$/)
  })

  it('names cities with equally many events by the alphabet', () => {
    const few = indexAtlas({
      ...index.atlas,
      events: index.atlas.cities
        .slice(0, 5)
        .flatMap(({ id }, i) => [0, 1].map((n) => ({ ...index.atlas.events[2 * i + n]!, place: `${id}-place-0` }))),
    })
    const said = sentence(few, few.columns.all, DEFAULT_VIEW, 'en', messagesFor('en'))
    const names = few.atlas.cities
      .slice(0, 5)
      .map(({ name }) => name['en'] ?? '')
      .sort()
    expect(said).toContain(`most in ${names[0]}, ${names[1]} and ${names[2]}.`)
  })

  it.each([1, 5, 60, 300, 2000, 5000])('takes two lines at most, three on a phone, of %i events', (events) => {
    const atlases: Atlas[] = [
      madeUpAtlas({ events, seed: events }),
      randomAtlas({ seed: events, events: Math.min(events, 300), cities: 9 }),
    ]
    for (const atlas of atlases) {
      const index = indexAtlas(atlas)
      const partners = atlas.organisations.slice(0, 40).map(({ id }) => id)
      const some = fc.sample(anyView(atlas), { seed: events, numRuns: 12 })
      const views: View[] = [DEFAULT_VIEW, { ...DEFAULT_VIEW, partners }, ...some]
      for (const view of views) {
        for (const language of LANGUAGES) {
          const texts = sentences(index, index.columns.all, view, language, messagesFor(language))
          for (const { width, size, lines } of ROOMS) {
            const measure = (text: string) => textMeasure('sans-serif')(text, { size, weight: 500 })
            const said = fittingText(texts, lines, width, measure)
            expect(lineCount(said, width, measure), said).toBeLessThanOrEqual(lines)
          }
        }
      }
    }
  })
})

describe('the period of the sentence', () => {
  const say = (dates: readonly AtlasDate[], language = 'en') => {
    const [first] = madeUpAtlas({ events: 1, cities: 0 }).events
    const index = indexAtlas({
      ...madeUpAtlas({ events: 1, cities: 0 }),
      events: dates.map((date, i) => ({ ...first!, id: `event-${i}`, date })),
    })
    return sentence(index, index.columns.all, { ...DEFAULT_VIEW, ...UNFILTERED }, language, messagesFor(language))
  }
  const day = (start: string, end = start, edtf = start === end ? start : `${start}/${end}`): AtlasDate => ({
    edtf,
    start,
    end,
  })
  const year = (edtf: string) => day(`${edtf}-01-01`, `${edtf}-12-31`, edtf)

  it.each([
    ['years alone', [year('1664'), year('1665')], '1664 to 1665', '1664 年至 1665 年'],
    ['one year', [year('1664')], '1664', '1664 年'],
    ['a year before 1000, without zeros', [day('0598-01-03'), day('0598-01-09')], 'January 598', '598 年 1 月'],
    [
      'days of two months',
      [day('2025-06-22'), day('2025-07-03')],
      '22 June to 3 July 2025',
      '2025 年 6 月 22 日至 7 月 3 日',
    ],
    ['days of one month', [day('2025-06-02'), day('2025-06-13')], 'June 2025', '2025 年 6 月'],
    [
      'a month and a day in the next',
      [day('2025-06-01', '2025-06-30', '2025-06'), day('2025-07-03')],
      'June to July 2025',
      '2025 年 6 月至 7 月',
    ],
    ['a day and a later year', [day('2018-05-21'), year('2019')], '2018 to 2019', '2018 年至 2019 年'],
    // A day of January states a month.
    ['a day and its year', [day('2018-01-01'), day('2018-05-21')], 'January to May 2018', '2018 年 1 月至 5 月'],
    ['two years', [day('2018-03-01'), day('2020-02-28')], 'March 2018 to February 2020', '2018 年 3 月至 2020 年 2 月'],
    ['three years', [day('2018-03-01'), day('2021-02-28')], '2018 to 2021', '2018 年至 2021 年'],
    ['a decade', [day('1970-01-01', '1979-12-31', '197X')], '1970 to 1979', '1970 年至 1979 年'],
  ] as const)('of %s', (_, dates, english, chinese) => {
    expect(say(dates)).toMatch(new RegExp(`s?, ${english}\\.$`))
    expect(say(dates, 'zh-Hans')).toMatch(new RegExp(`^${chinese}，`))
  })
})
