/** The words of what an address asked for and could not be given, in every language of the interface. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type InvalidParameterMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Those in `language`, or in the nearest that the interface speaks. */
export function invalidParameterMessages(language: Language): InvalidParameterMessages {
  return messagesOf<InvalidParameterMessages>(ALL, language)
}
