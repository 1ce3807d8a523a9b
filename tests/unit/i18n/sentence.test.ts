import '../../support/all-words.ts'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../src/model/view/address.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { filterEvents } from '../../../src/model/filter/filter.ts'
import { sentence } from '../../../src/i18n/sentence.ts'
import { INTERFACE_LANGUAGES, loadMessages, messagesFor } from '../../../src/i18n/messages.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'

await Promise.all(INTERFACE_LANGUAGES.map(loadMessages))

const say = (query: string, language: string) => {
  const { view } = readAddress(query, realIndex)
  return sentence(realIndex, filterEvents(realIndex, view), view, language, messagesFor(language))
}

describe('the sentence', () => {
  it('says that there are no events where the atlas has none, and nothing of filters', () => {
    const none = indexAtlas({ ...realAtlas, events: [] })
    const { view } = readAddress('', none)
    const said = INTERFACE_LANGUAGES.map((language) => sentence(none, [], view, language, messagesFor(language)))
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
    ['from=2018-06-21&to=2018-06-21&kinds=laboratory', 'Nothing matches all of these filters.'],
    ['from=2018-05-21&to=2018-05-21', '1 of 5 announcements, on 21 May 2018, in Hong Kong.'],
    [
      'from=2018-06-12',
      '3 of 5 announcements and 2 of 4 milestones, between 12 June and 13 November 2018, in Hong Kong and Shenzhen.',
    ],
    ['q=ageing', '1 of 5 announcements, 2018, in Singapore, matching “ageing”.'],
    ['q=xyzzy', 'Nothing matches all of these filters.'],
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
    ['q=xyzzy', '没有事件同时符合这些筛选条件。'],
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
    ['q=xyzzy', '沒有事件同時符合這些篩選條件。'],
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
