import { pictureOf } from './picture-of.ts'

/** What a link's preview shows of a chosen event whose sources disagree: both dates in one outline, what lies outside the window at its edges. */
export default () =>
  pictureOf('?event=hkai-lab&claim=hkai-lab.date&from=2018-04-01&to=2018-07-31', {
    width: 1200,
    height: 630,
    scale: 1.1,
    title: 'One laboratory, two dates',
  })
