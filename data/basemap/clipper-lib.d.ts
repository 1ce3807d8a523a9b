/** The part of clipper-lib 6.4.2 that we use; the package ships no types. */
declare module 'clipper-lib' {
  namespace clipper {
    interface IntPoint {
      X: number
      Y: number
    }
    interface PolyNode {
      Contour(): IntPoint[]
      Childs(): PolyNode[]
    }
    class PolyTree {
      Childs(): PolyNode[]
    }
    class Clipper {
      StrictlySimple: boolean
      AddPaths(paths: IntPoint[][], kind: number, closed: boolean): boolean
      Execute(operation: number, solution: PolyTree, subjectFill: number, clipFill: number): boolean
    }
    class ClipperOffset {
      constructor(miterLimit: number, arcTolerance: number)
      AddPaths(paths: IntPoint[][], join: number, end: number): void
      Execute(solution: IntPoint[][], distance: number): void
    }
    const ClipType: { ctIntersection: number; ctUnion: number; ctDifference: number }
    const PolyType: { ptSubject: number; ptClip: number }
    const PolyFillType: { pftNonZero: number }
    const JoinType: { jtRound: number }
    const EndType: { etClosedPolygon: number }
  }
  export default clipper
}
