/** What the reader should know and can put away. */
import type { InvalidParameter } from '../model/view/parameters.ts'

export class Notices {
  /** Values of the address, a script or a story that meant nothing, until the reader has dismissed them. */
  invalidParameters = $state.raw<readonly InvalidParameter[]>([])
  /** Goes to the newer version of the page, where one is ready and the reader hasn't put it off. */
  applyUpdate = $state.raw<() => void>()
}
