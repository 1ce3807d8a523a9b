/** Where a panel's own controls stand: labels and names keep clear of them. */
import type { Box, Size } from './types.ts'

/** Widest scale bar, px. */
export const SCALE_BAR_WIDEST = 64

/** px: the round buttons' side with the gap beside it, and what a corner's controls take of the height. */
const BUTTON = 32
const CORNER_HEIGHT = 36
/** Side of a button at the middle of an edge, with its distance from it, px. */
const PAN = 28

/** What the scale bar takes of the corner at the bottom left. */
export function scaleBarBox({ height }: Pick<Size, 'height'>): Box {
  return { left: 0, right: SCALE_BAR_WIDEST + 16, top: height - CORNER_HEIGHT, bottom: height }
}

export interface Controls {
  canPan: boolean
  /** Whether there are buttons at the bottom right. */
  hasButtons: boolean
  /** Whether the button to enlarge stands beside those to zoom. */
  hasEnlarge: boolean
  /** Of the note at the top left, px; 0 for none. */
  noteWidth: number
}

export function controlBoxes(
  { width, height }: Size,
  { canPan, hasButtons, hasEnlarge, noteWidth }: Controls,
): readonly Box[] {
  const buttons = BUTTON * (hasEnlarge ? 3 : 2) + 4
  const top = height - CORNER_HEIGHT
  const x = (width - PAN) / 2
  const y = (height - PAN) / 2
  return [
    ...(hasButtons ? [{ left: width - buttons, right: width, top, bottom: height }] : []),
    scaleBarBox({ height }),
    ...(noteWidth > 0 ? [{ left: 0, right: noteWidth + 12, top: 0, bottom: 24 }] : []),
    ...(canPan
      ? [
          { left: x, right: x + PAN, top: 0, bottom: PAN },
          { left: x, right: x + PAN, top: height - PAN, bottom: height },
          { left: 0, right: PAN, top: y, bottom: y + PAN },
          { left: width - PAN, right: width, top: y, bottom: y + PAN },
        ]
      : []),
  ]
}
