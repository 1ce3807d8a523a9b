/** Machine-detectable faults of the records' texts. The word lists are in `tests/unit/records/wording.yaml`. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Atlas, Claim, Id, Reference, Text } from '../../src/model/dataset/types.ts'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const
type Spoken = (typeof LANGUAGES)[number]

interface Wording {
  terms: Record<Spoken, string>[]
  unwanted: Record<Spoken, string>
  speakers: Record<Id, Record<Id, [first: number, last: number][]>>
  spokenFor: Record<Spoken, string>
  told: Record<Id, number[]>
  oursSaid: Record<Spoken, string>
  ours: Record<Spoken, Id[]>
}

const wording = parse(readFileSync('tests/unit/records/wording.yaml', 'utf8')) as Wording // the file of the tests
const unwanted = mapLanguages((language) => new RegExp(wording.unwanted[language].replaceAll(/\s*\n\s*/g, ' '), 'u'))
const terms = wording.terms.map((term) => mapLanguages((language) => new RegExp(term[language], 'u')))

/** Terms and numbers that one language has and another lacks. */
export function differences(text: Text): string[] {
  const missing = terms.flatMap((term) => {
    const has = LANGUAGES.filter((language) => term[language].test(text[language] ?? ''))
    return has.length === 0 || has.length === LANGUAGES.length ? [] : [`${term.en.source} only in ${has.join(', ')}`]
  })
  const numbers = LANGUAGES.map((language) => numbersIn(text[language] ?? '').join(' '))
  return new Set(numbers).size === 1 ? missing : [...missing, `numbers: ${numbers.join(' / ')}`]
}

/** Wording of another region or unfit for a newspaper, and punctuation of another script. */
export function strangers(messages: string, language: Spoken): string[] {
  const found = [
    unwanted[language].exec(messages)?.[0],
    language === 'en' ? undefined : punctuation(messages, language),
  ]
  return found.filter((one) => one !== undefined)
}

/** Returns why a claim's text attributes its words to nobody or to the wrong person; undefined if it doesn't. */
export function misattribution(claim: Claim, atlas: Pick<Atlas, 'people'>): string | undefined {
  const { property, references, text, value } = claim
  if (['partner', 'person', 'date', 'place'].includes(property)) return undefined
  const named = atlas.people.filter(({ name }) => text['en']?.startsWith(name['en']!.replace(/ \(.*/, '')))
  if (property.startsWith('statement.')) {
    const speaker = atlas.people.find(({ id }) => id === value)
    if (speaker && !named.includes(speaker)) return `${claim.id}: not in the name of ${speaker.id}`
  }
  const wrong = named.find(({ id }) => !references.some((reference) => speakersOf(reference).includes(id)))
  if (wrong) return `${claim.id}: ${wrong.id} does not speak on its lines`
  const isSpoken = references.every((reference) => speakersOf(reference).length > 0 && !isTold(reference))
  if (!isSpoken || named.length > 0) return undefined
  const isSaid = LANGUAGES.every((language) => new RegExp(wording.spokenFor[language], 'u').test(text[language] ?? ''))
  return isSaid ? undefined : `${claim.id}: somebody's words without a speaker`
}

/**
 * Roles that don't mark a name as ours although no document gives it in that language, and roles that mark another's
 * name as ours.
 */
export function unmarkedNames({ events }: Pick<Atlas, 'events'>): string[] {
  const people = events.flatMap((event) => event.people)
  return people.flatMap(({ person, role }) =>
    LANGUAGES.filter(
      (language) =>
        wording.ours[language].includes(person) !== (role[language] ?? '').includes(wording.oursSaid[language]),
    ).map((language) => `${person} in ${language}`),
  )
}

function speakersOf({ source, lines: [first, last] }: Reference): Id[] {
  return Object.entries(wording.speakers[source] ?? {}).flatMap(([person, ranges]) =>
    ranges.some(([from, to]) => from <= first && last <= to) ? [person] : [],
  )
}

function isTold({ source, lines: [first, last] }: Reference): boolean {
  return (wording.told[source] ?? []).some((line) => first <= line && line <= last)
}

/** Chinese uses figures for months; for numbers up to 12, English uses words. */
const LAST_MONTH = 12

/** Returns the numbers above 12 that a text gives in figures, in ascending order. */
function numbersIn(text: string): number[] {
  const plain = text.replaceAll(/(\d),(?=\d{3})/g, '$1')
  return [...plain.matchAll(/(\d+(?:\.\d+)?)\s*(billion|million|亿|億|万|萬)?/gu)]
    .map(([, figures, unit]) => Math.round(Number(figures) * (UNITS[unit ?? ''] ?? 1)))
    .filter((number) => number > LAST_MONTH)
    .toSorted((a, b) => a - b)
}

const UNITS: Readonly<Record<string, number>> = { billion: 1e9, million: 1e6, 亿: 1e8, 億: 1e8, 万: 1e4, 萬: 1e4 }

/** Finds half-width punctuation next to Chinese, and the other script's quotation marks. */
function punctuation(messages: string, language: Spoken): string | undefined {
  const halfWidth = /[\p{Script=Han}”」）]\s?[,;:!?()]|[,;:!?(]\s?[\p{Script=Han}“「]/u.exec(messages)?.[0]
  return halfWidth ?? (language === 'zh-Hant' ? /[“”‘’]/u : /[「」『』]/u).exec(messages)?.[0]
}

function mapLanguages<T>(of: (language: Spoken) => T): Record<Spoken, T> {
  return { en: of('en'), 'zh-Hans': of('zh-Hans'), 'zh-Hant': of('zh-Hant') }
}

/** Yields every text of an atlas, with its path. */
export function* textsOf(value: unknown, path = ''): Generator<[path: string, text: Text]> {
  if (typeof value !== 'object' || value === null) return
  if ('en' in value && typeof value.en === 'string')
    yield [path, value as Text] // nothing else has a key `en`
  else
    for (const [key, inner] of Object.entries(value)) {
      const id = hasId(inner) ? inner.id : key
      yield* textsOf(inner, `${path}/${id}`)
    }
}

function hasId(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
