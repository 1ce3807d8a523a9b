import { describe, expect, it } from 'vitest'
import { aroundNames, fittingText, lineCount } from '../../../src/layout/line-breaks.ts'
import { wrapText } from '../../../src/picture/wrap-text.ts'
import { pick, seededRandom } from '../../support/random-atlas.ts'

/** Each character is 1 wide. */
const length = (text: string) => text.length

describe('the number of lines of a text', () => {
  it.each([
    ['', 10, 1],
    ['ab cd', 5, 1],
    ['ab cd', 4, 2],
    // The blank at a line's end takes no room.
    ['abcd efgh', 4, 2],
    ['ab cd ef', 5, 2],
    ['ab cd ef', 2, 3],
    // Three lines for the long word, of which the last has room for the short one.
    ['abcdefgh ij', 3, 4],
    ['一二三四五六', 3, 2],
    // No line begins with a comma.
    ['一二三，四', 3, 2],
    ['一二，三四', 2, 3],
  ])('of %j at %i is %i', (text, width, lines) => {
    expect(lineCount(text, width, length)).toBe(lines)
  })

  it('is that of a picture’s text, for random texts without long words', () => {
    const random = seededRandom(1)
    for (let i = 0; i < 300; i++) {
      const words = Array.from({ length: 1 + Math.floor(random() * 30) }, () =>
        pick(['a', 'bcd', 'efghi', '中文', '字，'], random),
      )
      const text = words.join(' ')
      const width = 8 + Math.floor(random() * 30)
      expect(lineCount(text, width, length), `${text} at ${width}`).toBe(wrapText(text, width, 100, length).length)
    }
  })
})

describe('the text that fits', () => {
  it('is the first that takes no more lines than given, else the last', () => {
    const texts = ['one two three four', 'one two three', 'one']
    expect(fittingText(texts, 2, 100, length)).toBe('one two three four')
    expect(fittingText(texts, 2, 8, length)).toBe('one two three')
    expect(fittingText(texts, 1, 2, length)).toBe('one')
  })
})

describe('a short name with a hyphen', () => {
  const namesIn = (text: string) =>
    aroundNames(text).flatMap(({ start, end, isName }) => (isName ? [text.slice(start, end)] : []))

  it.each([
    ['Tencent AI Lab and CUHK-Shenzhen', ['CUHK-Shenzhen']],
    ['CUHK-Shenzhen, Baden-Baden', ['CUHK-Shenzhen', 'Baden-Baden']],
    ['a second-hand report of mid-June', []],
    ['Rimsky-Korsakov-Preis', []],
    ['', []],
  ])('is kept on one line in “%s”', (text, names) => {
    expect(namesIn(text)).toEqual(names)
    expect(
      aroundNames(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text)
  })
})
