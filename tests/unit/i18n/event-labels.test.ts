import '../../support/all-words.ts'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { textIn } from '../../../src/model/dataset/text.ts'
import { eventName, fullDate, joinLines, nameAsSeen, isOneYear, shortDate } from '../../../src/i18n/event-labels.ts'
import { INTERFACE_LANGUAGES, loadMessages, messagesFor } from '../../../src/i18n/messages.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'

await Promise.all(INTERFACE_LANGUAGES.map(loadMessages))

const get = (id: string) => {
  const found = realIndex.event.get(id)
  if (!found) throw new Error(`expected an event ${id}`)
  return found
}

const nameOf = (id: string, language: string) =>
  eventName(get(id), realIndex, (text) => textIn(text, language, realAtlas.languages), messagesFor(language))

/** Written by hand: each event's date at its mark, and in full. */
const DATES: [id: string, language: string, short: string, full: string][] = [
  ['alibaba-ntu', 'en', 'about 1 March', 'about 1 March 2018'],
  ['sensetime-series-c', 'en', 'April', 'April 2018, day not given'],
  ['hong-kong-technology-policies', 'en', '14 May', '14 May 2018'],
  ['hkai-lab', 'en', '21 or 25 May', '21 May 2018 (another source: 25 May 2018)'],
  ['hkai-accelerator-applications', 'en', 'mid-June', 'planned for mid-June 2018, day not given'],
  ['tencent-cuhksz', 'en', '12 June', '12 June 2018'],
  ['jd-cuhksz', 'en', 'planned for 15 June', 'planned for 15 June 2018'],
  ['hkai-accelerator-start', 'en', 'September', 'planned for September 2018, day not given'],
  ['polyu-alibaba-cloud', 'en', '13 November', '13 November 2018'],

  ['alibaba-ntu', 'zh-Hans', '3 月 1 日前后', '2018 年 3 月 1 日前后'],
  ['sensetime-series-c', 'zh-Hans', '4 月', '2018 年 4 月，没有写明哪一天'],
  ['hong-kong-technology-policies', 'zh-Hans', '5 月 14 日', '2018 年 5 月 14 日'],
  ['hkai-lab', 'zh-Hans', '5 月 21 日或 25 日', '2018 年 5 月 21 日（另有来源说是 2018 年 5 月 25 日）'],
  ['hkai-accelerator-applications', 'zh-Hans', '6 月中旬', '预定 2018 年 6 月中旬，没有写明哪一天'],
  ['tencent-cuhksz', 'zh-Hans', '6 月 12 日', '2018 年 6 月 12 日'],
  ['jd-cuhksz', 'zh-Hans', '预定 6 月 15 日', '预定 2018 年 6 月 15 日'],
  ['hkai-accelerator-start', 'zh-Hans', '9 月', '预定 2018 年 9 月，没有写明哪一天'],
  ['polyu-alibaba-cloud', 'zh-Hans', '11 月 13 日', '2018 年 11 月 13 日'],

  ['alibaba-ntu', 'zh-Hant', '3 月 1 日前後', '2018 年 3 月 1 日前後'],
  ['sensetime-series-c', 'zh-Hant', '4 月', '2018 年 4 月，沒有寫明哪一天'],
  ['hong-kong-technology-policies', 'zh-Hant', '5 月 14 日', '2018 年 5 月 14 日'],
  ['hkai-lab', 'zh-Hant', '5 月 21 日或 25 日', '2018 年 5 月 21 日（另有來源指是 2018 年 5 月 25 日）'],
  ['hkai-accelerator-applications', 'zh-Hant', '6 月中旬', '預定 2018 年 6 月中旬，沒有寫明哪一天'],
  ['tencent-cuhksz', 'zh-Hant', '6 月 12 日', '2018 年 6 月 12 日'],
  ['jd-cuhksz', 'zh-Hant', '預定 6 月 15 日', '預定 2018 年 6 月 15 日'],
  ['hkai-accelerator-start', 'zh-Hant', '9 月', '預定 2018 年 9 月，沒有寫明哪一天'],
  ['polyu-alibaba-cloud', 'zh-Hant', '11 月 13 日', '2018 年 11 月 13 日'],
]

describe('an event’s date', () => {
  it.each(DATES)('%s in %s is “%s”, in full “%s”', (id, language, short, full) => {
    const messages = messagesFor(language)
    expect(shortDate(get(id), realIndex, messages)).toBe(short)
    expect(fullDate(get(id), messages)).toBe(full)
  })

  it('has a case above for every event in every language', () => {
    expect(DATES).toHaveLength(realAtlas.events.length * realAtlas.languages.length)
  })

  it('says its year where the atlas has more than one', () => {
    const [first, ...rest] = realAtlas.events
    const date = { edtf: '2017-12-01', start: '2017-12-01', end: '2017-12-01' }
    const index = indexAtlas({ ...realAtlas, events: [{ ...first!, date }, ...rest] })
    expect(isOneYear(realIndex)).toBe(true)
    expect(isOneYear(index)).toBe(false)
    expect(shortDate(index.event.get('tencent-cuhksz')!, index, messagesFor('en'))).toBe('12 June 2018')
    expect(shortDate(index.event.get('hkai-lab')!, index, messagesFor('en'))).toBe('21 or 25 May 2018')
  })
})

describe('an event’s name', () => {
  it.each([
    ['tencent-cuhksz', 'en', 'Tencent AI Lab and CUHK-Shenzhen, 12 June 2018, CUHK-Shenzhen campus, Longgang'],
    [
      'hkai-accelerator-start',
      'en',
      'Accelerator due to start, planned for September 2018, day not given, milestone of Hong Kong AI Laboratory',
    ],
    ['hkai-lab', 'zh-Hant', '香港人工智能實驗室，2018 年 5 月 21 日（另有來源指是 2018 年 5 月 25 日），香港科學園'],
    ['sensetime-series-c', 'zh-Hans', '商汤融资 6 亿美元，2018 年 4 月，没有写明哪一天，“香港人工智能实验室”的里程碑'],
  ])('says what, when, where and whose: %s in %s', (id, language, name) => {
    expect(nameOf(id, language)).toBe(name)
  })
})

describe('the name of a control', () => {
  const NAME = 'Hong Kong AI Laboratory, 21 May 2018, Hong Kong Science Park'
  it.each([
    ['nothing is seen on it', '', NAME],
    ['the title is', 'Hong Kong AI Laboratory', NAME],
    [
      'title and short date are',
      'Hong Kong AI Laboratory 21 or 25 May',
      'Hong Kong AI Laboratory 21 or 25 May, 21 May 2018, Hong Kong Science Park',
    ],
    ['a cut title is', 'Hong Kong AI Lab…', `Hong Kong AI Lab…, ${NAME}`],
    ['other words are', 'HKAI Lab 21 May', `HKAI Lab 21 May, ${NAME}`],
  ])('begins with what is seen on it, where %s', (_, seen, name) => {
    expect(nameAsSeen(seen, 'Hong Kong AI Laboratory', NAME, messagesFor('en'))).toBe(name)
  })

  it('joins the lines of a label as its language does', () => {
    expect(joinLines(['Hong Kong AI', 'Laboratory'])).toBe('Hong Kong AI Laboratory')
    expect(joinLines(['香港', '人工智能實驗室'])).toBe('香港人工智能實驗室')
  })
})
