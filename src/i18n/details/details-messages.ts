/** Messages of an event's details and evidence, in all interface languages. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type DetailsMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Returns the messages of an event's details in `language`, or in the nearest interface language. */
export function detailsMessages(language: Language): DetailsMessages {
  return messagesOf<DetailsMessages>(ALL, language)
}
