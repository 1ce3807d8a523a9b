import { pictureOf } from './picture-of.ts'

/** The picture that a reader downloads explains its marks. */
export default () => pictureOf('', { width: 1200, height: undefined, scale: 1, hasKey: true })
