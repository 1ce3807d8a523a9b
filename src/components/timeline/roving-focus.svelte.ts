/** One tab stop for many events, and the buttons beside them: which has it, where keys lead, and where the focus goes when its event does. */
import { firstStop, inTime, isRovingKey, nextFocus, type RovingStop } from '../../layout/timeline/roving.ts'
import type { Id } from '../../model/dataset/types.ts'

/** Farther than any event, in days. */
const FAR = 1e9

export class RovingFocus {
  readonly #stops: () => readonly RovingStop[]
  readonly #preferred: () => Id | undefined
  #last = $state<Id>()

  /** The event that Tab reaches: the one that had the focus last, else the preferred one, else the first in time. */
  readonly stop: Id | undefined = $derived.by(() => {
    const stops = this.#stops()
    const id = [this.#last, this.#preferred()].find((one) => one !== undefined && stops.some((stop) => stop.id === one))
    return id ?? firstStop(stops)?.id
  })

  constructor(stops: () => readonly RovingStop[], preferred: () => Id | undefined) {
    this.#stops = stops
    this.#preferred = preferred
  }

  focused(id: Id): void {
    this.#last = id
  }

  /** The event that a key leads to from another; undefined where the key isn't one of ours, or is held with another. */
  next(id: Id, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Id | undefined {
    if (!isRovingKey(key) || ctrlKey || metaKey || altKey || shiftKey) return undefined
    const stops = this.#stops()
    const current = stops.find((stop) => stop.id === id)
    const next = nextFocus(stops, current?.key, key)
    return stops.find((stop) => stop.key === next)?.id
  }

  /** The event nearest to a day, for a focus whose own event has gone; where there is none, the nearest button. */
  nearest(day: number): Id | undefined {
    const distance = (stop: RovingStop) => Math.abs(stop.day - day) + (stop.isControl === true ? FAR : 0)
    return inTime(this.#stops()).reduce<RovingStop | undefined>(
      (best, stop) => (best && distance(best) <= distance(stop) ? best : stop),
      undefined,
    )?.id
  }
}
