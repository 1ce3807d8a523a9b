/** Fonts, for layouts that need text widths before anything is drawn. */

export interface Font {
  /** px */
  size: number
  weight: number
}

/** Returns the width of `text` in `font`, px. */
export type MeasureText = (text: string, font: Font) => number
