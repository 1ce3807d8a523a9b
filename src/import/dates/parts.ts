/** A single date as written: its year, month and day, as far as it states them, to be completed by another date. */
import { withDigits } from './han-numbers.ts'
import { monthNamed } from './month-names.ts'
import type { DateOptions } from './options.ts'

/** Years as written: `isBce` says how the year counts. Numbers may be impossible, such as month 13. */
export interface Parts {
  year?: number
  /** Whether the year was written with two digits. */
  isShort?: boolean
  isBce?: boolean
  month?: number
  day?: number
}

type Groups = Partial<Record<'year' | 'month' | 'day' | 'first' | 'second' | 'sign' | 'bce' | 'ad', string>>

const BCE = String.raw`(?<bce>b\.? ?c\.?(?: ?e\.?)?)`
const CE = String.raw`(?<ad>a\.? ?d\.?|c\.? ?e\.?)`
const ERA = `(?: ?(?:${BCE}|${CE}))?`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.|er|º)?`
const YEAR = String.raw`(?<year>-?\d{1,4}|'\d{2})${ERA}`
const MONTH = String.raw`(?<month>[\p{Letter}\p{Mark}]{3,}\.?)`
const form = (source: string) => new RegExp(`^${source}$`, 'iu')

/** In order: the first that matches a whole text counts. */
const FORMS: readonly RegExp[] = [
  form(String.raw`(?<year>-?\d{4,5})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?`),
  form(String.raw`(?<year>\d{4})(?<sign>[/.])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?`),
  form(String.raw`(?<first>\d{1,2})(?<sign>[/.-])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})`),
  form(String.raw`(?<month>\d{1,2})[/.-](?<year>\d{4})`),
  form(String.raw`(?<year>\d{4}),(?<month>\d{1,2})(?:,(?<day>\d{1,2}))?(?:,\d{0,2})*`),
  form(String.raw`(?:a\.? ?d\.? )?(?<year>-?\d{1,4}|'\d{2})${ERA}`),
  form(`${MONTH} (?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|\\.)?(?:(?:,| |, )(?:${YEAR}))?`),
  form(`(?:(?:${DAY})[ -]?(?:of |de |d’)?)?${MONTH}(?:[ ,-]+(?:de |del )?(?:${YEAR}))?`),
  form(`${YEAR},? ${MONTH}(?: ${DAY})?`),
  form(
    String.raw`(?:(?:公元|西元)?(?<bce>前)?(?:公元|西元)?(?<year>\d{1,4})年)?` +
      String.raw`(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号號]?)?)?`,
  ),
]

/**
 * Returns what a text states; undefined if it is no single date. `12/5/2018` is read by the order of `options`, day
 * first by default; with dots always day first.
 */
export function readParts(text: string, options: DateOptions): Parts | undefined {
  if (text === '') return undefined
  const plain = withDigits(text).replaceAll(/(?<=[\d年月]) (?=[年月日号號\d])(?=.*[年月])/gu, '')
  for (const pattern of FORMS) {
    const groups: Groups | undefined = pattern.exec(plain)?.groups
    const parts = groups && partsOf(groups, options)
    if (parts) return parts
  }
  return undefined
}

function partsOf(groups: Groups, options: DateOptions): Parts | undefined {
  const { first, second, sign } = groups
  if (first === undefined || second === undefined) return numbered(groups, options)
  const isMonthFirst = options.order === 'month-first' && sign !== '.'
  return numbered({ ...groups, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first }, options)
}

function numbered({ year, month, day, bce, ad }: Groups, { language }: DateOptions): Parts | undefined {
  const monthNumber = month === undefined ? undefined : /^\d/.test(month) ? Number(month) : monthNamed(month, language)
  if (month !== undefined && monthNumber === undefined) return undefined
  const digits = year?.replace(/^['-]/, '') ?? ''
  return {
    ...(year === undefined ? {} : { year: Number(digits) * (year.startsWith('-') ? -1 : 1) }),
    ...(digits.length === 2 && bce === undefined && ad === undefined && { isShort: true }),
    ...(bce !== undefined && { isBce: true }),
    ...(monthNumber === undefined ? {} : { month: monthNumber }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}
