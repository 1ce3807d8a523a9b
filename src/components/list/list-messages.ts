/** The list's words, which come with it. */
import type { Language } from '../../model/dataset/types.ts'
import { en, type ListWords } from '../../i18n/list/en.ts'
import { zhHans } from '../../i18n/list/zh-hans.ts'
import { zhHant } from '../../i18n/list/zh-hant.ts'
import { wordsOf } from '../../i18n/part-messages.ts'

export function listWords(language: Language): ListWords {
  return wordsOf({ en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }, language)
}
