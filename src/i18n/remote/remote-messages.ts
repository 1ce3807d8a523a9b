/** Messages of the phone as remote control, loaded with it. */
import type { Language } from '../../model/dataset/types.ts'
import { messagesOf } from '../part-messages.ts'
import { en, type RemoteMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export function remoteMessages(language: Language): RemoteMessages {
  return messagesOf({ en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }, language)
}
