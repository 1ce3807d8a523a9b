/** The timeline's fonts, used for both measuring and drawing. */
import type { Font } from '../font.ts'
import type { TextRole } from './types.ts'

export const TIMELINE_FONTS: Readonly<Record<TextRole, Font>> = {
  title: { size: 14, weight: 650 },
  date: { size: 12, weight: 400 },
  milestone: { size: 12, weight: 400 },
  axis: { size: 12, weight: 400 },
}
