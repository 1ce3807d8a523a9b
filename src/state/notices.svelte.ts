/** What the reader should know and can put away. */
import type { Report } from '../import/report.ts'
import type { Fault } from '../model/dataset/load-problem.ts'
import type { InvalidParameter } from '../model/view/parameters.ts'

/** A table that the atlas was read from, and what was left out of it. */
export interface ReadTable {
  /** The file's name. */
  file: string
  report: Report
}

export class Notices {
  /** Invalid values from the address, a script or a story, until the reader dismisses them. */
  invalidParameters = $state.raw<readonly InvalidParameter[]>([])
  /** References of the data to what they don't have, until the reader dismisses them. */
  dangling = $state.raw<readonly Fault[]>([])
  /** The table that the atlas was read from, until the reader dismisses what was left out of it. */
  table = $state.raw<ReadTable>()
  /** Switches to the newer version of the page. Undefined if there is none or the reader has postponed it. */
  applyUpdate = $state.raw<() => void>()
}
