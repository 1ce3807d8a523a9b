/**
 * Reads a date as people write it. The result is never more exact than the text: a month stays a month. Nothing is
 * rolled over: 31 February is no day. Times and time zones are dropped, so that a day is the day as written.
 */
import { dayNumber, EARLIEST_DAY, LATEST_DAY } from '../../model/dataset/day.ts'
import { readEdtfDate } from './edtf.ts'
import { daysOf, edtfOf, pointOf, type Days, type Point } from './calendar.ts'
import type { DateOptions } from './options.ts'
import { readParts, type Parts } from './parts.ts'
import { readPeriod } from './periods.ts'
import { astronomical, yearOfTwoDigits } from './years.ts'

export type { DateOptions } from './options.ts'

/**
 * First and last day it can mean, in days since 1970-01-01, UTC; those of EARLIEST_DAY and LATEST_DAY for an open end.
 */
export interface ReadDate extends Days {
  /** EDTF (ISO 8601-2). */
  edtf: string
}

/**
 * `noDay`: the calendar has no such day. `shortYear`: a year of two digits. `endsBeforeItBegins`: a range from a later
 * to an earlier day. `otherWords`: no date at all.
 */
export interface DateProblem {
  kind: 'noDay' | 'shortYear' | 'endsBeforeItBegins' | 'unreadable'
  /** The order in which the text was read, such as `day/month/year`. */
  expected?: string
}

/** `words`: the text, where it says more than EDTF can. `dropped`: what the date leaves out. */
export type DateResult =
  { date: ReadDate; words?: string; dropped?: 'time' | 'zone' | 'newYear' } | { problem: DateProblem }

const UNREADABLE: DateResult = { problem: { kind: 'unreadable' } }
const [FIRST_DAY, LAST_DAY] = [dayNumber(EARLIEST_DAY), dayNumber(LATEST_DAY)]

/** A day, month or year in EDTF. */
const POINT = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/
const ABOUT =
  /^(?:circa|ca?\.|ca|c(?=\d)|about|around|approx(?:imately|\.)?|um|vers|env(?:iron|\.)|~|≈|约|約|大约|大約) ?|(?: ?~| ?(?:前后|前後|左右))$/iu
const UNSURE = / ?\(?\?\)?$| ?\((?:uncertain|probably)\)$|^(?:probably|possibly|perhaps|可能) /iu
const SINCE =
  /^(?:(?:after|since|from|not before|nach|seit|ab|après|depuis) |[>≥]=? ?)| ?(?:onwards?|之后|之後|以后|以後|以来|以來|起)$/iu
const UNTIL = /^(?:(?:before|by|until|till|not after|up to|vor|bis|avant|jusqu’à) |[<≤]=? ?)| ?(?:之前|以前)$/iu
const RANGE = / ?– ?| - | ?(?:至|到|〜|～) ?| (?:to|until|till|through|bis|au|à) /iu
const TIME =
  /(?:[T ]|, ?)(?:at )?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?(?: ?[ap]\.?m\.?)?|(?:[T ]|, ?)(?:at )?\d{1,2} ?[ap]\.?m\.?/iu
const ZONE = /(?: ?(?:Z|UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?| ?[+-]\d{2}:\d{2}| [A-Z]{2,4}T)$/u

/** Reads a date; see `DateOptions` for what a column decides for all its dates. */
export function readDate(text: string, options: DateOptions = {}): DateResult {
  const plain = plainText(text)
  if (options.isEdtf) {
    const read = edtf(plain)
    if (read) return { date: read }
  }
  const counted = fromNumber(plain, options)
  if (counted) return counted
  const { rest, dropped } = withoutTime(plain)
  const isNewYear = options.isNewYearOnlyAYear === true && /^-?\d{4,}-01-01$/.test(rest) && rest !== plain
  const result = readWithoutTime(isNewYear ? rest.slice(0, -6) : rest, text.trim(), options)
  if ('problem' in result) return result
  return isNewYear ? { ...result, dropped: 'newYear' } : dropped ? { ...result, dropped } : result
}

/** One form for each sign: full-width digits, minus and dashes, spaces. */
function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll(/[—‒―]/gu, '–').replaceAll(/[−‐‑]/gu, '-').replaceAll(/\s+/gu, ' ').trim()
}

