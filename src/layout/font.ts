/** How text is set, for layouts that need widths before anything is drawn. */

export interface Font {
  /** px */
  size: number
  weight: number
}

/** Width in px of `text` in `font`. */
export type MeasureText = (text: string, font: Font) => number
