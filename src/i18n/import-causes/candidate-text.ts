/** A city that a name can stand for, in words. */
import { countryName, stateName } from '../../import/places/regions.ts'
import type { PlaceCandidate } from '../../import/places/named-places.ts'
import type { Text } from '../../model/dataset/types.ts'

/** Cities of one name that a sentence lists. */
export const NAMED = 4

/** Returns the name of a city in a language, else in English or as the table has it. */
export function cityName({ name }: { name: Text }, language: string): string {
  return name[language] ?? name['en'] ?? Object.values(name)[0] ?? ''
}

/**
 * Returns what tells a city from others of its name: state and country, and where several are in one country, the
 * position; '' for a city of the table itself.
 */
export function cityRegion(candidate: PlaceCandidate, language: string): string {
  const { answer, state, country, coordinates } = candidate
  const isByPosition = coordinates !== undefined && answer === `${coordinates[1]}, ${coordinates[0]}`
  return [
    ...(state === undefined ? [] : [language === 'en' ? stateName(state) : state]),
    ...(country === undefined ? [] : [countryName(country, language)]),
    ...(isByPosition ? [`${coordinates[1]}°, ${coordinates[0]}°`] : []),
  ].join(language === 'en' ? ', ' : '，')
}
