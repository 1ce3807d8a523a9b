/** Messages about a newer version, in all interface languages. */
import { en } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const UPDATE_MESSAGES = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
