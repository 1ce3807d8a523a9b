/**
 * The forms of EDTF (ISO 8601-2) that have their own wording. The compiler parses all of EDTF with the `edtf` package
 * and writes first and last days. This module parses only the precision of a date, and the days of a rejected date,
 * which has nothing but its EDTF.
 */
import { EARLIEST_DAY, isDay, LATEST_DAY, lastOfMonth, monthOf, type Day } from './day.ts'
import type { AtlasDate } from './types.ts'

/** Precision of a stated date. */
export type Precision = 'day' | 'month' | 'year'

export interface StatedDate {
  /**
   * `day`, `month`, `year`: stated to that precision. `part`: one day of the first, middle or last third of a month.
   * `range`: from one day to another. `since`, `until`: open at the other end; `open`: at both. `between`: any other
   * EDTF, known only by its first and last day.
   */
  shape: 'day' | 'month' | 'year' | 'part' | 'range' | 'since' | 'until' | 'open' | 'between'
  start: Day
  end: Day
  /** For `part`: the third of the month. */
  part?: 'early' | 'mid' | 'late'
  /** For intervals: the precision of each end, so that a month isn't displayed with a first day. */
  ends?: readonly [start: Precision, end: Precision]
  /** `?`: the source is uncertain. */
  isUncertain: boolean
  /** `~`: approximate. */
  isApproximate: boolean
  /** The year is inferred: `?2018-12-24`. */
  isYearUncertain: boolean
}

/**
 * Returns how a date was stated. EDTF without its own wording is `between` its first and last day, or open at an open
 * end; its qualifiers are kept. Whole months and years are given no days that nobody stated: 2018-21 is between March
 * and May, 201X between 2010 and 2019, 2018-03-XX is March 2018.
 */
export function statedDate({ edtf, start, end }: AtlasDate): StatedDate {
  return (
    readEdtf(edtf) ?? {
      ...wholeSpan(edtf, start, end),
      isUncertain: /[?%]/.test(edtf),
      isApproximate: /[~%]/.test(edtf),
      isYearUncertain: false,
    }
  )
}

/**
 * Parses a day, month, year, part of a month or interval with its qualifiers; undefined for other EDTF and invalid
 * text.
 */
export function readEdtf(edtf: string): StatedDate | undefined {
  const [, before = '', body = '', after = ''] = /^([?~%]?)(.*?)([?~%]?)$/u.exec(edtf) ?? []
  const read = readPoint(body) ?? readPart(body) ?? readInterval(body) ?? readOpenSet(body)
  if (!read) return undefined
  return {
    ...read,
    isUncertain: after === '?' || after === '%',
    isApproximate: after === '~' || after === '%' || before === '~' || before === '%',
    isYearUncertain: before === '?' || before === '%',
  }
}

/** Returns whether EDTF contains a qualifier: uncertain (`?`), approximate (`~`) or both (`%`). */
export function isQualified(edtf: string): boolean {
  return /[?~%]/.test(edtf)
}

type Shape = Omit<StatedDate, 'isUncertain' | 'isApproximate' | 'isYearUncertain'>

function readPoint(edtf: string): (Shape & { shape: Precision }) | undefined {
  if (isDay(edtf)) return { shape: 'day', start: edtf, end: edtf }
  if (isDay(`${edtf}-01`)) return { shape: 'month', start: `${edtf}-01`, end: lastOfMonth(`${edtf}-01`) }
  if (isDay(`${edtf}-01-01`)) return { shape: 'year', start: `${edtf}-01-01`, end: `${edtf}-12-31` }
  return undefined
}

/** One day of a set: `[2018-06-11..2018-06-20]` can express a "mid-June". */
function readPart(edtf: string): Shape | undefined {
  const [, start, end] = /^\[(.+)\.\.(.+)\]$/.exec(edtf) ?? []
  if (start === undefined || end === undefined || !isDay(start) || !isDay(end)) return undefined
  if (monthOf(start) !== monthOf(end)) return { shape: 'between', start, end }
  const thirds = { early: ['01', '10'], mid: ['11', '20'], late: ['21', lastOfMonth(start).slice(-2)] } as const
  const part = (['early', 'mid', 'late'] as const).find(
    (third) => thirds[third][0] === start.slice(-2) && thirds[third][1] === end.slice(-2),
  )
  return part ? { shape: 'part', start, end, part } : { shape: 'between', start, end }
}

function readInterval(edtf: string): Shape | undefined {
  const [first, last, more] = edtf.split('/')
  if (first === undefined || last === undefined || more !== undefined) return undefined
  return readEnds(first, last)
}

/** `[2018-05-21..]` or `{..2018-05}`: one of the days, or all, on one side of a date. */
function readOpenSet(edtf: string): Shape | undefined {
  const [, first, last] = /^(?:\[(?=.*\]$)|\{(?=.*\}$))([\d-]*)\.\.([\d-]*)[\]}]$/.exec(edtf) ?? []
  if (first === undefined || last === undefined || (first !== '' && last !== '')) return undefined
  return readEnds(first, last)
}

/** Returns the date between two points, either of which may be open. */
function readEnds(first: string, last: string): Shape | undefined {
  // An interval from a point to itself is that point.
  if (first === last && !isOpen(first)) return readPoint(first)
  const [from, to] = [readPoint(first), readPoint(last)]
  if ((!from && !isOpen(first)) || (!to && !isOpen(last))) return undefined
  const ends = [from?.shape ?? 'day', to?.shape ?? 'day'] as const
  return { ...spanned(from?.start ?? EARLIEST_DAY, to?.end ?? LATEST_DAY, 'range'), ends }
}

/** Returns the precision for a span's open ends; `closed` if it has none. */
function spanned(start: Day, end: Day, closed: Shape['shape']): Shape {
  const isOpenStart = start === EARLIEST_DAY
  const isOpenEnd = end === LATEST_DAY
  const open = isOpenStart ? (isOpenEnd ? 'open' : 'until') : isOpenEnd ? 'since' : undefined
  return { shape: open ?? closed, start, end }
}

/** Returns the days between two, in whole months or years if they are and the EDTF names neither day. */
function wholeSpan(edtf: string, start: Day, end: Day): Shape {
  const isNamed = edtf.includes(start) || edtf.includes(end)
  const areMonths = !isNamed && start.endsWith('-01') && end === lastOfMonth(end)
  const areYears = areMonths && start.endsWith('-01-01') && end.endsWith('-12-31')
  const [precision, cut] = areYears
    ? (['year', -6] as const)
    : areMonths
      ? (['month', -3] as const)
      : (['day'] as const)
  const isOne = start.slice(0, cut) === end.slice(0, cut)
  return { ...spanned(start, end, isOne ? precision : 'between'), ends: [precision, precision] }
}

function isOpen(edge: string): boolean {
  return edge === '' || edge === '..'
}
