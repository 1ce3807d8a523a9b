/** The words of an open event and its evidence, in every language of the interface. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type DetailsMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** The words of an open event in `language`, or in the nearest that the interface speaks. */
export function detailsMessages(language: Language): DetailsMessages {
  return messagesOf<DetailsMessages>(ALL, language)
}
