/**
 * Regions of the world, for atlases with too many cities for lanes and colours of their own. Their outlines are loaded
 * only for such an atlas.
 */
import { late } from '../../late/late.ts'
import type { Atlas, Coordinates, Id, Language, Text } from '../dataset/types.ts'
import { MOST_LANES } from './lane.ts'
import { REGION_IDS, type RegionId } from './region-ids.ts'

export interface Region {
  /** One of REGION_IDS, or made of the dataset's own word. */
  id: Id
  /** The dataset's own word, unless it is the English name of one of the six. */
  name?: Text
}

/** Returns whether an atlas may be shown by region, so that `loadRegions` must resolve before. */
export function needsRegions({ cities }: Atlas, lanes: string | null): boolean {
  return lanes === 'region' || cities.length > MOST_LANES
}

let regionAt: ((position: Coordinates) => RegionId) | undefined

/** Loads the outlines; rejects if they can't be loaded. */
export async function loadRegions(): Promise<void> {
  regionAt ??= (await late(() => import('./outlines.ts'))).regionAt
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
