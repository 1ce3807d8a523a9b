/** Messages for a map of many cities, in all interface languages. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type ManyCitiesMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Returns the messages in `language`, or in the nearest interface language. */
export function manyCitiesMessages(language: Language): ManyCitiesMessages {
  return messagesOf<ManyCitiesMessages>(ALL, language)
}
