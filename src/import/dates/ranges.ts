/** Dates from one to another: `A – B`, `between A and B`, `after A`. */
import { dayNumber, EARLIEST_DAY, LATEST_DAY } from '../../model/dataset/day.ts'
import { edtfOf, lastDayOf, pointOf } from './calendar.ts'
import type { DateOptions } from './options.ts'
import { readParts, type Parts } from './parts.ts'
import type { DateResult, ReadDate } from './result.ts'
import { fromParts, readSingle } from './single.ts'

const BETWEEN = /^(?:between|zwischen|entre) (.+) (?:and|und|et) (.+)$/iu
const FROM = /^(?:from|von|du|从|從|自) ?(.+?) ?(?:to|until|till|through|bis|au|至|到) ?(.+)$/iu
const WORDS = / (?:to|until|till|through|bis|au|à) | ?[至到] ?/iu
const DASH = / ?– ?| - | ?[〜～~] ?/u
const EITHER = / (?:or|oder|ou) | ?或 ?|(?<=^\d{4}), ?(?=\d{4}$)/iu
const YEARS = /^(-?\d{3,4}) ?[-/–] ?(\d{2,4})$/u
const ONGOING = /^(.+?) ?(?:–|-|to|至|~|\/) ?(?:present|now|today|ongoing|今)$/iu

const [FIRST_DAY, LAST_DAY] = [dayNumber(EARLIEST_DAY), dayNumber(LATEST_DAY)]

/** How two dates belong together: the time between them, one day of it, or one of the two. */
type Kind = 'lasting' | 'one' | 'either'

interface Halves {
  first: string
  last: string
  /** Undefined where only a sign joins them: then two years are one between them, and days or months last. */
  kind?: Kind
}

/** Reads a range; undefined for anything else. */
export function readRange(plain: string, written: string, options: DateOptions): DateResult | undefined {
  const ongoing = ONGOING.exec(plain)
  if (ongoing) return openEnd(readSingle(ongoing[1]!, written, options), true)
  const halves = halvesOf(plain)
  if (!halves) return undefined
  const [start, end] = readEnds(halves, written, options)
  if (!start || !end) return undefined
  if ('problem' in start) return start
  if ('problem' in end) return end
  const [from, to] = [bound(start.date, 'start'), bound(end.date, 'end')]
  const days = { start: start.date.start, end: end.date.end }
  if (days.start > days.end) return { problem: { kind: 'endsBeforeItBegins' } }
  const areYears = [from, to].every((edtf) => /^-?\d{4}$/.test(edtf))
  const kind = halves.kind ?? (areYears ? 'one' : 'lasting')
  const edtf = { lasting: `${from}/${to}`, one: `[${from}..${to}]`, either: `[${from},${to}]` }[kind]
  const { words } = { ...end, ...start }
  return { date: { edtf, ...days }, ...(words !== undefined && { words }) }
}

