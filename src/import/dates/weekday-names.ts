/** Names of weekdays, in the languages of a table. */
import { foldWord } from './fold-word.ts'

const known = new Map<string, ReadonlySet<string>>()

/** Returns whether a word is a weekday or its abbreviation, in English or the language of a BCP 47 tag. */
export function isWeekday(word: string, language = 'en'): boolean {
  const folded = foldWord(word)
  return weekdaysIn('en').has(folded) || weekdaysIn(language).has(folded)
}

function weekdaysIn(language: string): ReadonlySet<string> {
  const found = known.get(language)
  if (found) return found
  const styles = ['long', 'short'] as const
  const names = styles.flatMap((weekday) => {
    const { format } = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
    return Array.from({ length: 7 }, (_, day) => foldWord(format(Date.UTC(2018, 0, 1 + day))))
  })
  const all = new Set([...names, ...(language === 'en' ? ['tues', 'weds', 'thur', 'thurs'] : [])])
  known.set(language, all)
  return all
}
