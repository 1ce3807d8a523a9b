import clipper from 'clipper-lib'
import type { Polygon, Ring } from './geometry.ts'

// Boolean operations on polygons. Clipper uses integers, which makes it robust and its result the same on each run. It
// fills by winding number: outer rings must be counter-clockwise, holes clockwise.

type IntPoint = clipper.IntPoint
type PolyNode = clipper.PolyNode

const { ClipType, PolyType, PolyFillType } = clipper

/** Returns the land common to both. Points are rounded to whole units. */
export function intersect(land: readonly Polygon[], other: readonly Polygon[]): Polygon[] {
  return combine(ClipType.ctIntersection, land, other)
}

/** Returns the union of the land of both. */
export function unite(land: readonly Polygon[], other: readonly Polygon[] = []): Polygon[] {
  return combine(ClipType.ctUnion, land, other)
}

/** Returns the land minus the other land. */
export function subtract(land: readonly Polygon[], other: readonly Polygon[]): Polygon[] {
  return combine(ClipType.ctDifference, land, other)
}

/**
 * Fills sea narrower than twice `gap` units, then drops land narrower than that (a morphological closing and opening by
 * a disc). This also rounds every corner to the disc.
 */
export function openAndClose(land: readonly Polygon[], gap: number): Polygon[] {
  if (gap === 0) return unite(land)
  const closed = offset(offset(pathsOf(land), gap), -gap)
  return polygonsOf(ClipType.ctUnion, offset(offset(closed, -gap), gap), [])
}

function offset(paths: IntPoint[][], distance: number): IntPoint[][] {
  const arcTolerance = Math.abs(distance) / 50
  const offsetter = new clipper.ClipperOffset(2, arcTolerance)
  offsetter.AddPaths(paths, clipper.JoinType.jtRound, clipper.EndType.etClosedPolygon)
  const result: IntPoint[][] = []
  offsetter.Execute(result, distance)
  return result
}

function combine(operation: number, land: readonly Polygon[], other: readonly Polygon[]): Polygon[] {
  return polygonsOf(operation, pathsOf(land), pathsOf(other))
}

function polygonsOf(operation: number, subject: IntPoint[][], clip: IntPoint[][]): Polygon[] {
  const engine = new clipper.Clipper()
  engine.StrictlySimple = true
  engine.AddPaths(subject, PolyType.ptSubject, true)
  engine.AddPaths(clip, PolyType.ptClip, true)
  const tree = new clipper.PolyTree()
  engine.Execute(operation, tree, PolyFillType.pftNonZero, PolyFillType.pftNonZero)
  return tree.Childs().flatMap(polygonsUnder)
}

/** Returns the polygon of an outer node, and those of the islands in its lakes. */
function polygonsUnder(outer: PolyNode): Polygon[] {
  const holes = outer.Childs()
  return [[outer, ...holes].map(ringOf), ...holes.flatMap((hole) => hole.Childs().flatMap(polygonsUnder))]
}

function ringOf(node: PolyNode): Ring {
  return node.Contour().map(({ X, Y }) => [X, Y] as const)
}

function pathsOf(polygons: readonly Polygon[]): IntPoint[][] {
  return polygons.flatMap((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => ({ X: Math.round(x), Y: Math.round(y) }))),
  )
}
