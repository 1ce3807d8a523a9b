import { pictureOf } from './picture-of.ts'

/** What is filtered out stays as context, small and without words; gaps are torn out and told. */
export default () =>
  pictureOf('?certain=only&scale=gaps&lanes=partner', { width: 1200, height: 630, scale: 1, parts: 'timeline' })
