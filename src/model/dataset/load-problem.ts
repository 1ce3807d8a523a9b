/** What loading an atlas comes to. */
import type { TooLarge } from './largest-file.ts'
import type { Atlas } from './types.ts'

/** A fault of a file. */
export interface Fault {
  /** The path of the faulty value, such as `events.0.kind`; '' for the whole file. */
  place: string
  /** The value or its type as found, and what was expected instead: values, types or signs of JSON. */
  found: string
  expected?: string
  /** A sentence in English, for what values and types can't say. */
  says: string
}

export type LoadProblem =
  /**
   * missing: the server has no such file. unreachable: no response. cut: the response broke off. empty: the response
   * had no content. damaged: it begins as JSON. notJson: it is another kind of file. foreign: its host isn't allowed.
   */
  | { kind: 'missing' | 'unreachable' | 'cut' | 'empty' | 'damaged' | 'notJson' | 'foreign'; where: string }
  /** The server responded with an error. */
  | { kind: 'failed'; where: string; status: number }
  | { kind: 'otherFormat'; where: string; found: string }
  /** It is more than the device can hold. */
  | (TooLarge & { where: string })
  /** The faults of the file, each with its place, and how many more it has. */
  | { kind: 'invalid'; where: string; faults: readonly Fault[]; more: number }

/** An atlas, with its references to what it doesn't have, if it has any; or why there is none. */
export type Loaded = { atlas: Atlas; dangling?: readonly Fault[] } | { problem: LoadProblem }
