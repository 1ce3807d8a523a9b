/** Messages of the relations, in all interface languages. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type RelationsMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Returns these messages in `language`, or in the nearest interface language. */
export function relationsMessages(language: Language): RelationsMessages {
  return messagesOf<RelationsMessages>(ALL, language)
}
