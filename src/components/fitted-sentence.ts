/** The sentence about what is shown, in as many words as fit. */
import { drawnSize } from '../attachments/drawn-size.svelte.ts'
import { measureIn } from '../attachments/measure-text.ts'
import { fittingText } from '../layout/line-breaks.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'

export interface SentenceRoom {
  /** Width of its lines, px; 0 if not yet known. */
  width: number
  /** Maximum number of lines. */
  lines: number
  /** Font size in the styles, px. */
  size: number
  weight: number
  /** Letter spacing in the styles, px. */
  spacing?: number
}

/** Returns the longest of the sentences that fits; the shortest if none does. */
export function fittedSentence(atlas: AtlasState, { width, lines, size, weight, spacing = 0 }: SentenceRoom): string {
  if (width <= 0) return atlas.sentence
  const measure = measureIn(atlas.language)
  const drawn = drawnSize(size)
  const font = { size: drawn, weight }
  const between = (spacing * drawn) / size
  return fittingText(atlas.sentences, lines, width, (text) => measure(text, font) + between * text.length)
}
