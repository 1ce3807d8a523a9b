/** Positions grouped into cities: those of one name that are far apart are two. */
import type { City, Coordinates, Language, Text } from '../../model/dataset/types.ts'
import { cityKey, cityNamer, cityPart, inLanguage, type CityNamer } from '../places/city-name.ts'
import { foldPlace } from '../places/fold-place.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import { nearestOf } from '../places/near-names.ts'
import { foldName } from '../text/fold-name.ts'
import { Ids, slug } from '../text/slug.ts'

export interface CityGroup {
  name: Text
  key: string
  sum: [number, number]
  /** How many positions it has. */
  count: number
  /** The first line that is in it. */
  line: number
  bounds: [[number, number], [number, number]]
}

export interface CityGroupsOptions {
  /** The language of the table's names. */
  language: Language
  /** Cities of a dataset that the events become a part of. */
  known: readonly City[]
  /** Names positions without a name. */
  gazetteer: () => Gazetteer | undefined
  /** Whether places are looked up by `find`. */
  isSearched: boolean
}

/** Degrees within which positions of one name are one city. */
const REACH = 0.75
/** Degrees around a city's positions. */
const MARGIN = 0.02

export class CityGroups {
  readonly #language: Language
  readonly #known: readonly City[]
  readonly #nameOf: CityNamer
  readonly #isSearched: boolean
  #stated = Infinity
  readonly #groups: CityGroup[] = []
  readonly #byKey = new Map<string, number[]>()
  /** The group of each whole name of a place, folded; -1 where positions of that name are in several. */
  readonly #byPlace = new Map<string, number>()

  constructor({ language, known, gazetteer, isSearched }: CityGroupsOptions) {
    this.#language = language
    this.#known = known
    this.#nameOf = cityNamer({ language, gazetteer })
    this.#isSearched = isSearched
  }

  /** Cities that are added from now on are not found: only those whose positions the table states are its own. */
  endOfStated(): void {
    this.#stated = this.#groups.length
  }

  get groups(): readonly CityGroup[] {
    return this.#groups
  }

  /** Adds a position under the name of its place, and returns the position of its city. */
  add(place: string, coordinates: Coordinates, line: number): number {
    const { key, name } = this.#nameOf(place, coordinates)
    const group = this.#groupOf(key, name, coordinates, line)
    if (this.#isSearched && place !== '' && place !== name[this.#language]) this.#notePlace(foldPlace(place), group)
    return group
  }

  /** Adds a city by its name and position, and returns its position. */
  addCity(name: Text, coordinates: Coordinates, line: number): number {
    const named = inLanguage(name, this.#language)
    return this.#groupOf(cityKey(named.en ?? named[this.#language] ?? ''), named, coordinates, line)
  }

  /**
   * Returns the position of the only city of that name, or of the only one with a place of exactly that name; undefined
   * if there is none or several. A name followed by a country or a state is only found as a whole.
   */
  find(text: string, line: number): number | undefined {
    const ofPlace = this.#byPlace.get(foldPlace(text))
    if (ofPlace !== undefined) return ofPlace < 0 ? undefined : ofPlace
    const { name, isInRegion } = cityPart(text, this.#language)
    if (isInRegion) return undefined
    const own = (this.#byKey.get(cityKey(name)) ?? []).filter((group) => group < this.#stated)
    if (own.length > 0) return own.length === 1 ? own[0] : undefined
    const folded = foldName(name)
    const known = this.#known.find((city) => Object.values(city.name).some((one) => foldName(one) === folded))
    return known && this.addCity(known.name, known.coordinates, line)
  }

  /** Returns the name of the city that is called nearly that. */
  near(text: string): string | undefined {
    const wanted = foldPlace(cityPart(text, this.#language).name)
    const own = this.#groups.slice(0, this.#stated)
    const found = nearestOf(
      wanted,
      own.map(({ key }) => key),
    )
    if (found !== undefined) return own.find(({ key }) => key === found)!.name[this.#language]
    const names = new Map(this.#known.flatMap(({ name }) => Object.values(name).map((one) => [foldPlace(one), one])))
    return names.get(nearestOf(wanted, names.keys()) ?? '')
  }

  cities(): City[] {
    const ids = new Ids(this.#known.map(({ id }) => id))
    return this.#groups.map((group) => this.#knownCity(group) ?? this.#cityOf(group, ids))
  }

  #groupOf(key: string, name: Text, coordinates: Coordinates, line: number): number {
    const ofKey = this.#byKey.get(key) ?? []
    this.#byKey.set(key, ofKey)
    const near = ofKey.find((index) => isNear(this.#groups[index]!, coordinates))
    if (near !== undefined) {
      extend(this.#groups[near]!, coordinates)
      return near
    }
    ofKey.push(this.#groups.length)
    const bounds: CityGroup['bounds'] = [[...coordinates], [...coordinates]]
    return this.#groups.push({ name, key, sum: [...coordinates], count: 1, line, bounds }) - 1
  }

  #notePlace(key: string, group: number): void {
    const known = this.#byPlace.get(key)
    if (known !== group) this.#byPlace.set(key, known === undefined ? group : -1)
  }

  /** The city of a dataset that has the group's name in one of its languages, and is where the group is. */
  #knownCity(group: CityGroup): City | undefined {
    const names = new Set(Object.values(group.name).map(foldName))
    return this.#known.find(
      ({ name, coordinates }) =>
        Object.values(name).some((one) => names.has(foldName(one))) && isNear(group, coordinates),
    )
  }

  #cityOf({ name, sum, count, bounds }: CityGroup, ids: Ids): City {
    const [[west, south], [east, north]] = bounds
    return {
      id: ids.take(slug(name.en ?? name[this.#language] ?? '', 'city')),
      name,
      coordinates: [rounded(sum[0] / count), rounded(sum[1] / count)],
      bounds: [
        [rounded(Math.max(-180, west - MARGIN)), rounded(Math.max(-90, south - MARGIN))],
        [rounded(Math.min(180, east + MARGIN)), rounded(Math.min(90, north + MARGIN))],
      ],
    }
  }
}

function isNear({ sum, count }: CityGroup, [lng, lat]: Coordinates): boolean {
  return Math.abs(sum[0] / count - lng) <= REACH && Math.abs(sum[1] / count - lat) <= REACH
}

function extend(group: CityGroup, [lng, lat]: Coordinates): void {
  const [[west, south], [east, north]] = group.bounds
  group.sum = [group.sum[0] + lng, group.sum[1] + lat]
  group.count++
  group.bounds = [
    [Math.min(west, lng), Math.min(south, lat)],
    [Math.max(east, lng), Math.max(north, lat)],
  ]
}

/** To four decimals, some ten metres. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}
