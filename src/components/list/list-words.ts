/** The list's words, which come with it. */
import type { Language } from '../../model/types.ts'
import { en, type ListWords } from '../../words/list/en.ts'
import { zhHans } from '../../words/list/zh-hans.ts'
import { zhHant } from '../../words/list/zh-hant.ts'
import { wordsOf } from '../../words/part-words.ts'

export function listWords(language: Language): ListWords {
  return wordsOf({ en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }, language)
}
