import { pictureOf } from './picture-of.ts'

/** All there is, at a screen's size. */
export default () => pictureOf('')
