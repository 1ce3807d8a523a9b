/** Undo history: the sequence of views that undo and redo move along. */
import { clamp } from '../clamp.ts'
import { PARAMETER_NAMES, sameValue, type ParameterName, type View } from './view.ts'

export interface UndoHistory {
  /** All views, first to last; undone ones come after `position`. Never empty. */
  readonly views: readonly View[]
  /** Index of the current view. */
  readonly position: number
  /** The gesture that made the current view; soon-following changes by the same source belong to the same step. */
  readonly gesture: Gesture | undefined
}

interface Gesture {
  by: string
  parameters: readonly ParameterName[]
  /** Milliseconds, on any monotonic clock. */
  at: number
}

/** Parameters that a drag, the wheel or typing changes many times in one gesture. */
const FLOWING: ReadonlySet<ParameterName> = new Set(['from', 'to', 'within', 'q'])

/** Maximum time between two changes of one gesture, ms. */
const PAUSE = 1000

/** Maximum number of views; the oldest are dropped first. */
const LONGEST = 200

export function startHistory(view: View): UndoHistory {
  return { views: [view], position: 0, gesture: undefined }
}

/**
 * Adds a view after the current one and discards undone views. A continued brush, wheel or typing gesture replaces its
 * own last view instead, so that one undo reverts the whole gesture.
 * @param by source of the change; another source starts another step
 * @param at milliseconds
 */
export function push(undoHistory: UndoHistory, view: View, by: string, at: number): UndoHistory {
  const current = currentView(undoHistory)
  const parameters = changedParameters(current, view)
  if (parameters.length === 0) return undoHistory
  const gesture = { by, parameters, at }
  const goesOn =
    undoHistory.gesture !== undefined && belongsTo(undoHistory.gesture, gesture) && undoHistory.position > 0
  const before = undoHistory.views.slice(0, goesOn ? undoHistory.position : undoHistory.position + 1)
  // A gesture that returns to its start leaves no step, but the next gesture is a new one.
  if (goesOn && changedParameters(before.at(-1)!, view).length === 0)
    return { views: before, position: before.length - 1, gesture: undefined }
  const views = [...before, view].slice(-LONGEST)
  return { views, position: views.length - 1, gesture }
}

/** Moves to another view of the history; the position is clamped. */
export function goTo(undoHistory: UndoHistory, position: number): UndoHistory {
  return { ...undoHistory, position: clamp(position, 0, undoHistory.views.length - 1), gesture: undefined }
}

/** Returns the current view of the history. */
export function currentView({ views, position }: UndoHistory): View {
  return views[position]!
}

/** Returns the parameters that differ between two views, in the order of the address. */
export function changedParameters(a: View, b: View): ParameterName[] {
  return PARAMETER_NAMES.filter((name) => !sameValue(a[name], b[name]))
}

function belongsTo(last: Gesture, next: Gesture): boolean {
  return (
    last.by === next.by &&
    next.at - last.at <= PAUSE &&
    next.parameters.every((name) => FLOWING.has(name)) &&
    last.parameters.every((name) => FLOWING.has(name)) &&
    isQuery(last) === isQuery(next)
  )
}

function isQuery({ parameters }: Gesture): boolean {
  return parameters.includes('q')
}
