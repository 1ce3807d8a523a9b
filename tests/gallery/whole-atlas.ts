import { pictureOf } from './picture-of.ts'

/** The whole atlas at a screen's size. */
export default () => pictureOf('')
