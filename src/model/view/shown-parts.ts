/** The parts of the page that are shown. */
import { PARTS, toggled, type Part, type View } from './view.ts'

/** Default parts, if neither the address nor the reader chose any. */
const DEFAULT_PARTS: readonly Part[] = ['filters', 'map', 'timeline', 'details']
/** The main parts, at least one of which is always shown. */
export const MAIN_PARTS: readonly Part[] = ['map', 'timeline', 'relations', 'list', 'evidence']

/** Default parts of an embed. */
const EMBEDDED_PARTS: readonly Part[] = ['map', 'timeline', 'details']

/** Returns the parts of a view, or the default ones. */
export function partsOf({ show, view }: Pick<View, 'show'> & Partial<Pick<View, 'view'>>): readonly Part[] {
  return show ?? (view === 'embed' ? EMBEDDED_PARTS : DEFAULT_PARTS)
}

/**
 * Returns what to draw of a view where only map and timeline are available, on the stage and in pictures: those of the
 * two that it shows, or both; the timeline alone if the dataset has nothing to show on a map.
 */
export function drawnParts({ show }: Pick<View, 'show'>, isOnMap: boolean): 'both' | 'map' | 'timeline' {
  if (!isOnMap) return 'timeline'
  const [hasMap, hasTimeline] = [show?.includes('map') === true, show?.includes('timeline') === true]
  return hasMap === hasTimeline ? 'both' : hasMap ? 'map' : 'timeline'
}

/** Returns the `show` value with a part added; unchanged if it is shown already. */
export function withPart(view: Pick<View, 'show'>, part: Part): View['show'] {
  return partsOf(view).includes(part) ? view.show : asShow([...partsOf(view), part])
}

/** Returns the `show` value with a part toggled; unchanged for the last of the main parts. */
export function withPartToggled(view: Pick<View, 'show'>, part: Part): View['show'] {
  const parts = toggled(partsOf(view), part)
  return parts.some((one) => MAIN_PARTS.includes(one)) ? asShow(parts) : view.show
}

/** Returns the parts in standard order; undefined if they are the default. */
function asShow(parts: readonly Part[]): View['show'] {
  const isDefault = parts.length === DEFAULT_PARTS.length && parts.every((one) => DEFAULT_PARTS.includes(one))
  return isDefault ? undefined : PARTS.filter((one) => parts.includes(one))
}
