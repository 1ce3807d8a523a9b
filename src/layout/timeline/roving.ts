/** Where the focus goes on the timeline: through time by Left and Right, through the lanes by Up and Down. Focus is not selection. */

export type RovingKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

/** An event, a copy of it, or a button beside the events, that can have the focus. */
export interface RovingStop {
  /** Unique among the stops. */
  key: string
  /** The event's id, which its copies share; another button's key. */
  id: string
  /** No event: Tab reaches it first only where there is none. */
  isControl?: boolean
  /** Position of its lane, 0 on top. */
  lane: number
  /** Day, or any number that orders the events in time. */
  day: number
}

export function isRovingKey(key: string): key is RovingKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)
}

/** The stops in the order of time; those of a day by lane, from above. */
export function inTime(stops: readonly RovingStop[]): RovingStop[] {
  return [...stops].sort((a, b) => a.day - b.day || a.lane - b.lane || (a.key < b.key ? -1 : 1))
}

/** Where Tab comes in that hasn't been there: the first event in time. */
export function firstStop(stops: readonly RovingStop[]): RovingStop | undefined {
  const ordered = inTime(stops)
  return ordered.find(({ isControl }) => isControl !== true) ?? ordered[0]
}

/**
 * The stop that a key leads to, as its `key`; the current one where there is nothing further, and the first in time where the current one is unknown.
 * Left and Right go to the next event in time in whatever lane, staying in the lane where that event has a copy there; Up and Down to the nearest in
 * time in the next lane that has any.
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

/** The one with the least distance, the earliest of equals. */
function nearestTo(stops: readonly RovingStop[], distance: (stop: RovingStop) => number): RovingStop | undefined {
  let nearest: RovingStop | undefined
  for (const stop of stops) if (!nearest || distance(stop) < distance(nearest)) nearest = stop
  return nearest
}
