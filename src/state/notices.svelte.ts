/** What the reader should know and can put away. */
import type { InvalidParameter } from '../model/view/parameters.ts'

export class Notices {
  /** Invalid values from the address, a script or a story, until the reader dismisses them. */
  invalidParameters = $state.raw<readonly InvalidParameter[]>([])
  /** Switches to the newer version of the page. Undefined if there is none or the reader has postponed it. */
  applyUpdate = $state.raw<() => void>()
}
