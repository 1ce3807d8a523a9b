/** Messages of the timeline’s columns, in all interface languages. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type FormsMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Returns these messages in `language`, or in the nearest interface language. */
export function formsMessages(language: Language): FormsMessages {
  return messagesOf<FormsMessages>(ALL, language)
}
