/** Decides how the browser history follows a change of the view. */
import type { View } from '../model/view/view.ts'

/** The origin of a change, so that an integration can ignore its own. */
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

/** How the address follows a change: a new history entry, the current one replaced, or not at all. */
export type HistoryEntry = 'push' | 'replace' | 'none'

export interface Change {
  cause: Cause
  history: HistoryEntry
}

/** Parameters whose change users expect Back to undo. */
const STEPS = ['event', 'step'] as const

/**
 * Returns how the history follows a change. Selecting an event or a step pushes an entry; everything else replaces the
 * current one. An embedded atlas always replaces; a change from the address needs no entry.
 * @param unwritten the entry of the last change, if not yet written: both then share one entry
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
