/** Countries, and the states of some of them, by the names that tables give them. */
import { foldPlace } from './fold-place.ts'

/** Codes of states by their names and abbreviations, as the gazetteer has them. */
const STATES: Readonly<Record<string, string>> = {
  US:
    'AL alabama,AK alaska,AZ arizona,AR arkansas,CA california,CO colorado,CT connecticut,DE delaware,' +
    'DC district of columbia,FL florida,GA georgia,HI hawaii,ID idaho,IL illinois,IN indiana,IA iowa,KS kansas,' +
    'KY kentucky,LA louisiana,ME maine,MD maryland,MA massachusetts,MI michigan,MN minnesota,MS mississippi,' +
    'MO missouri,MT montana,NE nebraska,NV nevada,NH new hampshire,NJ new jersey,NM new mexico,NY new york,' +
    'NC north carolina,ND north dakota,OH ohio,OK oklahoma,OR oregon,PA pennsylvania,RI rhode island,' +
    'SC south carolina,SD south dakota,TN tennessee,TX texas,UT utah,VT vermont,VA virginia,WA washington,' +
    'WV west virginia,WI wisconsin,WY wyoming',
  CA:
    '01 alberta,01 ab,02 british columbia,02 bc,03 manitoba,03 mb,04 new brunswick,04 nb,' +
    '05 newfoundland and labrador,05 newfoundland,05 nl,07 nova scotia,07 ns,08 ontario,08 on,' +
    '09 prince edward island,09 pei,10 quebec,10 qc,11 saskatchewan,11 sk,12 yukon,13 northwest territories,14 nunavut',
  AU:
    '01 australian capital territory,01 act,02 new south wales,02 nsw,03 northern territory,04 queensland,04 qld,' +
    '05 south australia,06 tasmania,06 tas,07 victoria,07 vic,08 western australia',
  GB: 'ENG england,SCT scotland,WLS wales,NIR northern ireland',
}
/** Countries by further names. */
const COUNTRIES: Readonly<Record<string, string>> = {
  usa: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  uae: 'AE',
  'hong kong': 'HK',
  香港: 'HK',
  macau: 'MO',
  macao: 'MO',
  澳门: 'MO',
  澳門: 'MO',
}
/** Names of regions that are mostly names of cities. */
const CITIES: ReadonlySet<string> = new Set(['SG', 'HK', 'MO', 'MC', 'GI', 'VA', 'US.NY', 'US.WA'])

const byLanguage = new Map<string, ReadonlyMap<string, readonly string[]>>()

/**
 * Returns the codes of the countries (ISO 3166-1) and states that a name can stand for: `US.TX` for “Texas”, `US.CA`
 * and `CA` for “CA”. Names are known in English, Chinese and `language`, codes in capitals.
 */
export function regionsNamed(name: string, language: string): readonly string[] {
  let regions = byLanguage.get(language)
  if (!regions) byLanguage.set(language, (regions = regionsIn(language)))
  const codes = regions.get(foldPlace(name)) ?? []
  return /^[A-Z]{2}$/.test(name.trim()) && COUNTRY.has(name.trim()) ? [...codes, name.trim()] : codes
}

/** Whether a name is that of a country or a state, and not mostly that of a city. */
export function isRegion(name: string, language: string): boolean {
  const codes = regionsNamed(name, language)
  return codes.length > 0 && !(name.trim().length > 2 && codes.some((code) => CITIES.has(code)))
}

/** Returns the English name of a state of the United States by its code: “Texas” for `TX`. */
export function stateName(code: string): string {
  return STATE_NAMES.get(code) ?? code
}

/** Returns the name of a country in a language. */
export function countryName(code: string, language: string): string {
  let names = displayed.get(language)
  if (!names) displayed.set(language, (names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })))
  return names.of(code) ?? code
}

const displayed = new Map<string, Intl.DisplayNames>()
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
/** Codes of countries that have a name. */
const COUNTRY: ReadonlySet<string> = new Set(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) => countryName(code, 'en') !== code,
  ),
)
const STATE_NAMES: ReadonlyMap<string, string> = new Map(
  states('US').map(([code, name]) => [
    code,
    name.replaceAll(/(?<=^| )(?!of\b)[a-z]/g, (letter) => letter.toUpperCase()),
  ]),
)

function states(country: string): (readonly [code: string, name: string])[] {
  return STATES[country]!.split(',').map((state) => {
    const space = state.indexOf(' ')
    return [state.slice(0, space), state.slice(space + 1)] as const
  })
}

function regionsIn(language: string): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>()
  const add = (name: string, code: string) => {
    const codes = regions.get(name)
    if (!codes) regions.set(name, [code])
    else if (!codes.includes(code)) codes.push(code)
  }
  for (const code of COUNTRY)
    for (const tag of ['en', 'zh-Hans', 'zh-Hant', language]) add(foldPlace(countryName(code, tag)), code)
  for (const [name, code] of Object.entries(COUNTRIES)) add(name, code)
  for (const country of Object.keys(STATES))
    for (const [code, name] of states(country)) {
      add(name, `${country}.${code}`)
      if (country === 'US') add(code.toLowerCase(), `${country}.${code}`)
    }
  add('us', 'US')
  return regions
}
