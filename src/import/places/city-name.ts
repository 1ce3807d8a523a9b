/** Which city a place of a table belongs to, so that places of one city share a lane, a panel and a filter. */
import type { Coordinates, Language, Text } from '../../model/dataset/types.ts'
import { foldPlace } from './fold-place.ts'
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
  gazetteer?: Gazetteer | undefined
}

/** Kilometres around a position in which a city may be that it belongs to. */
const REACH = 25
/** Digits after the point by which positions without a name are one city: some eleven kilometres. */
const DIGITS = 1

/**
 * Returns a function that names cities. With a gazetteer, by the position; a place far from all cities, and every place
 * without a gazetteer, by the last part of its name that isn't a country (“Main Library, Boston, United States”); a
 * place without a name by its rounded position.
 */
export function cityNamer({ language, gazetteer }: CityNamerOptions): CityNamer {
  const known = new Map<string, CityName>()
  const isCountry = countryTest(language)
  return (place, coordinates) => {
    const id = `${place}|${pointName(coordinates, 2)}`
    const found = known.get(id) ?? nameOf(place, coordinates)
    known.set(id, found)
    return found
  }

  function nameOf(place: string, coordinates: Coordinates): CityName {
    const city = gazetteer?.cityOf(coordinates, REACH)
    if (city) return { key: `${city.country} ${foldPlace(city.name.en ?? '')}`, name: inLanguage(city.name, language) }
    const own = lastPart(place, isCountry)
    if (own !== '') return { key: foldPlace(own) || own, name: { [language]: own } }
    const point = pointName(coordinates, DIGITS)
    return { key: point, name: { [language]: point } }
  }
}

/** A name in the table's language; where the gazetteer has none, in English. */
function inLanguage(name: Text, language: Language): Text {
  return name[language] === undefined && name.en !== undefined ? { ...name, [language]: name.en } : name
}

/** The last part of a name that isn't a country and has no figures, as a number of a street has; else the whole. */
function lastPart(place: string, isCountry: (name: string) => boolean): string {
  const parts = place
    .split(/[,，;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.findLast((part, i) => (i === 0 || !isCountry(part)) && !/\d/.test(part)) ?? place.trim()
}

/** Countries by their names in English, Chinese and the table's language. */
function countryTest(language: Language): (name: string) => boolean {
  const names = new Set(['usa', 'us', 'uk', 'england', 'scotland', 'wales', 'uae'])
  for (const tag of new Set(['en', 'zh-Hans', 'zh-Hant', language])) {
    const countries = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = countries.of(first + second)
        if (name !== undefined) names.add(foldPlace(name))
      }
    }
  }
  return (name) => names.has(foldPlace(name))
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** “30.3° N, 120.2° E” */
function pointName([longitude, latitude]: Coordinates, digits: number): string {
  const part = (degrees: number, [positive, negative]: [string, string]) =>
    `${Math.abs(degrees).toFixed(digits)}° ${degrees < 0 ? negative : positive}`
  return `${part(latitude, ['N', 'S'])}, ${part(longitude, ['E', 'W'])}`
}
