import type { TextRole } from '../../../../src/layout/map/types.ts'

const FONT_PIXELS: Record<TextRole, number> = { title: 14, milestone: 12, date: 12, name: 12, city: 12 }
const CJK = /[\u2e80-\uffef]/u

/** Text measurement without a font: 0.56 em for a letter, 1 em for a Chinese character, at the design's sizes. */
export function measure(text: string, role: TextRole): number {
  return [...text].reduce((sum, character) => sum + (CJK.test(character) ? 1 : 0.56), 0) * FONT_PIXELS[role]
}

/** The same, `k` times as large. */
export function measureAt(k: number): typeof measure {
  return (text, role) => k * measure(text, role)
}
