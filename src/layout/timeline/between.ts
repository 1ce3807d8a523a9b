/** Windows between two windows. */
import type { Window } from './types.ts'

/** A window on its way from one to another: `progress` 0 is the one, 1 the other; it starts fast and comes to rest slowly. */
export function between(from: Window, to: Window, progress: number): Window {
  const eased = 1 - (1 - progress) ** 3
  return { from: from.from + (to.from - from.from) * eased, to: from.to + (to.to - from.to) * eased }
}
