import { pictureOf } from './picture-of.ts'

/** One city shown large, its neighbours as context. */
export default () => pictureOf('?map=shenzhen&event=jd-cuhksz', { width: 1200, height: 630, scale: 1, parts: 'map' })
