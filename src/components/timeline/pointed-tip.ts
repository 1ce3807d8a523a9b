/** A tooltip at a position of the plot, px. */
export interface PointedTip {
  x: number
  y: number
  text: string
}
