/**
 * Reads a date as people write it. The result is never more exact than the text: a month stays a month. Nothing is
 * rolled over: 31 February is no day. Times and time zones are dropped, so that a day is the day as written.
 */
import { dayNumber } from '../../model/dataset/day.ts'
import { daysOf } from './calendar.ts'
import { readEdtfDate } from './edtf.ts'
import { readNumber } from './numbers.ts'
import type { DateOptions } from './options.ts'
import { plainText, withoutTime, withoutWeekday } from './plain-text.ts'
import { readOpen, readRange } from './ranges.ts'
import { UNREADABLE, type DateResult, type ReadDate } from './result.ts'
import { readSingle } from './single.ts'

export type { DateOptions } from './options.ts'
export type { DateProblem, DateResult, ReadDate } from './result.ts'

/** A day, month or year in EDTF. */
const POINT = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/
const ABOUT = new RegExp(
  String.raw`^(?:(?:circa|about|around|approx(?:imately|\.)?|um|vers|env(?:iron|\.)) ` +
    String.raw`|(?:ca?\.|ca|c(?=\d)|[~≈约約]|大[约約]) ?)| ?(?:~|前[后後]|左右)$`,
  'iu',
)
const UNSURE = / ?\(?\?\)?$| ?\((?:uncertain|probably)\)$|^(?:probably|possibly|perhaps) |^可能/iu

/** The commonest forms, which need no other reader: 2018-05-21 and 21/5/2018. */
const COMMON = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}([/.-])\d{1,2}\1\d{4})$/

/** Reads a date; see `DateOptions` for what a column decides for all its dates. */
export function readDate(text: string, options: DateOptions = {}): DateResult {
  if (COMMON.test(text)) return readSingle(text, text, options) ?? UNREADABLE
  const plain = plainText(text)
  if (options.isEdtf) {
    const read = edtf(plain)
    if (read) return { date: read }
  }
  const counted = readNumber(plain, options)
  if (counted) return counted
  const { rest, dropped } = withoutTime(plain)
  const isNewYear = options.isNewYearOnlyAYear === true && /^-?\d{4,}-01-01$/.test(rest) && rest !== plain
  const stated = isNewYear ? rest.slice(0, -'-01-01'.length) : withoutWeekday(rest, options.language)
  const result = readWithoutTime(stated, text.trim(), options)
  if ('problem' in result) return result
  return isNewYear ? { ...result, dropped: 'newYear' } : dropped ? { ...result, dropped } : result
}

function readWithoutTime(plain: string, written: string, options: DateOptions): DateResult {
  const stated =
    readYears(plain) ??
    readSingle(plain, written, options) ??
    readRange(plain, written, options) ??
    readOpen(plain, written, options)
  if (stated) return stated
  const qualifier = `${UNSURE.test(plain) ? '?' : ''}${ABOUT.test(plain.replace(UNSURE, '')) ? '~' : ''}`
  if (qualifier !== '') {
    const result = readWithoutTime(plain.replace(UNSURE, '').replace(ABOUT, '').trim(), written, options)
    return 'problem' in result ? result : qualified(result, qualifier.length === 2 ? '%' : qualifier, written)
  }
  const read = edtf(plain)
  return read ? { date: read } : UNREADABLE
}

/** Qualifies a day, month or year, or both ends of an interval. What EDTF can't qualify keeps its words. */
function qualified(result: Extract<DateResult, { date: ReadDate }>, sign: string, written: string): DateResult {
  const { edtf: stated, ...days } = result.date
  const ends = stated.split('/')
  if (!ends.every((end) => POINT.test(end))) return { ...result, words: result.words ?? written }
  return { ...result, date: { edtf: ends.map((end) => `${end}${sign}`).join('/'), ...days } }
}

/**
 * `1185-95`, `1996/97`, `2009–10`: one of these years, though the first two look like months. `2009-10` and `2009/10`
 * are months, and 1985-21 is a season of EDTF, since 21 isn't a later year of the century.
 */
function readYears(plain: string): DateResult | undefined {
  const [, first = '', sign, last = ''] = /^(\d{4})([-/–])(\d{2})$/.exec(plain) ?? []
  if (sign === undefined || (sign !== '–' && Number(last) <= 12)) return undefined
  if (last <= first.slice(2)) {
    const read = sign === '-' ? edtf(plain) : undefined
    return read && { date: read }
  }
  const lastYear = first.slice(0, 2) + last
  const [from, to] = [daysOf({ year: Number(first) }), daysOf({ year: Number(lastYear) })]
  return from && to && { date: { edtf: `[${first}..${lastYear}]`, start: from.start, end: to.end } }
}

/** EDTF of any other form; undefined if it is none. Its years are astronomical. */
function edtf(text: string): ReadDate | undefined {
  if (!/^[\d[{?~%.-]/.test(text)) return undefined
  const read = readEdtfDate(text)
  return typeof read === 'string' ? undefined : { edtf: text, start: dayNumber(read.start), end: dayNumber(read.end) }
}
