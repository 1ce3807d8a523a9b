/** Lines between the copies of an event that is in several lanes. */
import type { Connector, PlacedEvent, PlacedLane } from '../types.ts'

/** From each event's first copy to its last; none for an event of one lane. */
export function placeConnectors(lanes: readonly PlacedLane[]): Connector[] {
  const firsts = new Map<string, PlacedEvent>()
  const lasts = new Map<string, PlacedEvent>()
  for (const { events } of lanes) {
    for (const event of events) {
      if (firsts.has(event.id)) lasts.set(event.id, event)
      else firsts.set(event.id, event)
    }
  }
  return [...lasts].flatMap(([id, { mark: last }]) => {
    const first = firsts.get(id)?.mark
    return first ? [{ id, x: first.x, y0: first.y + first.size / 2, y1: last.y - last.size / 2 }] : []
  })
}
