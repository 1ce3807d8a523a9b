/** Messages about invalid values of an address, in all interface languages. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type InvalidParameterMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Returns the messages in `language`, or in the nearest interface language. */
export function invalidParameterMessages(language: Language): InvalidParameterMessages {
  return messagesOf<InvalidParameterMessages>(ALL, language)
}
