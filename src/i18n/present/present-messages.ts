/** Messages of the stage, loaded with it. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type PresentMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export function presentMessages(language: Language): PresentMessages {
  return messagesOf({ en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }, language)
}
