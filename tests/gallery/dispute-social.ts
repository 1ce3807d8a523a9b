import { pictureOf } from './picture-of.ts'

/**
 * The preview image of a selected event whose sources disagree: both dates in one outline, offscreen indicators at the
 * edges.
 */
export default () =>
  pictureOf('?event=hkai-lab&claim=hkai-lab.date&from=2018-04-01&to=2018-07-31', {
    width: 1200,
    height: 630,
    scale: 1.1,
    title: 'One laboratory, two dates',
  })
