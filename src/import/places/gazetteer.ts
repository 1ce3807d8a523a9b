/** Where a named place is: the cities of the world by name, in English, Chinese and their own spelling. */
import { distance } from '../../model/edit-distance.ts'
import type { Coordinates, Text } from '../../model/dataset/types.ts'
import { foldPlace } from './fold-place.ts'
import { leastSlips, lettersOf, SHORTEST_NEAR, slipsAllowed } from './near-names.ts'
import { regionsNamed } from './regions.ts'
import { runAtOnce, type Steps } from '../../model/steps.ts'
import type { GazetteerFile } from './gazetteer-file.ts'

export interface GazetteerCity {
  name: Text
  /** To some kilometre. */
  coordinates: Coordinates
  /** ISO 3166-1, two letters. */
  country: string
  /** Two letters, in the United States. */
  state: string | undefined
  /** Inhabitants, in thousands. */
  thousands: number
}

/**
 * `city`: the only city of that name, or by far the largest; `others`: how many more there are. `several`: all cities
 * of that name, the largest first: somebody has to choose. `none`: no city is called that; `near` is the largest of
 * those that are called nearly that.
 */
export type FoundPlace =
  | { kind: 'city'; city: GazetteerCity; others: number }
  | { kind: 'several'; cities: GazetteerCity[] }
  | { kind: 'none'; near: GazetteerCity | undefined }

/** The largest of several cities is meant if it has this many times the inhabitants of the next. */
const DOMINANCE = 10
/** Thousands of inhabitants of a city whose name may be meant by nearly that name. */
const LARGE = 100
const PER_DEGREE = 100
const KILOMETRES_PER_DEGREE = 111.2

export class Gazetteer {
  readonly #file: GazetteerFile
  readonly #names: readonly string[]
  readonly #simplified: readonly string[]
  readonly #traditional: readonly string[]
  readonly #latitudes: Float64Array
  readonly #longitudes: Float64Array
  /** Country and first division of each city: `US.MA`. */
  readonly #divisions: readonly string[]
  /** Cities by name, folded. */
  readonly #byName: ReadonlyMap<string, number[]>
  /** The largest city of each name, of those that a misspelt name can mean; made when one is looked up. */
  #large: (readonly [name: string, city: number, letters: number])[] | undefined

  /** @param byName what `citiesByName` returns for the file */
  constructor(file: GazetteerFile, byName = runAtOnce(citiesByName(file))) {
    this.#file = file
    this.#byName = byName
    this.#names = file.names.split('\n')
    this.#simplified = file.simplified.split('\n')
    this.#traditional = file.traditional.split('\n')
    this.#latitudes = degreesOf(file.latitudes)
    this.#longitudes = degreesOf(file.longitudes)
    this.#divisions = divisionsOf(file)
  }

  /** Whose data it is, and its licence. */
  get attribution(): string {
    return `${this.#file.attribution} (${this.#file.licence})`
  }

