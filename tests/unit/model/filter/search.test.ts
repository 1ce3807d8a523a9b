import '../../../support/folding.ts'
import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { filterEvents } from '../../../../src/model/filter/filter.ts'
import { findRanges, Search } from '../../../../src/model/filter/search.ts'
import { RowSet } from '../../../../src/model/events/row-set.ts'
import type { Text } from '../../../../src/model/dataset/types.ts'
import { DEFAULT_VIEW } from '../../../../src/model/view/view.ts'
import { realIndex } from '../../../support/real-atlas.ts'

const found = (q: string) => filterEvents(realIndex, { ...DEFAULT_VIEW, q }).map(({ id }) => id)

/** Searches texts, which it returns in place of their rows. */
function searchOver(texts: readonly string[]) {
  const search = new Search(texts.length, (row): Text[] => [{ en: texts[row]! }])
  return {
    prepare: (most?: number) => search.prepare(most),
    find: (query: string) =>
      search
        .find(query)
        .slice()
        .map((row) => texts[row]!),
  }
}

describe('a search', () => {
  it('finds every word, in any order', () => {
    const search = searchOver(['The Hong Kong AI Laboratory'])
    expect(search.find('ai hong')).toHaveLength(1)
    expect(search.find('ai singapore')).toHaveLength(0)
  })

  it('for nothing finds everything', () => {
    expect(searchOver(['anything']).find(' \t')).toHaveLength(1)
  })

  it.each([
    ['in English', 'memorandum', 'polyu-alibaba-cloud'],
    ['in Simplified Chinese', '备忘录', 'polyu-alibaba-cloud'],
    ['in Traditional Chinese', '備忘錄', 'polyu-alibaba-cloud'],
    ['in both at once', '备忘錄', 'polyu-alibaba-cloud'],
    ['in several languages', 'memorandum 備忘錄 云', 'polyu-alibaba-cloud'],
    ['in wide letters', 'ＰｏｌｙＵ', 'polyu-alibaba-cloud'],
    ['by a few characters from the middle', '工智能实', 'hkai-lab'],
    ['by a person', 'Carrie Lam', 'hkai-lab'],
    ['by a person in the other script', '林郑月娥', 'hkai-lab'],
    ['by a person whose name has an apostrophe, typed as it can be', "xiao'ou", 'hkai-lab'],
    ['by a title with a dash, typed as a hyphen', 'alibaba-ntu', 'alibaba-ntu'],
    ['by a place', 'science park', 'hkai-lab'],
    ['by a value that lost', 'crowdsourcing', 'alibaba-ntu'],
  ])('finds an event %s', (_, q, event) => {
    expect(found(q)).toContain(event)
  })

  it('finds what a partner is a part of, and the city of a place', () => {
    expect(found('阿里巴巴集团')).toContain('polyu-alibaba-cloud')
    expect(found('深圳')).toEqual(expect.arrayContaining(['tencent-cuhksz', 'jd-cuhksz']))
    expect(found('hong kong')).toEqual(expect.arrayContaining(['hkai-lab', 'polyu-alibaba-cloud']))
  })

  it.each([
    ['Simplified', 'zh-Hans', Converter({ from: 'cn', to: 'hk' })],
    ['Traditional', 'zh-Hant', Converter({ from: 'hk', to: 'cn' })],
  ])('finds each event by its title in %s Chinese, converted to the other', (_, language, convert) => {
    for (const { event, id } of realIndex.events) expect(found(convert(event.title[language]!))).toContain(id)
  })

  it('finds the same as a reader who looks at every text, whatever was searched before', () => {
    const letters = fc
      .array(fc.constantFrom('a', 'B', 'ａ', '实', '實', '验', ' '), { maxLength: 6 })
      .map((all) => all.join(''))
    const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('實', '实')
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 12 }), fc.array(letters, { maxLength: 6 }), (texts, queries) => {
        const search = searchOver(texts)
        for (const query of queries) {
          const words = plain(query).split(/\s+/)
          expect([...search.find(query)]).toEqual(
            texts.filter((text) => words.every((word) => plain(text).includes(word))),
          )
        }
      }),
    )
  })

  it('is made ready bit by bit, and finds all of it', () => {
    const search = searchOver(['one', 'two', 'three'])
    expect(search.prepare(4)).toBe(false)
    expect(search.prepare(4)).toBe(true)
    expect([...search.find('t')]).toEqual(['two', 'three'])
  })

  it('made ready in part finds in that part, and goes on as there is more', () => {
    const texts = Array.from({ length: 9 }, (_, i) => `${'x'.repeat(25_000)} ${i % 2 === 0 ? 'even' : 'odd'} ${i}`)
    const search = searchOver(texts)
    // A slice is two texts, one of them even.
    const counts = Array.from({ length: 5 }, () => {
      const { length } = search.find('even')
      search.prepare()
      return length
    })
    expect(counts).toEqual([1, 2, 3, 4, 5])
    expect([...search.find('even 4')]).toEqual([texts[4]])
    expect([...search.find('odd')]).toHaveLength(4)
  })

  it('also finds rows by the names that they share, with words of their own', () => {
    const rowsOf = (position: number) => RowSet.of(3, position === 0 ? [0, 2] : [1])
    const search = new Search(3, (row): Text[] => [{ en: `survey ${row}` }], [
      { names: [{ en: 'Harbour Trust', 'zh-Hant': '海港' }, { en: 'Corvus' }], rowsOf },
    ])
    expect([...search.find('harbour')]).toEqual([0, 2])
    expect([...search.find('survey 2 海港')]).toEqual([2])
    expect([...search.find('survey 1 trust')]).toEqual([])
    expect(search.find('corvus')).toBe(search.find('corvus'))
  })

  it('narrowed while it is being made ready finds the same as one that was ready', () => {
    const texts = Array.from({ length: 40 }, (_, i) => `${'x'.repeat(20_000)} lab-${i}`)
    const search = searchOver(texts)
    expect(search.find('l').length).toBeLessThan(texts.length)
    search.find('lab-1')
    while (!search.prepare()) search.find('lab-1')
    expect([...search.find('lab-1')]).toEqual(texts.filter((text) => text.includes('lab-1')))
  })
})

it('marks nothing where nothing is searched', () => {
  expect(findRanges('Hong Kong', '')).toEqual([])
  expect(findRanges('Hong Kong', 'kong')).toEqual([[5, 9]])
})
