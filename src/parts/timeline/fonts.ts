/** Where the parts find it. */
export { TIMELINE_FONTS } from '../../layout/timeline/fonts.ts'
