/**
 * SVG path data, written by d3-path. Not d3-shape's `line`, which would be 2.0 kB gzipped more: it can't be
 * tree-shaken, and takes its curves along.
 */
import { pathRound } from 'd3-path'

/** Digits after the point, in pixels: finer than any screen. */
const DIGITS = 2

export type Point = readonly [x: number, y: number]

/** Returns the path of separate lines, each through all its points. */
export function linesPath(lines: readonly (readonly Point[])[], digits = DIGITS): string {
  const path = pathRound(digits)
  for (const points of lines) trace(path, points)
  return path.toString()
}

/** Returns the path of a closed outline; empty if it has no points. */
export function outlinePath(points: readonly Point[], digits = DIGITS): string {
  const path = pathRound(digits)
  trace(path, points)
  path.closePath()
  return path.toString()
}

/** Returns the path of a circle around (x, y). */
export function circlePath(radius: number, x = 0, y = 0): string {
  const path = pathRound(DIGITS)
  path.arc(x, y, radius, 0, 2 * Math.PI)
  path.closePath()
  return path.toString()
}

function trace(path: ReturnType<typeof pathRound>, points: readonly Point[]): void {
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  }
}