const SINCE = /^(?:(?:after|not before|nach|après) |post-| ?[>≥]=? ?)| ?(?:之后|之後|以后|以後)$/iu
const LASTING_SINCE = /^(?:since|from|seit|ab|depuis) | ?(?:onwards?|\+|–|-|以来|以來|起)$/iu
const UNTIL = /^(?:(?:before|by|not after|vor|avant) |pre-|[<≤]=? ?)| ?(?:之前|以前)$/iu
const LASTING_UNTIL = /^(?:until|till|up to|bis|jusqu’à|jusqu'à|–) ?| ?为止$/iu

/** Reads “after 730”, “until May 1997”, which are open at the other end; undefined for anything else. */
export function readOpen(plain: string, written: string, options: DateOptions): DateResult | undefined {
  for (const form of [SINCE, LASTING_SINCE, UNTIL, LASTING_UNTIL]) {
    if (!form.test(plain)) continue
    const found = readSingle(plain.replace(form, '').trim(), written, options)
    if (!found) continue
    const isLasting = form === LASTING_SINCE || form === LASTING_UNTIL
    return form === SINCE || form === LASTING_SINCE ? openEnd(found, isLasting) : openStart(found, isLasting)
  }
  return undefined
}

function openEnd(start: DateResult | undefined, isLasting: boolean): DateResult | undefined {
  if (!start || 'problem' in start) return start
  const from = bound(start.date, 'start')
  return { ...start, date: { edtf: isLasting ? `${from}/..` : `[${from}..]`, start: start.date.start, end: LAST_DAY } }
}

function openStart(end: DateResult | undefined, isLasting: boolean): DateResult | undefined {
  if (!end || 'problem' in end) return end
  const to = bound(end.date, 'end')
  return { ...end, date: { edtf: isLasting ? `../${to}` : `[..${to}]`, start: FIRST_DAY, end: end.date.end } }
}

function halvesOf(plain: string): Halves | undefined {
  return (
    split(BETWEEN.exec(plain)?.slice(1), 'one') ??
    split(YEARS.exec(plain)?.slice(1)) ??
    split(FROM.exec(plain)?.slice(1), 'lasting') ??
    split(plain.split(WORDS), 'lasting') ??
    split(plain.split(DASH)) ??
    split(plain.split(EITHER), 'either') ??
    // A hyphen may part two dates that have none: “3-11 May 1997”, “May-June 1997”.
    (plain.startsWith('-') ? undefined : split(plain.split('-')))
  )
}

function split(parts: readonly string[] | undefined, kind?: Kind): Halves | undefined {
  const [first, last, ...more] = parts ?? []
  if (first === undefined || last === undefined || first === '' || last === '' || more.length > 0) return undefined
  return { first, last, ...(kind && { kind }) }
}

/** Reads both ends, each completed by what only the other says. */
function readEnds({ first, last }: Halves, written: string, options: DateOptions): (DateResult | undefined)[] {
  const { from, to } = completed(first, last, options)
  const read = (end: string | Parts, texts: string[]) =>
    typeof end === 'string'
      ? [end, ...texts].reduce<DateResult | undefined>(
          (found, text) => found ?? readSingle(text, written, options),
          undefined,
        )
      : fromParts(end, options)
  // “19th–20th century”, “spring–summer 2018”: the first lacks what follows the first word of the last.
  const start = read(from, [first + last.replace(/^[\p{Letter}\d]+/u, '')])
  // “1850s–60s”, “2018年5月上旬至中旬”: the last lacks the beginning of the first.
  const century = /^\d{2}(?=\d)/.exec(first)?.[0] ?? ''
  const month = /^\d{4}年\d{1,2}月/u.exec(first)?.[0] ?? ''
  const year = /^\d{4}年/u.exec(first)?.[0] ?? ''
  return [
    start,
    read(
      to,
      [century, month, year].filter((part) => part !== '').map((part) => part + last),
    ),
  ]
}

/** Completes the parts of each end: “3–11 May 1997”, “May–June 1997”, “1185–95”, “333–323 BC”. */
function completed(first: string, last: string, options: DateOptions): { from: string | Parts; to: string | Parts } {
  const areNumbers = /^-?\d+$/.test(first) && /^\d+(?: ?\p{Letter}.*)?$/u.test(last) && !/^\d{1,2}$/.test(first)
  const [from, to] = areNumbers
    ? [readParts(first, options), readParts(last, options)]
    : [partsIn(first, options), partsIn(last, options)]
  if (!from || !to) return { from: first, to: last }
  if (isYear(from) && isYear(to) && !from.isBce && from.year !== undefined && to.year !== undefined) {
    const isShorter = /^\d+$/.test(last) && last.length < first.replace('-', '').length && from.year >= 100
    const year = isShorter ? Number(String(from.year).slice(0, -last.length) + last) : to.year
    return {
      from: { ...from, ...(to.isBce && { isBce: true, isShort: false }) },
      to: { ...to, year, ...(isShorter && { isShort: false }) },
    }
  }
  return { from: { ...lacking(to, from), ...from }, to: { ...lacking(from, to), ...to } }
}

function isYear({ month, day }: Parts): boolean {
  return month === undefined && day === undefined
}

/** What one end says of the year and the month. */
function lacking({ year, isBce, isShort, month }: Parts, other: Parts): Parts {
  const hasYear = year !== undefined && other.year === undefined
  return {
    ...(hasYear && { year, ...(isBce && { isBce }), ...(isShort && { isShort }) }),
    ...(month !== undefined && other.month === undefined && other.day !== undefined && { month }),
  }
}

/** The parts of one end, which may be a day of the month without its month: “May 3–11, 1997”. */
function partsIn(text: string, options: DateOptions): Parts | undefined {
  const [, day, year] = /^(\d{1,2})(?:st|nd|rd|th|\.|日)?(?:,? (\d{4}))?$/u.exec(text) ?? []
  if (day === undefined) return readParts(text, options)
  return { day: Number(day), ...(year !== undefined && { year: Number(year) }) }
}

/** A day, month or year in EDTF. */
const POINT = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/

/** An end of an interval or a set, which is a day, a month or a year: as exact as the period is. */
function bound({ edtf, start, end }: ReadDate, side: 'start' | 'end'): string {
  if (POINT.test(edtf)) return edtf
  const [first, last] = [pointOf(start), pointOf(end)]
  const { year, month, day } = side === 'start' ? first : last
  if (first.day > 1 || last.day < lastDayOf(last.year, last.month)) return edtfOf({ year, month, day })
  return edtfOf(first.month > 1 || last.month < 12 ? { year, month } : { year })
}
