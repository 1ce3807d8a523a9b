import { describe, expect, it } from 'vitest'
import { quotable } from '../../../../src/model/dataset/quotable.ts'

describe('what somebody else wrote', () => {
  it.each([
    ['hkai-lab', 'hkai-lab'],
    ['实验室 🧪', '实验室 🧪'],
    ['a\u0000b\nc', 'a\uFFFDb\uFFFDc'],
    // Right-to-left override: the text after it would be displayed backwards, including our own.
    ['\u202Etxt.exe', '\uFFFDtxt.exe'],
    ['\ud83d', '\uFFFD'],
    ['', ''],
  ])('%j is quoted as %j', (text, quoted) => {
    expect(quotable(text)).toBe(quoted)
  })

  it('is cut between characters, and the cut is seen', () => {
    expect(quotable('🧪'.repeat(100), 5)).toBe('🧪🧪🧪🧪…')
    expect(quotable('abcde', 5)).toBe('abcde')
    expect(quotable('abcdef', 5)).toBe('abcd…')
  })
})
