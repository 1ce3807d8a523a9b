import type { TooLarge } from '../model/dataset/largest-file.ts'

/** Why a whole file can't be imported. */
export type FileProblem =
  | { kind: 'empty' }
  /** A file of another kind, with its first characters. */
  | { kind: 'noTable'; what: 'pdf' | 'html' | 'image' | 'zip' | 'binary' | 'oldWorkbook' | 'json' | 'text' }
  | { kind: 'damaged'; what: 'workbook' | 'json' }
  | TooLarge
  /** Coordinates of another reference system than WGS 84. */
  | { kind: 'otherCoordinates'; system: string }
  /** No column holds dates. */
  | { kind: 'noDates'; columns: readonly string[] }
  | { kind: 'noTitles'; columns: readonly string[] }
  /** The mapping names a column that the table lacks. */
  | { kind: 'unknownColumn'; column: string; columns: readonly string[] }
  | { kind: 'unknownSheet'; sheet: string; sheets: readonly string[] }

export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly problem: FileProblem

  constructor(problem: FileProblem) {
    super(problem.kind)
    this.problem = problem
  }
}
