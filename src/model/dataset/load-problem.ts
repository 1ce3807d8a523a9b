/** What loading an atlas comes to. */
import type { Atlas } from './types.ts'

export type LoadProblem =
  /**
   * missing: the server has no such file. unreachable: no response. cut: the response broke off. empty: the response
   * had no content. damaged: it begins as JSON. notJson: it is another kind of file. foreign: its host isn't allowed.
   */
  | { kind: 'missing' | 'unreachable' | 'cut' | 'empty' | 'damaged' | 'notJson' | 'foreign'; where: string }
  /** The server responded with an error. */
  | { kind: 'failed'; where: string; status: number }
  | { kind: 'otherFormat'; where: string; found: string }
  | { kind: 'invalid'; where: string; problem: string }

export type Loaded = { atlas: Atlas } | { problem: LoadProblem }
