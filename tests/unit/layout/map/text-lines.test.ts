import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakInTwo, shorten } from '../../../../src/layout/map/text-lines.ts'
import { measure } from './fake-measure.ts'

/** A letter is one wide, a character two. */
const width = (line: string) => measure(line, 'title') / measure('a', 'title')

describe('breakInTwo', () => {
  it.each([
    ['PolyU and Alibaba Cloud', ['PolyU and', 'Alibaba Cloud']],
    ['Tencent AI Lab', ['Tencent', 'AI Lab']],
    ['香港人工智能實驗室', ['香港人工智', '能實驗室']],
    ['騰訊 AI Lab', ['騰訊', 'AI Lab']],
    ['香港理工大學與阿里雲', ['香港理工大學', '與阿里雲']],
  ])('breaks %s evenly', (text, lines) => {
    expect(breakInTwo(text, 100, width)).toEqual(lines)
  })

  it.each([
    ['香港人工智能實驗室', '香港', ['香港', '人工智能實驗室']],
    ['香港理工大學與阿里雲', '香港', ['香港理工大學', '與阿里雲']],
    ['阿里巴巴與南洋理工聯合研究院', '新加坡', ['阿里巴巴', '與南洋理工聯合研究院']],
  ])('breaks %s behind the name of its city %s or an “and” rather than within a word', (text, city, lines) => {
    expect(breakInTwo(text, 100, width, city)).toEqual(lines)
  })

  it('never begins a line with a closing mark or ends one with an opening mark', () => {
    expect(breakInTwo('京東（深圳）', 100, width)).toEqual(['京東', '（深圳）'])
  })

  it('breaks at a bracket rather than within a word, where that is nearly as even', () => {
    expect(breakInTwo('京東集團與港中大（深圳）', 100, width)).toEqual(['京東集團與港中大', '（深圳）'])
  })

  it('leaves a word whole', () => {
    expect(breakInTwo('Laboratory', 100, width)).toBeNull()
  })

  it('gives up where a line would be too wide', () => {
    expect(breakInTwo('PolyU and Alibaba Cloud', 12, width)).toBeNull()
  })

  it('loses nothing but the space at the break', () => {
    const messages = fc.array(fc.constantFrom('AI', 'Lab', '港中大', '（深圳）', 'PolyU'), {
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(messages, (parts) => {
        const text = parts.join(' ')
        const lines = breakInTwo(text, 1000, width)
        expect(lines?.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})

describe('shorten', () => {
  it('keeps as much as fits with the ellipsis', () => {
    // Seven wide: six letters and the ellipsis, and no space before it
    expect(shorten('Hong Kong', 7, width)).toBe('Hong K…')
    expect(shorten('Hong Kong', 6, width)).toBe('Hong…')
  })

  it('is nothing where not even a letter fits', () => {
    expect(shorten('Hong Kong', 1, width)).toBeNull()
  })
})
