/** Messages of the date fields, in all interface languages. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type DateFieldsMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Returns the date fields' messages in `language`, or in the nearest interface language. */
export function dateFieldsMessages(language: Language): DateFieldsMessages {
  return messagesOf<DateFieldsMessages>(ALL, language)
}
