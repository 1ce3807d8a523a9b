/** Periods that aren't days, months or years: thirds of a month, seasons, quarters, weeks, decades, centuries. */
import { seasonMonths } from './season.ts'
import { daysOf, edtfOf, lastDayOf, pointOf, type Days } from './calendar.ts'
import { foldWord } from './fold-word.ts'
import { withDigits } from './han-numbers.ts'
import { monthNamed } from './month-names.ts'
import { astronomical } from './years.ts'

export interface Period extends Days {
  edtf: string
  /** Whether the words say more than EDTF can, as “late 1950s” does. */
  saysMore: boolean
}

type Name = 'year' | 'bce' | 'third' | 'season' | 'part' | 'month' | 'decade' | 'century' | 'week'
type Groups = Readonly<Partial<Record<Name, string>>>

const YEAR = String.raw`(?<year>\d{3,4})(?<bce> ?b\.? ?c\.?(?: ?e\.?)?)?`
const BCE = String.raw`(?<bce> ?b\.? ?c\.?(?: ?e\.?)?)?`
const THIRD = '(?<third>early|(?:the )?beginning of|mid|(?:the )?middle of|late|(?:the )?end of)'
const THIRDS: Readonly<Record<string, 0 | 1 | 2>> = {
  ...{ early: 0, beginning: 0, mid: 1, middle: 1, late: 2, end: 2 },
  ...{ 初: 0, 上: 0, 中: 1, 下: 2, 底: 2, 末: 2 },
}
/** Codes of ISO 8601-2, by the beginnings of words in English, French, German and Chinese. */
const SEASONS: Readonly<Record<string, number>> = {
  ...{ spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 },
  ...{ printemps: 21, ete: 22, automne: 23, hiver: 24 },
  ...{ fruhling: 21, fruhjahr: 21, sommer: 22, herbst: 23 },
  ...{ 春: 21, 夏: 22, 秋: 23, 冬: 24 },
}
const SEASON = '(?<season>spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühling|frühjahr|sommer|herbst)'
const QUARTERS = '一二三四'
/** ISO 8601-2: the codes of the first quarter, third and half of a year. */
const FIRST = { quarter: 33, third: 37, half: 40 } as const

type Reader = readonly [form: RegExp, read: (groups: Groups) => Period | undefined]
const form = (source: string) => new RegExp(`^${source}$`, 'iu')

const readersIn = (language: string | undefined): readonly Reader[] => [
  [form(`${THIRD}[ -]+(?<month>\\p{Letter}+\\.?),? ${YEAR}`), (found) => partOfMonth(found, language)],
  [form(String.raw`(?<year>\d{4})年(?<month>\d{1,2})月(?<third>[初中底末]|[上中下]旬)`), (found) => partOfMonth(found)],
  [form(`${THIRD}[ -]+${YEAR}`), partOfYear('third')],
  [form(String.raw`(?<year>\d{4})年?(?<third>[初中底末])`), partOfYear('third')],
  [form(`(?:${THIRD}[ -]+)?${SEASON}(?: of|,)? ${YEAR}`), season],
  [form(`${YEAR},? ${SEASON}`), season],
  [form(String.raw`(?<third>[早晚初仲暮])?(?<season>[春夏秋冬])[季天]? ?(?<year>\d{4})年?`), season],
  [form(String.raw`(?<year>\d{4})年?(?<third>[早晚初仲暮])?(?<season>[春夏秋冬])[季天]?`), season],
  [form(`q(?<part>[1-4])[ ,/-]*${YEAR}`), partOfYear('quarter')],
  [form(`(?<part>[1-4])(?:st|nd|rd|th)? quarter(?: of|,)? ${YEAR}`), partOfYear('quarter')],
  [form(`${YEAR}[ ,/-]*q(?<part>[1-4])`), partOfYear('quarter')],
  [form(String.raw`(?<year>\d{4})年?第?(?<part>[1-4一二三四])季度?`), partOfYear('quarter')],
  [form(`h(?<part>[12])[ ,/-]*${YEAR}`), partOfYear('half')],
  [form(`${YEAR}[ ,/-]*h(?<part>[12])`), partOfYear('half')],
  [form(String.raw`(?<year>\d{4})年?(?<part>[上下])半年`), partOfYear('half')],
  [form(String.raw`(?<year>\d{4})-?w(?<week>\d{2})`), weekOf],
  [form(`(?:${THIRD}[ -]+)?(?:the )?(?<decade>\\d{2,3})(?:0['’]?s|0er|x)${BCE}`), decade],
  [form(String.raw`(?<decade>\d{3})0年代(?<third>[初中末])?`), decade],
  [form(String.raw`(?<century>\d{1,2})世[纪紀](?<decade>\d)0年代(?<third>[初中末])?`), decade],
  [
    form(
      String.raw`(?:${THIRD}[ -]+)?(?:the )?(?<century>\d{1,2})(?:st|nd|rd|th|e|er|ème|\.)[ -]` +
        String.raw`?(?:century|cent\.|c\.|siècle|jahrhundert|jh\.)${BCE}`,
    ),
    century,
  ],
  [form(String.raw`(?:公元)?(?<bce>前)?(?<century>\d{1,2})世[纪紀](?<third>[初中末])?`), century],
]

