/** Where a named place is: the cities of the world by name, in English, Chinese and their own spelling. */
import { distance } from '../../model/edit-distance.ts'
import type { Coordinates, Text } from '../../model/dataset/types.ts'
import { foldPlace } from './fold-place.ts'
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
/** Maximum share of edits in a name's letters, and number of letters that may be nearly another name. */
const SLIPS_PER_LETTER = 1 / 3
const SHORTEST_NEAR = 4
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
  readonly #byName = new Map<string, number[]>()

  constructor(file: GazetteerFile) {
    this.#file = file
    this.#names = file.names.split('\n')
    this.#simplified = file.simplified.split('\n')
    this.#traditional = file.traditional.split('\n')
    this.#latitudes = degreesOf(file.latitudes)
    this.#longitudes = degreesOf(file.longitudes)
    this.#divisions = file.divisions.flatMap(([division, count]) => Array.from({ length: count }, () => division))
    for (const list of [this.#names, this.#simplified, this.#traditional]) list.forEach((name, i) => this.#add(name, i))
    for (const [i, name] of file.others) this.#add(name, i)
  }

  /** Whose data it is, and its licence. */
  get attribution(): string {
    return `${this.#file.attribution} (${this.#file.licence})`
  }

  /**
   * Finds a place by its name, alone or followed by its state or country: `Portland, OR`, `Cambridge, United Kingdom`,
   * `波士顿`. Case, accents, hyphens and the Chinese script don't matter. `language`: in which countries may be named,
   * besides English.
   */
  find(text: string, language = 'en'): FoundPlace {
    const [name = '', ...regions] = text.split(/[,，(（]/u).map((part) => part.replace(/[)）]\s*$/u, '').trim())
    const all = this.#byName.get(foldPlace(name)) ?? []
    const inRegion = all.filter((city) => regions.every((region) => this.#isIn(city, region, language)))
    // A part that names no state or country, such as a district, rules nothing out.
    const found = (inRegion.length > 0 ? inRegion : all).toSorted((a, b) => this.#thousands(b) - this.#thousands(a))
    const [first, second] = found
    if (first === undefined) return { kind: 'none', near: this.#near(foldPlace(name)) }
    const isClear = second === undefined || this.#thousands(first) >= DOMINANCE * this.#thousands(second)
    return isClear
      ? { kind: 'city', city: this.#city(first), others: found.length - 1 }
      : { kind: 'several', cities: found.map((city) => this.#city(city)) }
  }

  /** Returns the largest city within a distance of a position, in kilometres; undefined if there is none. */
  cityAt([longitude, latitude]: Coordinates, kilometres: number): GazetteerCity | undefined {
    const reach = kilometres / KILOMETRES_PER_DEGREE
    const shrink = Math.cos((latitude * Math.PI) / 180)
    let best = -1
    // A section isn't a city.
    for (let i = 0; i < this.#file.sections; i++) {
      const dy = this.#latitudes[i]! - latitude
      if (Math.abs(dy) > reach) continue
      const dx = ((((this.#longitudes[i]! - longitude + 180) % 360) + 360) % 360) - 180
      if (Math.hypot(dx * shrink, dy) <= reach && (best < 0 || this.#thousands(i) > this.#thousands(best))) best = i
    }
    return best < 0 ? undefined : this.#city(best)
  }

  #add(name: string, i: number): void {
    const folded = foldPlace(name)
    if (folded === '') return
    const known = this.#byName.get(folded)
    if (!known) this.#byName.set(folded, [i])
    else if (!known.includes(i)) known.push(i)
  }

  #isIn(city: number, region: string, language: string): boolean {
    const [country = '', state = ''] = this.#divisions[city]!.split('.')
    const folded = foldPlace(region)
    if (folded === country.toLowerCase()) return true
    if (country === 'US' && [state.toLowerCase(), STATES.get(state), 'usa', 'us'].includes(folded)) return true
    if (country === 'GB' && UNITED_KINGDOM.has(folded)) return true
    return ['en', language].some((one) => foldPlace(countryName(country, one)) === folded)
  }

  /** The largest city whose name has the fewest edits. */
  #near(name: string): GazetteerCity | undefined {
    if (name.length < SHORTEST_NEAR) return undefined
    let best = -1
    let fewest = Infinity
    for (const [known, cities] of this.#byName) {
      const most = Math.floor(SLIPS_PER_LETTER * Math.max(name.length, known.length))
      if (Math.abs(known.length - name.length) > most || most > fewest + 1) continue
      const slips = distance(name, known)
      if (slips > most || slips > fewest) continue
      const largest = cities.reduce((a, b) => (this.#thousands(b) > this.#thousands(a) ? b : a))
      if (slips < fewest || this.#thousands(largest) > this.#thousands(best)) best = largest
      fewest = slips
    }
    return best < 0 ? undefined : this.#city(best)
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

/** Degrees of differences in hundredths. */
function degreesOf(differences: readonly number[]): Float64Array {
  let sum = 0
  return Float64Array.from(differences, (difference) => (sum += difference) / PER_DEGREE)
}

/** The parts of the United Kingdom, as tables write them in place of the country. */
const UNITED_KINGDOM = new Set(['uk', 'england', 'scotland', 'wales', 'northern ireland', 'great britain'])

const STATES = new Map(
  (
    'AL alabama,AK alaska,AZ arizona,AR arkansas,CA california,CO colorado,CT connecticut,DE delaware,' +
    'DC district of columbia,FL florida,GA georgia,HI hawaii,ID idaho,IL illinois,IN indiana,IA iowa,KS kansas,' +
    'KY kentucky,LA louisiana,ME maine,MD maryland,MA massachusetts,MI michigan,MN minnesota,MS mississippi,' +
    'MO missouri,MT montana,NE nebraska,NV nevada,NH new hampshire,NJ new jersey,NM new mexico,NY new york,' +
    'NC north carolina,ND north dakota,OH ohio,OK oklahoma,OR oregon,PA pennsylvania,RI rhode island,' +
    'SC south carolina,SD south dakota,TN tennessee,TX texas,UT utah,VT vermont,VA virginia,WA washington,' +
    'WV west virginia,WI wisconsin,WY wyoming'
  )
    .split(',')
    .map((state) => [state.slice(0, 2), state.slice(3)] as const),
)

const displayed = new Map<string, Intl.DisplayNames>()

function countryName(code: string, language: string): string {
  let names = displayed.get(language)
  if (!names) displayed.set(language, (names = new Intl.DisplayNames(language, { type: 'region' })))
  return names.of(code) ?? code
}