function readWithoutTime(plain: string, written: string, options: DateOptions): DateResult {
  const whole = readYears(plain) ?? readSingle(plain, written, options) ?? readRange(plain, written, options)
  if (whole) return whole
  const open = readOpen(plain, written, options)
  if (open) return open
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

/** A day, month, year or named period; undefined for anything else. */
function readSingle(plain: string, written: string, options: DateOptions): DateResult | undefined {
  const parts = readParts(plain, options)
  if (parts) return fromParts(parts, options)
  const period = readPeriod(plain, options.language)
  if (!period) return undefined
  if (Number.isNaN(period.start) || Number.isNaN(period.end)) return { problem: { kind: 'noDay' } }
  const { saysMore, ...date } = period
  return { date, ...(saysMore && { words: written }) }
}

function fromParts(parts: Parts, options: DateOptions): DateResult {
  const point = pointFrom(parts, options)
  if (point === undefined) return UNREADABLE
  if (point === 'shortYear') return { problem: { kind: 'shortYear' } }
  const days = daysOf(point)
  return days ? { date: { edtf: edtfOf(point), ...days } } : { problem: noDay(options) }
}

function noDay({ order }: DateOptions): DateProblem {
  return { kind: 'noDay', ...(order && { expected: order === 'month-first' ? 'month/day/year' : 'day/month/year' }) }
}

function pointFrom({ year, isShort, isBce, month, day }: Parts, options: DateOptions): Point | 'shortYear' | undefined {
  if (year === undefined) return undefined
  const whole = isShort ? yearOfTwoDigits(Math.abs(year), options) : astronomical(year, isBce === true, options)
  if (whole === undefined) return 'shortYear'
  return {
    year: whole,
    ...(month !== undefined && { month }),
    ...(month !== undefined && day !== undefined && { day }),
  }
}

/**
 * `1185-95` is one of these years, though it looks like a month; 1985-21 is a season of EDTF, since 21 isn't a later
 * year of the century.
 */
function readYears(plain: string): DateResult | undefined {
  const [, first = '', last = ''] = /^(\d{4})-(\d{2})$/.exec(plain) ?? []
  if (Number(last) <= 12) return undefined
  if (last <= first.slice(2)) {
    const read = edtf(plain)
    return read && { date: read }
  }
  const years = [daysOf({ year: Number(first) }), daysOf({ year: Number(first.slice(0, 2) + last) })] as const
  if (!years[0] || !years[1]) return undefined
  const stated = `[${first}..${first.slice(0, 2)}${last}]`
  return { date: { edtf: stated, start: years[0].start, end: years[1].end } }
}

/** `A – B`, `between A and B`, `1136/1141`. Of two years it is one between them; of days or months it lasts. */
function readRange(plain: string, written: string, options: DateOptions): DateResult | undefined {
  const between = /^(?:between|zwischen|entre) (.+) (?:and|und|et) (.+)$/iu.exec(plain)
  const years = /^(-?\d{3,4}) ?[-/] ?(\d{2,4})$/u.exec(plain)
  const ongoing = /^(.+?) ?(?:–|-|to|至|~|\/) ?(?:present|now|today|ongoing|今)$/iu.exec(plain)
  if (ongoing) {
    const start = readSingle(ongoing[1]!, written, options)
    if (!start || 'problem' in start) return start
    const { date } = start
    return { date: { edtf: `${bound(date, 'start')}/..`, start: date.start, end: LAST_DAY } }
  }
  const [first, last] =
    between?.slice(1) ?? years?.slice(1) ?? /^from (.+) (?:to|until) (.+)$/iu.exec(plain)?.slice(1) ?? halves(plain)
  if (first === undefined || last === undefined) return undefined
  const { from, to } = completed(first, last, options)
  const [start, end] = [readEnd(from, written, options), readEnd(to, written, options)]
  if (!start || !end) return undefined
  if ('problem' in start) return start
  if ('problem' in end) return end
  const days = { start: start.date.start, end: end.date.end }
  if (days.start > days.end) return { problem: { kind: 'endsBeforeItBegins' } }
  const areYears = /^-?\d{4}$/.test(start.date.edtf) && /^-?\d{4}$/.test(end.date.edtf)
  if (areYears || between) {
    return { date: { edtf: `[${bound(start.date, 'start')}..${bound(end.date, 'end')}]`, ...days } }
  }
  return { date: { edtf: `${bound(start.date, 'start')}/${bound(end.date, 'end')}`, ...days } }
}

/** The text before and after the only sign of a range. */
function halves(plain: string): string[] {
  const found = plain.split(RANGE)
  if (found.length === 2) return found
  // A hyphen may part two dates that have none: “3-11 May 1997”, “May-June 1997”.
  const hyphen = plain.split('-')
  return hyphen.length === 2 && !plain.startsWith('-') ? hyphen : []
}

/** Completes each end by what only the other says: “3–11 May 1997”, “May–June 1997”, “1185–95”. */
function completed(first: string, last: string, options: DateOptions): { from: string | Parts; to: string | Parts } {
  const [from, to] = [partsIn(first, options), partsIn(last, options)]
  if (!from || !to) return { from: first, to: last }
  const isYear = ({ month, day }: Parts) => month === undefined && day === undefined
  if (isYear(from) && isYear(to) && !from.isBce && from.year !== undefined && to.year !== undefined) {
    const isShorter = last.length < first.replace('-', '').length && from.year >= 100
    const year = isShorter ? Number(String(from.year).slice(0, -last.length) + last) : to.year
    // “333–323 BC”: both are.
    return { from: { ...from, ...(to.isBce && { isBce: true }) }, to: { ...to, year, isShort: false } }
  }
  return {
    from: { ...yearIn(to), ...(from.month === undefined && to.month !== undefined && { month: to.month }), ...from },
    to: { ...yearIn(from), ...(to.month === undefined && from.month !== undefined && { month: from.month }), ...to },
  }
}

function yearIn({ year, isBce, isShort }: Parts): Parts {
  return { ...(year !== undefined && { year }), ...(isBce && { isBce }), ...(isShort && { isShort }) }
}

/** The parts of one end, which may be a day of the month without its month: “May 3–11, 1997”. */
function partsIn(text: string, options: DateOptions): Parts | undefined {
  const [, day, year] = /^(\d{1,2})(?:st|nd|rd|th|\.|日)?(?:,? (\d{4}))?$/u.exec(text) ?? []
  if (day === undefined) return readParts(text, options)
  return { day: Number(day), ...(year !== undefined && { year: Number(year) }) }
}

function readEnd(end: string | Parts, written: string, options: DateOptions): DateResult | undefined {
  return typeof end === 'string' ? readSingle(end, written, options) : fromParts(end, options)
}

/** An end of an interval or a set is a day, a month or a year. */
function bound({ edtf: stated, start, end }: ReadDate, side: 'start' | 'end'): string {
  if (POINT.test(stated)) return stated
  return edtfOf(pointOf(side === 'start' ? start : end))
}

/** “after 730”, “until May 1997”: open at the other end. */
function readOpen(plain: string, written: string, options: DateOptions): DateResult | undefined {
  const side = SINCE.test(plain) ? SINCE : UNTIL.test(plain) ? UNTIL : undefined
  if (!side) return undefined
  const found = readSingle(plain.replace(side, '').trim(), written, options)
  if (!found || 'problem' in found) return found
  const { date } = found
  return side === SINCE
    ? { date: { edtf: `[${bound(date, 'start')}..]`, start: date.start, end: LAST_DAY } }
    : { date: { edtf: `[..${bound(date, 'end')}]`, start: FIRST_DAY, end: date.end } }
}

/** EDTF of any other form; undefined if it is none. Its years are astronomical. */
function edtf(text: string): ReadDate | undefined {
  if (!/^[\d[{?~%.-]/.test(text)) return undefined
  const read = readEdtfDate(text)
  return typeof read === 'string' ? undefined : { edtf: text, start: dayNumber(read.start), end: dayNumber(read.end) }
}

/** Days of the two calendars of spreadsheets before 1970-01-01. That of 1900 counts a 29 February 1900. */
const SERIALS = { 1900: 25_569, 1904: 24_107 } as const
const SERIAL_BEFORE_LEAP = 60

/** Seconds or milliseconds since 1970-01-01, and serial days of spreadsheets. */
function fromNumber(plain: string, { serials }: DateOptions): DateResult | undefined {
  const unix = /^(-?\d{9,10}|-?\d{12,13})$/.exec(plain)
  if (unix) return dayResult(Math.floor(Number(plain) / (plain.replace('-', '').length > 10 ? 864e5 : 86_400)))
  if (serials === undefined || !/^\d{1,6}(?:\.\d+)?$/.test(plain)) return undefined
  const serial = Math.floor(Number(plain))
  const isEarly = serials === 1900 && serial < SERIAL_BEFORE_LEAP
  const result = dayResult(serial - SERIALS[serials] + (isEarly ? 1 : 0))
  return plain.includes('.') && 'date' in result ? { ...result, dropped: 'time' } : result
}

function dayResult(days: number): DateResult {
  return { date: { edtf: edtfOf(pointOf(days)), start: days, end: days } }
}

/** Midnight says nothing more than the day. */
function withoutTime(plain: string): { rest: string; dropped?: 'time' | 'zone' } {
  const time = TIME.exec(plain)
  const withoutTime = time ? plain.replace(TIME, '') : plain
  const mayHaveZone = time !== null || /^-?\d{4,}-\d{2}-\d{2}|\d{4} [A-Z]{2,4}T$/.test(plain)
  const rest = (mayHaveZone ? withoutTime.replace(ZONE, '') : withoutTime).replace(/^\+(?=\d)/, '').trim()
  if (time && /[1-9]/.test(time[0])) return { rest, dropped: 'time' }
  return rest !== withoutTime.trim() && !time ? { rest, dropped: 'zone' } : { rest }
}
