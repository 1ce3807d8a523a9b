/** The list's messages, loaded with it. */
import type { Language } from '../../model/dataset/types.ts'
import { en, type ListMessages } from '../../i18n/list/en.ts'
import { zhHans } from '../../i18n/list/zh-hans.ts'
import { zhHant } from '../../i18n/list/zh-hant.ts'
import { messagesOf } from '../../i18n/part-messages.ts'

export function listMessages(language: Language): ListMessages {
  return messagesOf({ en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }, language)
}
