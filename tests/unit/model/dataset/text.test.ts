import { describe, expect, it } from 'vitest'
import { bestLanguage, matchLanguage, textIn } from '../../../../src/model/dataset/text.ts'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant']

describe('a language tag', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-MY', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-hk', 'zh-Hant'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-hans', 'zh-Hans'],
    ['zh-Hant-TW', 'zh-Hant'],
    // The script is explicit, so the region doesn't matter.
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-Hant-CN', 'zh-Hant'],
  ])('%s is read as %s', (tag, language) => {
    expect(matchLanguage(tag, LANGUAGES)).toBe(language)
  })

  it.each(['xx', 'fr', 'e', '', '-', 'zho', '__proto__', 'constructor', 'english'])('“%s” fits none of them', (tag) => {
    expect(matchLanguage(tag, LANGUAGES)).toBeUndefined()
  })

  it('takes the language in another script rather than none', () => {
    expect(matchLanguage('zh-TW', ['en', 'zh-Hans'])).toBe('zh-Hans')
  })
})

describe('the reader’s language', () => {
  it('is the first of the reader’s that the atlas has', () => {
    expect(bestLanguage(['fr-CA', 'zh-HK', 'en'], LANGUAGES)).toBe('zh-Hant')
  })

  it('is the atlas’s first where it has none of the reader’s', () => {
    expect(bestLanguage(['fr'], ['zh-Hant', 'en'])).toBe('zh-Hant')
    expect(bestLanguage([], LANGUAGES)).toBe('en')
  })
})

describe('a text', () => {
  it('is given in the language asked for', () => {
    expect(textIn({ en: 'laboratory', 'zh-Hant': '實驗室' }, 'zh-Hant', LANGUAGES)).toBe('實驗室')
  })

  it('falls back in the order of the atlas’s languages', () => {
    expect(textIn({ 'zh-Hant': '實驗室', 'zh-Hans': '实验室' }, 'en', LANGUAGES)).toBe('实验室')
  })

  it('is given in any language rather than not at all', () => {
    expect(textIn({ fr: 'laboratoire' }, 'en', LANGUAGES)).toBe('laboratoire')
  })

  it('is empty where there is none', () => {
    expect(textIn(undefined, 'en', LANGUAGES)).toBe('')
    expect(textIn({}, 'en', LANGUAGES)).toBe('')
  })
})