const known = new Map<string | undefined, readonly Reader[]>()

/** Returns the period of a text; undefined if it is none. */
export function readPeriod(text: string, language?: string): Period | undefined {
  const plain = withDigits(text).replaceAll(/(?<=[\p{Script=Han}\d]) (?=\p{Script=Han})/gu, '')
  const readers = known.get(language) ?? readersIn(language)
  known.set(language, readers)
  for (const [pattern, read] of readers) {
    const groups: Groups | undefined = pattern.exec(plain)?.groups
    if (groups) return read(groups)
  }
  return undefined
}

/** One day of a third of a month: the 1st to 10th, 11th to 20th, or the rest. */
function partOfMonth({ year, bce, month = '', third = '' }: Groups, language?: string): Period | undefined {
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month, language)
  const at = thirdOf(third)
  if (number === undefined || at === undefined) return undefined
  const y = yearOf(year, bce)
  const point = (day: number) => ({ year: y, month: number, day })
  const [first, last] = [daysOf(point(10 * at + 1)), daysOf(point(at === 2 ? lastDayOf(y, number) : 10 * at + 10))]
  return first && last && one(first.start, last.end)
}

function partOfYear(part: 'quarter' | 'third' | 'half') {
  return ({ year, bce, third, part: which = '' }: Groups): Period | undefined => {
    const han = Math.max(QUARTERS.indexOf(which), '上下'.indexOf(which))
    const at = part === 'third' ? thirdOf(third) : /\d/.test(which) ? Number(which) - 1 : han
    return at === undefined ? undefined : season({ year: String(yearOf(year, bce)), part: String(FIRST[part] + at) })
  }
}

/** A season by its name, or any part of a year by its code. */
function season({ year, bce, season: name, third, part }: Groups): Period | undefined {
  const code = part === undefined ? SEASONS[foldWord(name ?? '')] : Number(part)
  if (code === undefined) return undefined
  const y = yearOf(year, bce)
  const [month, months] = seasonMonths(code)
  const isNextYear = month + months - 1 > 12
  const first = daysOf({ year: y, month })
  const last = daysOf({ year: isNextYear ? y + 1 : y, month: month + months - 1 - (isNextYear ? 12 : 0) })
  // “Early spring” is more than spring.
  return (
    first &&
    last && { edtf: `${edtfOf({ year: y })}-${code}`, start: first.start, end: last.end, saysMore: third !== undefined }
  )
}

/** A week by ISO 8601: the first has 4 January, and begins on a Monday. */
function weekOf({ year, week }: Groups): Period | undefined {
  const fourth = daysOf({ year: Number(year), month: 1, day: 4 })?.start
  if (fourth === undefined || Number(week) < 1 || Number(week) > 53) return undefined
  // 1970-01-01 was a Thursday, the fourth day of a week.
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + 7 * (Number(week) - 1)
  return { ...one(monday, monday + 6), saysMore: true }
}

function decade({ century: hundred, decade: ten = '', bce, third }: Groups): Period | undefined {
  const digits = hundred === undefined ? ten : `${Number(hundred) - 1}${ten}`
  // The 1950s have four digits; the 60s don't say of which century.
  if (digits.length < 3) return undefined
  const year = Number(digits) * 10
  if (bce !== undefined) return years(1 - year - 9, 1 - year, third !== undefined)
  return { ...years(year, year + 9, third !== undefined), edtf: `${digits.padStart(3, '0')}X` }
}

/** The nineteenth century is 18XX: from 1800 to 1899, as it is catalogued. */
function century({ century: ordinal, bce, third }: Groups): Period | undefined {
  const number = Number(ordinal)
  if (number < 1) return undefined
  if (bce !== undefined) return years(1 - 100 * number, 1 - (100 * (number - 1) + 1), third !== undefined)
  const first = 100 * (number - 1)
  return { ...years(first, first + 99, third !== undefined), edtf: `${String(number - 1).padStart(2, '0')}XX` }
}

function years(first: number, last: number, saysMore: boolean): Period {
  return {
    edtf: `[${edtfOf({ year: first })}..${edtfOf({ year: last })}]`,
    start: daysOf({ year: first })?.start ?? Number.NaN,
    end: daysOf({ year: last })?.end ?? Number.NaN,
    saysMore,
  }
}

/** One of the days from `start` to `end`. */
function one(start: number, end: number): Period {
  return { edtf: `[${edtfOf(pointOf(start))}..${edtfOf(pointOf(end))}]`, start, end, saysMore: false }
}

function yearOf(year: string | undefined, bce: string | undefined): number {
  return astronomical(Number(year), bce !== undefined && bce !== '', {})
}

function thirdOf(word: string | undefined): 0 | 1 | 2 | undefined {
  const plain = word
    ?.toLowerCase()
    .replace(/^the |of$|旬$/gu, '')
    .replace(/ of/u, '')
    .trim()
  return plain === undefined ? undefined : THIRDS[plain]
}
