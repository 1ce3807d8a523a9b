/** The form in which the map shows its events: the richest that fits. */
import { MOST_COVERED } from './circles/circles.ts'
import { originOf } from './mercator.ts'
import type { Camera, Point } from './types.ts'

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

/** Returns the circles, in world pixels, that a panel shows some of. */
export function inPanel<T extends Point & { readonly radius: number }>(
  circles: readonly T[],
  camera: Camera,
): readonly T[] {
  const { x: left, y: top } = originOf(camera)
  const { width, height } = camera
  return circles.filter(
    ({ x, y, radius }) =>
      x + radius > left && y + radius > top && x - radius < left + width && y - radius < top + height,
  )
}
