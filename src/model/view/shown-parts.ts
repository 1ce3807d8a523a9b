/** Which parts of the page are shown. */
import { PARTS, toggled, type Part, type View } from './view.ts'

/** The parts of a first sight, where neither address nor reader says which. */
const DEFAULT_PARTS: readonly Part[] = ['filters', 'map', 'timeline', 'details']
/** The parts of which there has to be one: the others go with them. */
export const MAIN_PARTS: readonly Part[] = ['map', 'timeline', 'list', 'evidence']

/** In somebody else's page: what is to be seen. */
const EMBEDDED_PARTS: readonly Part[] = ['map', 'timeline', 'details']

/** The parts that a view asks for, or those of a first sight. */
export function partsOf({ show, view }: Pick<View, 'show'> & Partial<Pick<View, 'view'>>): readonly Part[] {
  return show ?? (view === 'embed' ? EMBEDDED_PARTS : DEFAULT_PARTS)
}

/** What of a view is drawn where there is room for map and timeline alone, on the stage and in a picture: what it asks for of the two, or both. */
export function drawnParts({ show }: Pick<View, 'show'>): 'both' | 'map' | 'timeline' {
  const [hasMap, hasTimeline] = [show?.includes('map') === true, show?.includes('timeline') === true]
  return hasMap === hasTimeline ? 'both' : hasMap ? 'map' : 'timeline'
}

/** What shows a part besides those that a view shows; what the view has where it shows it already. */
export function withPart(view: Pick<View, 'show'>, part: Part): View['show'] {
  return partsOf(view).includes(part) ? view.show : asShow([...partsOf(view), part])
}

/** What shows a part or, where it is shown, puts it away; the last of the main parts stays: then what the view has. */
export function withPartToggled(view: Pick<View, 'show'>, part: Part): View['show'] {
  const parts = toggled(partsOf(view), part)
  return parts.some((one) => MAIN_PARTS.includes(one)) ? asShow(parts) : view.show
}

/** In the order of all parts; undefined where that is what is shown by default. */
function asShow(parts: readonly Part[]): View['show'] {
  const isDefault = parts.length === DEFAULT_PARTS.length && parts.every((one) => DEFAULT_PARTS.includes(one))
  return isDefault ? undefined : PARTS.filter((one) => parts.includes(one))
}
