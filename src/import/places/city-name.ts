/** Which city a place of a table belongs to, so that places of one city share a lane, a panel and a filter. */
import type { Coordinates, Language, Text } from '../../model/dataset/types.ts'
import { foldPlace } from './fold-place.ts'
import { isRegion } from './regions.ts'
import type { Gazetteer } from './gazetteer.ts'

export interface CityName {
  /** The same for all places of one city. */
  key: string
  name: Text
}

/** Returns the city of a place's name, '' if it has none, and its position. */
export type CityNamer = (place: string, coordinates: Coordinates) => CityName

export interface CityNamerOptions {
  /** The language of the table's names, BCP 47. */
  language: Language
  /** Called for a position without a name. */
  gazetteer?: () => Gazetteer | undefined
}

/** Kilometres around a position in which a city may be that it belongs to. */
const REACH = 25
/** Digits after the point by which positions without a name are one city: some eleven kilometres. */
const DIGITS = 1

/**
 * Returns a function that names cities: by the last part of a place's name that is no country, state or number
 * (“Main Library, Boston, United States”); a place without a name by the gazetteer's city at its position, else by its
 * rounded position.
 */
export function cityNamer({ language, gazetteer }: CityNamerOptions): CityNamer {
  const known = new Map<string, CityName>()
  return (place, coordinates) => {
    const id = `${place}|${pointName(coordinates, 2)}`
    const found = known.get(id) ?? nameOf(place, coordinates)
    known.set(id, found)
    return found
  }

  function nameOf(place: string, coordinates: Coordinates): CityName {
    const own = cityPart(place, language).name
    if (own !== '') return { key: cityKey(own), name: { [language]: own } }
    const city = gazetteer?.()?.cityOf(coordinates, REACH)
    if (city) return { key: cityKey(city.name.en ?? ''), name: inLanguage(city.name, language) }
    const point = pointName(coordinates, DIGITS)
    return { key: point, name: { [language]: point } }
  }
}

/** The same for spellings of one city's name. */
export function cityKey(name: string): string {
  return foldPlace(name) || name
}

/** A name in the table's language; where the gazetteer has none, in English. */
export function inLanguage(name: Text, language: Language): Text {
  return name[language] === undefined && name.en !== undefined ? { ...name, [language]: name.en } : name
}

/**
 * Returns the part of a place's name that is its city: the last that is no country or state and has no figures, as a
 * number of a street has; else the whole. `isInRegion`: whether a country or a state is named after it.
 */
export function cityPart(place: string, language: Language): { name: string; isInRegion: boolean } {
  const parts = place
    .split(/[,，;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const regions = parts.map((part, i) => i > 0 && isRegion(part, language))
  const name = parts.findLast((part, i) => regions[i] === false && !/\d/.test(part)) ?? place.trim()
  return { name, isInRegion: regions.includes(true) }
}

/** “30.3° N, 120.2° E” */
function pointName([longitude, latitude]: Coordinates, digits: number): string {
  const part = (degrees: number, [positive, negative]: [string, string]) =>
    `${Math.abs(degrees).toFixed(digits)}° ${degrees < 0 ? negative : positive}`
  return `${part(latitude, ['N', 'S'])}, ${part(longitude, ['E', 'W'])}`
}
