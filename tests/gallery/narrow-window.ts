import { pictureOf } from './picture-of.ts'

/** What lies before and after a narrow window is named in its lane; below the rows where these are full. */
export default () =>
  pictureOf('?from=2018-05-20&to=2018-06-20', { width: 360, height: 560, scale: 1, parts: 'timeline' })
