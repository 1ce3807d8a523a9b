/** The words of the date fields, in every language of the interface. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type DateFieldsMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** The words of the date fields in `language`, or in the nearest that the interface speaks. */
export function dateFieldsMessages(language: Language): DateFieldsMessages {
  return messagesOf<DateFieldsMessages>(ALL, language)
}
