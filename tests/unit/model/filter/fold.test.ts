import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { findRanges, fold } from '../../../../src/model/filter/fold.ts'
import { realAtlas } from '../../../support/real-atlas.ts'

const PARAMETERS = { numRuns: 500 }

/** Characters whose folding changes their number, their neighbours or nothing. */
const mixed = () =>
  fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'B',
          ' ',
          '\n',
          '　',
          'Ａ',
          'ﬁ',
          'é',
          'e\u0301',
          'ｶ',
          'ﾞ',
          '㍿',
          '…',
          '①',
          'İ',
          'ß',
          'Σ',
          'ς',
          '\u00ad',
          '\u200d',
        ],
        ...[
          '实',
          '實',
          '驗',
          '验',
          '乾',
          '幹',
          '干',
          '臺',
          '台',
          '裏',
          '里',
          '﨑',
          '𠮷',
          '👩‍🔬',
          '👍🏽',
          '🇭🇰',

          'ᄀ',
          'ᅡ',
          '葛\u{e0100}',
        ],
      ),
      { maxLength: 12 },
    )
    .map((characters) => characters.join(''))

describe('folding', () => {
  it.each([
    ['Hong Kong', 'hong kong'],
    ['ＡＩ　Ｌａｂ', 'ai lab'],
    ['  a \n\t b  ', 'a b'],
    ['ﬁrst', 'first'],
    ['Ⅲ', 'iii'],
    ['straße', 'strasse'],
    ['ΣΟΦΟΣ', 'σοφοσ'],
    ['Tang Xiao’ou – “so‐called”', 'tang xiao\'ou - "so-called"'],
    ['汤•晓鸥', '汤·晓鸥'],
    ['soft\u00adware\ufeff', 'software'],
    ['实验室', '实验室'],
    ['香港人工智能實驗室', '香港人工智能实验室'],
    ['', ''],
  ])('makes “%s” “%s”', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it.each([
    ['one Simplified character of several Traditional ones', '干乾幹', '发發髮', '台臺颱', '复復複', '后後', '面麵'],
    [
      'the variants of Hong Kong, Taiwan and older print',
      '里裏裡',
      '为爲為',
      '产産產',
      '说説說',
      '着著',
      '众衆眾',
      '录録錄',
    ],
    ['characters that were encoded twice', '更\uf901', '车車\uf902'],
  ])('makes one of %s', (_, ...groups) => {
    for (const group of groups) expect(new Set(Array.from(group, fold)).size, group).toBe(1)
  })

  it('keeps apart what no converter turns into each other', () => {
    expect(new Set(Array.from('港湾大学实验室公司', fold)).size).toBe(9)
  })

  it.each(['tw', 'hk', 't'] as const)(
    'makes one of all this atlas’s Simplified Chinese and its conversion to “%s”',
    (to) => {
      const convert = Converter({ from: 'cn', to })
      const texts = JSON.stringify(realAtlas).match(/[\p{Script=Han}]+/gu) ?? []
      expect(texts.length).toBeGreaterThan(1000)
      for (const text of texts) expect(fold(convert(text))).toBe(fold(text))
    },
  )

  it('changes nothing the second time', () => {
    expect(fold(fold('İ\u200dﾞ'))).toBe(fold('İ\u200dﾞ'))
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), mixed()), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      PARAMETERS,
    )
  })

  it('is the same for a text alone and among others', () => {
    fc.assert(
      fc.property(mixed(), mixed(), (a, b) => {
        // A word of another script, or with a diacritic, makes the whole text take another code path.
        expect(fold(`${a}|${b}|x\u0301`)).toBe(`${fold(`${a}|`)}${fold(`|${b}|x\u0301`).slice(1)}`)
      }),
      PARAMETERS,
    )
  })
})

describe('what is marked', () => {
  const marked = (text: string, query: string) =>
    findRanges(text, query)
      .map(([start, end]) => text.slice(start, end))
      .join('|')

  it.each([
    ['a word, as it is written', 'Hong Kong AI Laboratory', 'hong', 'Hong'],
    ['all its places', 'no onion on', 'on', 'on|on|on'],
    ['every word', 'Hong Kong AI Laboratory', 'lab kong', 'Kong|Lab'],
    ['the other script', '香港人工智能實驗室', '实验', '實驗'],
    ['the other width', 'ＡＩ　Ｌａｂ', 'lab', 'Ｌａｂ'],
    ['the whole of what is more than one letter', 'the ﬁrst', 'i', 'ﬁ'],
    ['neighbours as one', '人工智能', '智能 人工', '人工智能'],
    ['what overlaps as one', 'banana', 'ana', 'anana'],
    ['a letter with its accent', 'cafe\u0301s', 'é', 'e\u0301'],
    ['a picture of several characters whole', 'a 👩‍🔬 b', '🔬', '👩‍🔬'],
    ['no more than a letter before a picture', 'a\u200d👍', 'a', 'a\u200d'],
    ['no line before a sound mark', '\nﾞ', 'ﾞ', 'ﾞ'],
    ['what is found of it, where another word stands elsewhere', '香港', '香港 lab', '香港'],
    ['nothing for nothing', 'Hong Kong', ' ', ''],
    ['nothing that isn’t there', 'Hong Kong', 'singapore', ''],
    ['nothing over a gap', 'Hong Kong', 'gk', ''],
  ])('is %s', (_, text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('is just what a reader would mark who folds one character after the other', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(mixed(), mixed(), (text, query) => {
        const graphemes = [...segmenter.segment(text)].map(({ segment, index }) => {
          // Between two characters, so that white space stays.
          return { index, end: index + segment.length, folded: fold(`|${segment}|`).slice(1, -1) }
        })
        const whole = graphemes.map(({ folded }) => folded).join('')
        const starts = graphemes.map((_, i) =>
          graphemes.slice(0, i).reduce((sum, { folded }) => sum + folded.length, 0),
        )
        const isMarked = graphemes.map(({ folded }, i) =>
          fold(query)
            .split(' ')
            .filter((word) => word !== '')
            .some((word) =>
              [...whole].length === 0
                ? false
                : Array.from({ length: whole.length }, (_, at) => at)
                    .filter((at) => whole.startsWith(word, at))
                    .some((at) => at < starts[i]! + folded.length && at + word.length > starts[i]!),
            ),
        )
        const ranges = findRanges(text, query)
        for (const [i, { index, end, folded }] of graphemes.entries()) {
          if (folded === '') continue
          const isIn = ranges.some(([from, to]) => from <= index && end <= to)
          expect([text.slice(index, end), isIn]).toEqual([text.slice(index, end), isMarked[i]])
        }
        for (const [start, end] of ranges) {
          expect(graphemes.some(({ index }) => index === start)).toBe(true)
          expect(graphemes.some((one) => one.end === end)).toBe(true)
        }
        for (const [i, range] of ranges.entries()) if (i > 0) expect(range[0]).toBeGreaterThan(ranges[i - 1]![1])
      }),
      PARAMETERS,
    )
  })
})
