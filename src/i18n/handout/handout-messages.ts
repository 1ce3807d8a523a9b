/** The words of handouts and slides, in every language of the interface. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type HandoutMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** The words of a handout in `language`, or in the nearest that the interface speaks. */
export function handoutMessages(language: Language): HandoutMessages {
  return messagesOf<HandoutMessages>(ALL, language)
}
