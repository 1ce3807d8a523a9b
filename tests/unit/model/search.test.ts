import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterEvents } from '../../../src/model/filter.ts'
import { findsAll, fold } from '../../../src/model/search.ts'
import { DEFAULT_VIEW } from '../../../src/model/view.ts'
import { realIndex } from '../../support/real-atlas.ts'

describe('folding', () => {
  it.each([
    ['Hong Kong', 'hong kong'],
    ['ＡＩ　Ｌａｂ', 'ai lab'],
    ['  a \n\t b  ', 'a b'],
    ['ﬁrst', 'first'],
    ['Ⅲ', 'iii'],
    ['实验室', '实验室'],
    ['', ''],
  ])('makes “%s” “%s”', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { seed: 2018 },
    )
  })
})

describe('a search', () => {
  it('finds every word, in any order', () => {
    expect(findsAll(fold('The Hong Kong AI Laboratory'), 'ai hong')).toBe(true)
    expect(findsAll(fold('The Hong Kong AI Laboratory'), 'ai singapore')).toBe(false)
  })

  it('for nothing finds everything', () => {
    expect(findsAll('anything', ' \t')).toBe(true)
  })

  it.each([
    ['in English', 'memorandum', 'polyu-alibaba-cloud'],
    ['in Simplified Chinese', '备忘录', 'polyu-alibaba-cloud'],
    ['in Traditional Chinese', '備忘錄', 'polyu-alibaba-cloud'],
    ['in wide letters', 'ＰｏｌｙＵ', 'polyu-alibaba-cloud'],
    ['by a person', 'Carrie Lam', 'hkai-lab'],
    ['by a person in the other script', '林郑月娥', 'hkai-lab'],
    ['by a place', 'science park', 'hkai-lab'],
    ['by a value that lost', 'crowdsourcing', 'alibaba-ntu'],
  ])('finds an event %s', (_, q, event) => {
    expect(filterEvents(realIndex, { ...DEFAULT_VIEW, q }).map(({ id }) => id)).toContain(event)
  })

  it('finds what a partner is a part of, and the city of a place', () => {
    const found = (q: string) => filterEvents(realIndex, { ...DEFAULT_VIEW, q }).map(({ id }) => id)
    expect(found('阿里巴巴集团')).toContain('polyu-alibaba-cloud')
    expect(found('深圳')).toEqual(expect.arrayContaining(['tencent-cuhksz', 'jd-cuhksz']))
    expect(found('hong kong')).toEqual(expect.arrayContaining(['hkai-lab', 'polyu-alibaba-cloud']))
  })
})
