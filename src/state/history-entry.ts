/** How the history of the browser follows a change of the view. */
import type { View } from '../model/view/view.ts'

/** Who asks for a change, so that a border can pass over its own echo. */
export type Cause =
  | 'filters'
  | 'timeline'
  | 'map'
  | 'list'
  | 'details'
  | 'evidence'
  | 'page'
  | 'address'
  | 'script'
  | 'data'
  | 'present'
  | 'history'
  | 'message'

/** How the address follows a change: a new history entry, the present one rewritten, or not at all. */
export type HistoryEntry = 'push' | 'replace' | 'none'

export interface Change {
  cause: Cause
  history: HistoryEntry
}

/** Parameters whose change Back is expected to undo. */
const STEPS = ['event', 'step'] as const

/**
 * Choosing an event or a step makes an entry, everything else rewrites the present one; an embedded atlas always rewrites, and what the address
 * itself says is there already.
 * @param unwritten how the last change is to be followed, where it hasn't been yet: one of the same moment takes part in its entry
 */
export function historyEntry(
  current: View,
  next: View,
  cause: Cause,
  unwritten: HistoryEntry | undefined,
): HistoryEntry {
  if (cause === 'address') return 'none'
  const isStep = STEPS.some((name) => next[name] !== undefined && next[name] !== current[name])
  const isPushed = isStep && next.view !== 'embed' && cause !== 'history'
  return isPushed || unwritten === 'push' ? 'push' : 'replace'
}
