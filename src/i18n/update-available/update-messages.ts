/** The words of a newer version that is ready, in every language of the interface. */
import { en } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const UPDATE_MESSAGES = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
