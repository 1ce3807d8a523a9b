/** The form in which the map shows its events: the richest that fits. */
import { MOST_COVERED } from './circles/circles.ts'
import type { Point, Size } from './types.ts'

/** From the richest to the one that always fits. `cities` and `regions` are panels, the others one map. */
export const MAP_FORMS = ['cities', 'regions', 'circles', 'squares'] as const
export type MapForm = (typeof MAP_FORMS)[number]

/** A richer form is chosen again only with this part of its room to spare, so that a pan doesn't alternate forms. */
const SPARE = 0.1

/**
 * Returns the form of one map of many cities: circles while they cover little of every part of the map.
 *
 * @param coverage from `coverageOf`, of what is in view without filters: filters don't change the form
 * @param former the form until now, if any
 */
export function oneMapForm(coverage: number, former?: MapForm): 'circles' | 'squares' {
  return coverage < MOST_COVERED * (former === 'squares' ? 1 - SPARE : 1) ? 'circles' : 'squares'
}

/** Returns the circles, given in panel pixels, that the panel shows some of. */
export function inPanel<T extends Point & { readonly radius: number }>(
  circles: readonly T[],
  { width, height }: Size,
): readonly T[] {
  return circles.filter(
    ({ x, y, radius }) => x + radius > 0 && y + radius > 0 && x - radius < width && y - radius < height,
  )
}
