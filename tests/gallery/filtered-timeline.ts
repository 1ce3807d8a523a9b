import { pictureOf } from './picture-of.ts'

/** Filtered-out events stay as context, small and without labels; breaks in time are drawn and labelled. */
export default () =>
  pictureOf('?certain=only&scale=gaps&lanes=partner', { width: 1200, height: 630, scale: 1, parts: 'timeline' })
