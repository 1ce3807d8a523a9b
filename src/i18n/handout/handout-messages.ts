/** Messages of handouts and slides, in all interface languages. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type HandoutMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Returns a handout's messages in `language`, or in the nearest interface language. */
export function handoutMessages(language: Language): HandoutMessages {
  return messagesOf<HandoutMessages>(ALL, language)
}
