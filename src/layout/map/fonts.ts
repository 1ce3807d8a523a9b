/** The map's fonts, used for both measuring and drawing. */
import type { Font } from '../font.ts'
import type { TextRole } from './types.ts'

export const MAP_FONTS: Readonly<Record<TextRole, Font>> = {
  title: { size: 14, weight: 650 },
  milestone: { size: 12, weight: 400 },
  date: { size: 12, weight: 400 },
  name: { size: 12, weight: 400 },
  city: { size: 12, weight: 650 },
}
