/**
 * Keyboard focus on the timeline: Left and Right move through time, Up and Down through the lanes. Focus is not
 * selection.
 */

export type RovingKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

/** A focusable element: an event, a copy of one, or another button. */
export interface RovingStop {
  /** Unique among the stops. */
  key: string
  /** The event's id, shared by its copies; another button's key. */
  id: string
  /** Not an event: Tab reaches it first only if there are no events. */
  isControl?: boolean
  /** Index of its lane; 0 is the top one. */
  lane: number
  /** Day, or any number that orders stops in time. */
  day: number
}

export function isRovingKey(key: string): key is RovingKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)
}

/** Sorts the stops by time; those of one day by lane, from the top. */
export function inTime(stops: readonly RovingStop[]): RovingStop[] {
  return [...stops].sort((a, b) => a.day - b.day || a.lane - b.lane || (a.key < b.key ? -1 : 1))
}

/** Returns the stop that Tab first enters: the first event in time. */
export function firstStop(stops: readonly RovingStop[]): RovingStop | undefined {
  const ordered = inTime(stops)
  return ordered.find(({ isControl }) => isControl !== true) ?? ordered[0]
}

/**
 * Returns the `key` of the stop that a key press leads to; the current one if there is none further, the first in time
 * if the current one is unknown. Left and Right go to the next event in time in any lane, to its copy in the nearest
 * lane. Up and Down go to the stop nearest in time in the next lane that has any.
 */
export function nextFocus(
  stops: readonly RovingStop[],
  current: string | undefined,
  key: RovingKey,
): string | undefined {
  const ordered = inTime(stops)
  const at = ordered.findIndex((stop) => stop.key === current)
  const stop = ordered[at]
  if (key === 'Home' || !stop) return ordered[0]?.key
  if (key === 'End') return ordered.at(-1)?.key
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const step = key === 'ArrowLeft' ? -1 : 1
    const ids = [...new Set(ordered.map((each) => each.id))]
    const id = ids[ids.indexOf(stop.id) + step]
    const copies = ordered.filter((each) => each.id === id)
    return nearestTo(copies, (copy) => Math.abs(copy.lane - stop.lane))?.key ?? stop.key
  }
  const beyond = ordered.filter((each) => (key === 'ArrowUp' ? each.lane < stop.lane : each.lane > stop.lane))
  const lane = nearestTo(beyond, (each) => Math.abs(each.lane - stop.lane))?.lane
  const inLane = beyond.filter((each) => each.lane === lane)
  return nearestTo(inLane, (each) => Math.abs(each.day - stop.day))?.key ?? stop.key
}

/** Returns the stop with the least distance, the earliest among equals. */
function nearestTo(stops: readonly RovingStop[], distance: (stop: RovingStop) => number): RovingStop | undefined {
  let nearest: RovingStop | undefined
  for (const stop of stops) if (!nearest || distance(stop) < distance(nearest)) nearest = stop
  return nearest
}
