/**
 * The shapes of EDTF (ISO 8601-2) that have words of their own. The compiler reads all of EDTF with the `edtf` package and writes
 * first and last days; this reads only how surely a date was stated, and the days of a date that lost a disagreement, which
 * has nothing but its EDTF.
 */
import { EARLIEST_DAY, isDay, LATEST_DAY, type Day } from './day.ts'
import type { AtlasDate } from './types.ts'
import { utcOf } from './utc.ts'

/** To what a date was stated. */
export type Precision = 'day' | 'month' | 'year'

export interface StatedDate {
  /**
   * day, month, year: stated to that. part: one day of the first, middle or last third of a month. range: from one day to another.
   * since, until: open at the other end; open: at both. between: any other EDTF, known only by its first and last day.
   */
  shape: 'day' | 'month' | 'year' | 'part' | 'range' | 'since' | 'until' | 'open' | 'between'
  start: Day
  end: Day
  /** Of shape `part`: which third of the month. */
  part?: 'early' | 'mid' | 'late'
  /** Of an interval: to what each end was stated, so that a month is given no first day. */
  ends?: readonly [start: Precision, end: Precision]
  /** `?`: the source is doubtful. */
  isUncertain: boolean
  /** `~`: near it. */
  isApproximate: boolean
  /** The year is inferred: `?2018-12-24`. */
  isYearUncertain: boolean
}

/**
 * How a date was stated. EDTF without words of its own is `between` its first and last day, or open where it has none; its
 * qualifiers stay.
 */
export function statedDate({ edtf, start, end }: AtlasDate): StatedDate {
  return (
    readEdtf(edtf) ?? {
      ...spanned(start, end, 'between'),
      isUncertain: /[?%]/.test(edtf),
      isApproximate: /[~%]/.test(edtf),
      isYearUncertain: false,
    }
  )
}

/** Reads a day, month, year, part of a month or interval with its qualifiers; undefined for other EDTF and for what is none. */
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

/** Whether EDTF carries a qualifier anywhere: uncertain (`?`), approximate (`~`) or both (`%`). */
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

/** One day of a set: `[2018-06-11..2018-06-20]` is what a "mid-June" can mean. */
function readPart(edtf: string): Shape | undefined {
  const [, start, end] = /^\[(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})\]$/.exec(edtf) ?? []
  if (start === undefined || end === undefined || !isDay(start) || !isDay(end)) return undefined
  if (start.slice(0, 7) !== end.slice(0, 7)) return { shape: 'between', start, end }
  const thirds = { early: ['01', '10'], mid: ['11', '20'], late: ['21', lastOfMonth(start).slice(8)] } as const
  const part = (['early', 'mid', 'late'] as const).find(
    (third) => thirds[third][0] === start.slice(8) && thirds[third][1] === end.slice(8),
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

/** What lies from one point to another, either of which may be open. */
function readEnds(first: string, last: string): Shape | undefined {
  // From a point to itself is that point.
  if (first === last && !isOpen(first)) return readPoint(first)
  const [from, to] = [readPoint(first), readPoint(last)]
  if ((!from && !isOpen(first)) || (!to && !isOpen(last))) return undefined
  const ends = [from?.shape ?? 'day', to?.shape ?? 'day'] as const
  return { ...spanned(from?.start ?? EARLIEST_DAY, to?.end ?? LATEST_DAY, 'range'), ends }
}

/** A span by its open ends; `closed` where it has none. */
function spanned(start: Day, end: Day, closed: 'range' | 'between'): Shape {
  const isOpenStart = start === EARLIEST_DAY
  const isOpenEnd = end === LATEST_DAY
  const open = isOpenStart ? (isOpenEnd ? 'open' : 'until') : isOpenEnd ? 'since' : undefined
  return { shape: open ?? closed, start, end }
}

function isOpen(edge: string): boolean {
  return edge === '' || edge === '..'
}

function lastOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-${utcOf(day).daysInMonth()}`
}