  /**
   * Finds a place by its name, alone or followed by its state or country: `Portland, OR`, `Cambridge, United Kingdom`,
   * `波士顿`; or by the name of its city after its own: `Main Library, Boston`. Case, accents, hyphens and the Chinese
   * script don't matter. `language`: in which countries may be named, besides English and Chinese.
   */
  find(text: string, language = 'en'): FoundPlace {
    const parts = partsOf(text)
    const [first, ...others] = parts.map((name) => ({ name, codes: regionsNamed(name, language) }))
    if (!first) return { kind: 'none', near: undefined }
    const regions = others.filter(({ codes }) => codes.length > 0)
    const names = [first, ...others.filter(({ codes }) => codes.length === 0)]
    // A country is no city elsewhere, such as Mexico in the Philippines. A region can be one as well: “NTU, Singapore”.
    const inCountry = first.codes.some((code) => code.length === 2) ? [...regions, first] : regions
    const found =
      names
        .map((one) => this.#named(one.name, one === first ? inCountry : regions))
        .find((cities) => cities.length > 0) ??
      regions.map((region) => this.#named(region.name, regions)).find((cities) => cities.length > 0) ??
      []
    const [largest, second] = found
    if (largest === undefined) return { kind: 'none', near: this.#near(foldPlace(names.at(-1)!.name)) }
    const isClear = second === undefined || this.#thousands(largest) >= DOMINANCE * this.#thousands(second)
    return isClear
      ? { kind: 'city', city: this.#city(largest), others: found.length - 1 }
      : { kind: 'several', cities: found.map((city) => this.#city(city)) }
  }

  /** The cities of a name that are in all of the regions, the largest first. */
  #named(name: string, regions: readonly { codes: readonly string[] }[]): number[] {
    return (this.#byName.get(foldPlace(name)) ?? [])
      .filter((city) => regions.every(({ codes }) => codes.some((code) => this.#isIn(city, code))))
      .toSorted((a, b) => this.#thousands(b) - this.#thousands(a))
  }

  /**
   * Returns words by which `find` finds a city and no other: its name, alone or with its state or country, or its
   * latitude and longitude.
   */
  wordsFor(city: GazetteerCity): string {
    const { name, state, country, coordinates } = city
    const regions = [...(state === undefined ? [] : [state]), country]
    const words = [name.en!, ...regions.map((region) => `${name.en}, ${region}`)].find((one) => {
      const found = this.find(one)
      return found.kind === 'city' && found.city.coordinates.every((degrees, i) => degrees === coordinates[i])
    })
    return words ?? `${coordinates[1]}, ${coordinates[0]}`
  }

  /**
   * Returns the city that a position belongs to, at most some kilometres away; undefined if there is none. A city
   * reaches as far as the root of its inhabitants: a suburb belongs to the large city, a town outside to itself.
   */
  cityOf([longitude, latitude]: Coordinates, kilometres: number): GazetteerCity | undefined {
    const reach = kilometres / KILOMETRES_PER_DEGREE
    const shrink = Math.cos((latitude * Math.PI) / 180)
    let best = -1
    let least = Infinity
    // A section isn't a city.
    for (let i = 0; i < this.#file.sections; i++) {
      const dy = this.#latitudes[i]! - latitude
      if (Math.abs(dy) > reach) continue
      const dx = ((((this.#longitudes[i]! - longitude + 180) % 360) + 360) % 360) - 180
      const distance = Math.hypot(dx * shrink, dy)
      if (distance > reach) continue
      const share = distance / Math.sqrt(this.#thousands(i))
      if (share < least) [best, least] = [i, share]
    }
    return best < 0 ? undefined : this.#city(best)
  }

  #isIn(city: number, code: string): boolean {
    const division = this.#divisions[city]!
    return division === code || division.startsWith(`${code}.`)
  }

  /** The largest of the larger cities whose names have the fewest edits. */
  #near(name: string): GazetteerCity | undefined {
    if (name.length < SHORTEST_NEAR) return undefined
    this.#large ??= this.#largeByName()
    let best = -1
    let fewest = Infinity
    const letters = lettersOf(name)
    for (const [known, city, knownLetters] of this.#large) {
      const most = slipsAllowed(name, known)
      if (Math.abs(known.length - name.length) > Math.min(most, fewest)) continue
      if (leastSlips(letters, knownLetters) > Math.min(most, fewest)) continue
      const slips = distance(name, known)
      if (slips > most || slips > fewest) continue
      if (slips < fewest || this.#thousands(city) > this.#thousands(best)) best = city
      fewest = slips
    }
    return best < 0 ? undefined : this.#city(best)
  }

  #largeByName(): (readonly [name: string, city: number, letters: number])[] {
    const large: (readonly [name: string, city: number, letters: number])[] = []
    for (const [name, cities] of this.#byName) {
      let largest = cities[0]!
      for (const city of cities) if (this.#thousands(city) > this.#thousands(largest)) largest = city
      if (this.#thousands(largest) >= LARGE) large.push([name, largest, lettersOf(name)])
    }
    return large
  }

  #thousands(city: number): number {
    return this.#file.thousands[city]!
  }

  #city(i: number): GazetteerCity {
    const hans = this.#simplified[i]!
    const [country = '', state] = this.#divisions[i]!.split('.')
    return {
      name: { en: this.#names[i]!, ...(hans !== '' && { 'zh-Hans': hans, 'zh-Hant': this.#traditional[i]! || hans }) },
      coordinates: [this.#longitudes[i]!, this.#latitudes[i]!],
      country,
      state: country === 'US' ? state : undefined,
      thousands: this.#thousands(i),
    }
  }
}

/** Names that are folded in one step. */
const STEP = 1000

/** Returns the positions of the cities of each name, folded: 60,000 names, for which a page has to take its time. */
export function* citiesByName(file: GazetteerFile): Steps<Map<string, number[]>> {
  const byName = new Map<string, number[]>()
  const { others } = file
  for (const [done, names] of [file.names, file.simplified, file.traditional].entries()) {
    for (const [i, name] of names.split('\n').entries()) {
      if (i % STEP === STEP - 1) yield done / 4
      add(name, i)
    }
  }
  for (const [done, [i, name]] of others.entries()) {
    if (done % STEP === STEP - 1) yield (3 + done / others.length) / 4
    add(name, i)
  }
  yield 1
  return byName

  function add(name: string, i: number): void {
    // “Washington, D.C.” is mostly “Washington”.
    const [short = ''] = name.split(', ')
    for (const one of short === name ? [name] : [name, short]) {
      const folded = foldPlace(one)
      const known = folded === '' ? [i] : byName.get(folded)
      if (!known) byName.set(folded, [i])
      else if (!known.includes(i)) known.push(i)
    }
  }
}

/** Degrees of differences in hundredths. */
function degreesOf(differences: readonly number[]): Float64Array {
  const degrees = new Float64Array(differences.length)
  let sum = 0
  for (let i = 0; i < degrees.length; i++) degrees[i] = (sum += differences[i]!) / PER_DEGREE
  return degrees
}

function divisionsOf({ divisions }: GazetteerFile): string[] {
  const ofCities: string[] = []
  for (const [division, count] of divisions) for (let i = 0; i < count; i++) ofCities.push(division)
  return ofCities
}

/** Parts of a name: “Cambridge, MA”, “Cambridge (Massachusetts)”. */
function partsOf(text: string): string[] {
  return text
    .split(/[,，;；(（]/u)
    .map((part) => part.replace(/[)）]\s*$/u, '').trim())
    .filter((part) => part !== '')
}
