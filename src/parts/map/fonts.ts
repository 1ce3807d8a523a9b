/** Where the parts find it. */
export { MAP_FONTS } from '../../layout/map/fonts.ts'
