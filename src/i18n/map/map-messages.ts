/** The words of a map that is looked at closely, in every language of the interface. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type MapMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const ALL = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** Those in `language`, or in the nearest that the interface speaks. */
export function mapMessages(language: Language): MapMessages {
  return messagesOf<MapMessages>(ALL, language)
}
