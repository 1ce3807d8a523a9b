import { describe, expect, it } from 'vitest'
import { wrapText } from '../../../src/picture/wrap-text.ts'

const letters = (text: string) => [...text].length

describe('wrapped', () => {
  it.each([
    // 5 + 1 + 4 = 10 fit, the next word doesn't.
    ['three four five', 10, 9, ['three four', 'five']],
    ['fits', 10, 1, ['fits']],
    ['', 10, 3, ['']],
    // A word longer than a line is broken.
    ['abcdefghij', 4, 9, ['abcd', 'efgh', 'ij']],
    ['one two three', 7, 1, ['one tw…']],
    // Chinese breaks anywhere, but a comma never begins a line.
    ['新加坡香港和深圳', 4, 9, ['新加坡香', '港和深圳']],
    ['新加坡香，港', 4, 9, ['新加坡', '香，港']],
  ])('%s in %d', (text, width, most, lines) => {
    expect(wrapText(text, width, most, letters)).toEqual(lines)
  })

  it('ends where not one letter fits, and halves no character', () => {
    expect(wrapText('😀😀', 0, 9, letters)).toEqual(['😀', '😀'])
  })
})
