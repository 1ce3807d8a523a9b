/** The stage's words, which come with it. */
import type { Language } from '../../model/dataset/types.ts'
import { wordsOf } from '../part-messages.ts'
import { en, type StageWords } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export function stageWords(language: Language): StageWords {
  return wordsOf({ en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }, language)
}
