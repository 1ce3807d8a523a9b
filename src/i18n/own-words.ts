/** The words of a dataset with its own kinds of events; loaded with data that wasn't built with the page. */
import { late } from '../late/late.ts'
import type { Messages } from './en.ts'
import type * as OwnKinds from './own-kinds.ts'

let ownKinds: typeof OwnKinds | undefined

export async function loadOwnWords(): Promise<void> {
  ownKinds ??= await late(() => import('./own-kinds.ts'))
}

/** As `messagesOfData` of the own kinds; the same messages if nothing has been loaded. */
export function ownMessages(...parameters: Parameters<typeof OwnKinds.messagesOfData>): Messages {
  return ownKinds?.messagesOfData(...parameters) ?? parameters[0]
}
