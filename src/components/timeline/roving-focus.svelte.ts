/**
 * Roving tab index for the events and the lanes' buttons: the tab stop, where keys lead, and where the focus goes when
 * its event is gone.
 */
import { firstStop, inTime, isRovingKey, nextFocus, type RovingStop } from '../../layout/timeline/roving.ts'
import type { Id } from '../../model/dataset/types.ts'

/** More days than between any two events. */
const FAR = 1e9

export class RovingFocus {
  readonly #stops: () => readonly RovingStop[]
  readonly #preferred: () => Id | undefined
  #last = $state<Id>()

  /** Id of the tab stop: the last focused event, else the preferred one, else the first in time. */
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

  /** Returns the event that a key leads to from another; undefined for other keys and for keys with modifiers. */
  next(id: Id, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Id | undefined {
    if (!isRovingKey(key) || ctrlKey || metaKey || altKey || shiftKey) return undefined
    const stops = this.#stops()
    const current = stops.find((stop) => stop.id === id)
    const next = nextFocus(stops, current?.key, key)
    return stops.find((stop) => stop.key === next)?.id
  }

  /**
   * Returns the event nearest to a day, for a focus whose own event is gone; if there are no events, the nearest
   * button.
   */
  nearest(day: number): Id | undefined {
    const distance = (stop: RovingStop) => Math.abs(stop.day - day) + (stop.isControl === true ? FAR : 0)
    return inTime(this.#stops()).reduce<RovingStop | undefined>(
      (best, stop) => (best && distance(best) <= distance(stop) ? best : stop),
      undefined,
    )?.id
  }
}
