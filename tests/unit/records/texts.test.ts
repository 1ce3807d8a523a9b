import { describe, expect, it } from 'vitest'
import { isQualified, statedDate } from '../../../src/model/dataset/stated-date.ts'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { formatDate } from '../../../src/i18n/format-date.ts'
import { INTERFACE_LANGUAGES, messagesFor } from '../../../src/i18n/messages.ts'
import '../../support/all-words.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'
import { differences, misattribution, strangers, textsOf, unmarkedNames } from '../../support/text-faults.ts'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const

const texts = [...textsOf(realAtlas)]
const claims = realAtlas.events.flatMap((event) => event.claims)
const sides = realAtlas.events.flatMap(({ disputes }) => disputes.flatMap(({ alternatives }) => alternatives))

describe('the texts of the records', () => {
  it('have the same numbers, currencies and names in every language', () => {
    const found = [...claims, ...sides].flatMap(({ text }) => differences(text).map((fault) => [text['en'], fault]))
    expect(found).toEqual([])
  })

  it.each(LANGUAGES)('have no word or punctuation of another place: %s', (language) => {
    const found = texts.flatMap(([path, text]) => strangers(text[language] ?? '', language).map((one) => [path, one]))
    expect(found).toEqual([])
  })

  it('give words to those who speak on the lines, and to nobody else', () => {
    expect(claims.flatMap((claim) => misattribution(claim, realAtlas) ?? [])).toEqual([])
  })

  it('say which names are ours, and not the documents’', () => {
    expect(unmarkedNames(realAtlas)).toEqual([])
    const unmarked = {
      ...realAtlas.events[0]!,
      people: [{ person: 'simon-hu', role: { en: 'signed' }, references: [] }],
    }
    expect(unmarkedNames({ events: [unmarked] })).toEqual(['simon-hu in zh-Hans', 'simon-hu in zh-Hant'])
  })

  it('say in every language what is not sure about a date, and the filter knows it', () => {
    const qualified = realIndex.events.filter(({ event }) => isQualified(event.date.edtf))
    expect(qualified.map(({ id }) => id)).toContain('alibaba-ntu')
    for (const { event, isCertain } of qualified) {
      expect(isCertain).toBe(false)
      for (const language of INTERFACE_LANGUAGES) {
        const say = (edtf: string) =>
          formatDate(statedDate({ ...event.date, edtf }), messagesFor(language).dates, { withYear: true })
        expect(say(event.date.edtf)).not.toBe(say(event.date.edtf.replaceAll(/[?~%]/g, '')))
      }
    }
  })
})

/** Faults that the records once had: each check finds its own. */
describe('a fault of each kind is found', () => {
  it.each([
    ['a field is left out', ['AI chips', '芯片', '人工智能晶片']],
    [
      'a field is left out in one language',
      [
        'Lam Khin Yong: Alibaba stands out in trade, cloud and AI',
        '蓝钦扬：阿里巴巴在电商、支付、云计算等方面有建树',
        '藍欽揚：阿里巴巴在電子商貿、支付、雲計算等方面有建樹',
      ],
    ],
    [
      'a word is lost in translation',
      [
        'Fanny Law: a model of industry, universities and government',
        '罗范椒芬：产、学、研、政合作的示范',
        '羅范椒芬：產、學、研、政合作的示範',
      ],
    ],
    [
      'a currency differs',
      ['Millions of dollars a year from Alibaba', '阿里巴巴每年出资数百万元', '阿里巴巴每年出資數百萬元'],
    ],
    ['a number differs', ['28,000 students', '2.8 万名学生', '2,800 名學生']],
    ['a name is lost', ['Basic research that Tencent needs', '企业所需的基础研究', '騰訊所需的基礎研究']],
  ])('%s', (_, [en, hans, hant]) => {
    expect(differences({ en: en!, 'zh-Hans': hans!, 'zh-Hant': hant! })).not.toEqual([])
  })

  it.each([
    ['en', 'Foretold, and not reported as done'],
    ['en', 'Earlier fruits, by the newspaper: DJI and SenseTime'],
    ['en', 'In March, Alibaba and NTU found an institute'],
    ['en', '1 March, not certain'],
    ['zh-Hans', '南大带来以人为本的人工智能技术'],
    ['zh-Hans', '报章报道，6 月 15 日转载'],
    ['zh-Hans', '以传感器和云端存储持续关注长者健康'],
    ['zh-Hans', '南洋理工大学校长；签署人；发言'],
    ['zh-Hans', '节点, 计划'],
    ['zh-Hant', '合作方宣佈共同成立'],
    ['zh-Hant', '五項公布'],
    ['zh-Hant', '節點, 計劃'],
    ['zh-Hant', '標題稱“雙方”的第一家'],
  ] as const)('%s: %s', (language, messages) => {
    expect(strangers(messages, language)).not.toEqual([])
  })

  it.each([
    ['a statement in another’s name', 'statement.khor', 'amy-khor', 'Subra Suresh: welcome', 39],
    ['a person who doesn’t speak on the line', 'promise.tests', 'tests', 'Amy Khor: tested first', 48],
    ['words without their speaker', 'promise.tests', 'tests', 'Tested on NTU’s Smart Campus', 48],
  ])('%s', (_, property, value, en, line) => {
    const claim: Atlas['events'][number]['claims'][number] = {
      id: `alibaba-ntu.${property}`,
      property,
      value,
      text: { en, 'zh-Hans': '先测试', 'zh-Hant': '先測試' },
      references: [{ source: 'alibaba-ntu-release', lines: [line, line], exact: 'words' }],
    }
    expect(misattribution(claim, realAtlas)).toContain(`alibaba-ntu.${property}`)
  })
})
