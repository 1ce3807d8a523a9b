import { pictureOf } from './picture-of.ts'

/** The dark colours are designed, not inverted; Traditional Chinese has its own font stack. */
export default () => pictureOf('', { theme: 'dark', language: 'zh-Hant' })
