import { pictureOf } from './picture-of.ts'

/** The dark colours are designed, not inverted; Traditional Chinese has a stack of its own. */
export default () => pictureOf('', { theme: 'dark', language: 'zh-Hant' })
