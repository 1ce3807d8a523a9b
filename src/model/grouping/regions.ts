/**
 * Regions of the world and other groups, for atlases with too many cities or partners for lanes and colours of their
 * own. Outlines and groups are loaded only for such an atlas.
 */
import { late } from '../../late/late.ts'
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import type { Atlas, Coordinates, Id, Language, Text } from '../dataset/types.ts'
import { CHIPS_AT_ONCE } from '../filter/partner-chips.ts'
import type * as Groups from './groups.ts'
import { MOST_LANES } from './lane.ts'
import { REGION_IDS, type Region, type RegionId } from './region-ids.ts'

export type { Region } from './region-ids.ts'

/** Returns whether cities or partners of an atlas may be grouped, so that `loadRegions` must resolve before. */
export function needsRegions({ cities, organisations }: Atlas, lanes: string | null): boolean {
  return (
    lanes === 'region' || cities.length > MOST_LANES || (lanes === 'partner' && organisations.length > CHIPS_AT_ONCE)
  )
}

let regionAt: ((position: Coordinates) => RegionId) | undefined
let groups: typeof Groups | undefined

/** Loads outlines and groups; rejects if they can't be loaded. */
export async function loadRegions(): Promise<void> {
  if (groups) return
  const [outlines, loaded] = await Promise.all([late(() => import('./outlines.ts')), late(() => import('./groups.ts'))])
  regionAt = outlines.regionAt
  groups = loaded
}

/** Returns the groups of many cities; undefined if each city is its own, or nothing has been loaded. */
export function groupedCities(index: AtlasIndex, isByRegion: boolean): Groups.Groups | undefined {
  return groups?.groupCities(index, isByRegion, regionOf)
}

/** As `groupPartners` of the groups; undefined if nothing has been loaded. */
export function groupedPartners(...parameters: Parameters<typeof Groups.groupPartners>) {
  return groups?.groupPartners(...parameters)
}

/** Returns whether `regionOf` knows the region of every city. */
export function hasRegions(): boolean {
  return regionAt !== undefined
}

/**
 * Returns the region of a city: by the dataset's own word where it has one, else by its position. undefined where the
 * position decides and `loadRegions` has not resolved.
 * @param languages the atlas's languages; the word in the first of them that it has identifies the region
 */
export function regionOf(
  city: { readonly region?: Text | undefined; readonly coordinates: Coordinates },
  languages: readonly Language[],
): Region | undefined {
  const { region, coordinates } = city
  const word = region && (languages.map((language) => region[language]).find(Boolean) ?? Object.values(region)[0])
  if (!region || word === undefined) return regionAt && { id: regionAt(coordinates) }
  const known = hyphenated(region['en'] ?? word)
  return REGION_IDS.some((id) => id === known) ? { id: known } : { id: hyphenated(word), name: region }
}

/** Words in lower case, joined by hyphens. */
function hyphenated(words: string): Id {
  return words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
}
