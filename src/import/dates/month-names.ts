/** Names of months, in the languages of a table. */
import { foldWord } from './fold-word.ts'

/** Least number of letters by which an English month is known. */
const LEAST_LETTERS = 3

const known = new Map<string, ReadonlyMap<string, number>>()

/**
 * Returns the month, 1 to 12, of a name or its abbreviation, in English or the language of a BCP 47 tag; undefined for
 * any other word.
 */
export function monthNamed(word: string, language = 'en'): number | undefined {
  const folded = foldWord(word)
  return namesIn('en').get(folded) ?? namesIn(language).get(folded)
}

function namesIn(language: string): ReadonlyMap<string, number> {
  const found = known.get(language)
  if (found) return found
  const names = new Map<string, number>()
  for (let month = 1; month <= 12; month++) {
    for (const name of namesOf(month, language)) if (!/\d/.test(name)) names.set(foldWord(name), month)
  }
  if (language === 'en') names.set('sept', 9)
  known.set(language, names)
  return names
}

/** A month by itself and in a date, where some languages have another form. In English, each beginning as well. */
function namesOf(month: number, language: string): string[] {
  const date = new Date(Date.UTC(2018, month - 1, 2))
  const names = (['long', 'short'] as const).flatMap((style) => [
    new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(date),
    ...new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' })
      .formatToParts(date)
      .flatMap(({ type, value }) => (type === 'month' ? [value] : [])),
  ])
  const full = names[0] ?? ''
  const beginnings = Array.from({ length: Math.max(0, full.length - LEAST_LETTERS) }, (_, i) =>
    full.slice(0, LEAST_LETTERS + i),
  )
  return language === 'en' ? [...names, ...beginnings] : names
}
