/** What loading an atlas comes to. */
import type { Atlas } from './types.ts'

export type LoadProblem =
  /**
   * missing: the server has no such file. unreachable: no answer. cut: the answer broke off. empty: there was nothing in it. damaged: it
   * begins as JSON. notJson: it is another file. foreign: its host may not be asked.
   */
  | { kind: 'missing' | 'unreachable' | 'cut' | 'empty' | 'damaged' | 'notJson' | 'foreign'; where: string }
  /** The server answered with an error. */
  | { kind: 'failed'; where: string; status: number }
  | { kind: 'otherFormat'; where: string; found: string }
  | { kind: 'invalid'; where: string; problem: string }

export type Loaded = { atlas: Atlas } | { problem: LoadProblem }
