/** The steps that led to a view: what undo and redo walk along. */
import { clamp } from '../clamp.ts'
import { PARAMETER_NAMES, sameValue, type ParameterName, type View } from './view.ts'

export interface UndoHistory {
  /** Every view there was, first to last; what was undone stands after `position`. Never empty. */
  readonly views: readonly View[]
  /** Where among them the present view stands. */
  readonly position: number
  /** The gesture that made the present view: what follows it soon, by the same hand, belongs to the same step. */
  readonly gesture: Gesture | undefined
}

interface Gesture {
  by: string
  parameters: readonly ParameterName[]
  /** Milliseconds, on any clock that doesn't go back. */
  at: number
}

/** Parameters that a drag, a wheel or a typing hand changes many times for one wish. */
const FLOWING: ReadonlySet<ParameterName> = new Set(['from', 'to', 'within', 'q'])

/** Two changes of one gesture are at most so far apart, ms. */
const PAUSE = 1000

/** Steps that are kept; the oldest are forgotten first. */
const LONGEST = 200

export function startHistory(view: View): UndoHistory {
  return { views: [view], position: 0, gesture: undefined }
}

/**
 * The trail with one more view, after the present one; what had been undone is gone. A brush, a wheel or typing that goes on replaces its own last
 * view instead, so that one undo takes back one wish.
 * @param by who changes it; another hand is another step
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
  // A gesture that comes back to where it began was no step, yet the next one is its own.
  if (goesOn && changedParameters(before.at(-1)!, view).length === 0)
    return { views: before, position: before.length - 1, gesture: undefined }
  const views = [...before, view].slice(-LONGEST)
  return { views, position: views.length - 1, gesture }
}

/** The trail at another of its views. Positions outside it are the nearest one. */
export function goTo(undoHistory: UndoHistory, position: number): UndoHistory {
  return { ...undoHistory, position: clamp(position, 0, undoHistory.views.length - 1), gesture: undefined }
}

/** The view that the trail stands at. */
export function currentView({ views, position }: UndoHistory): View {
  return views[position]!
}

/** The parameters that two views differ in, in the order of the address. */
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
