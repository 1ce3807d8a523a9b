/** Boxes of a panel's own controls, which labels and names must not overlap. */
import type { Box, Size } from './types.ts'

/** Maximum width of the scale bar, px. */
export const SCALE_BAR_WIDEST = 64

/** px: width of a round button including its gap, and height of a corner's controls. */
const BUTTON = 32
const CORNER_HEIGHT = 36
/** Side of a button at the middle of an edge, including its distance from the edge, px. */
const PAN = 28

/** Returns the box of the scale bar in the bottom left corner. */
export function scaleBarBox({ height }: Pick<Size, 'height'>): Box {
  return { left: 0, right: SCALE_BAR_WIDEST + 16, top: height - CORNER_HEIGHT, bottom: height }
}

export interface Controls {
  canPan: boolean
  /** Whether there are buttons at the bottom right. */
  hasButtons: boolean
  /** Whether there is a button to enlarge next to the zoom buttons. */
  hasEnlarge: boolean
}

export function controlBoxes({ width, height }: Size, { canPan, hasButtons, hasEnlarge }: Controls): readonly Box[] {
  const buttons = BUTTON * (hasEnlarge ? 3 : 2) + 4
  const top = height - CORNER_HEIGHT
  const x = (width - PAN) / 2
  const y = (height - PAN) / 2
  return [
    ...(hasButtons ? [{ left: width - buttons, right: width, top, bottom: height }] : []),
    scaleBarBox({ height }),
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
