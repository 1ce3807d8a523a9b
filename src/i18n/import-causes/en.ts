/** What an import says about rows, in English. They define the type for all other languages. */
import type { DateProblem } from '../../import/dates/read-date.ts'
import type { CoordinatesProblem } from '../../import/places/read-coordinates.ts'
import type { PlaceCandidate } from '../../import/places/named-places.ts'
import type { Cause } from '../../import/report.ts'
import { plural } from '../english.ts'
import { figure } from '../lists.ts'
import { cityName, cityRegion, NAMED } from './candidate-text.ts'

/** A finding's value and column, for the sentence about it. */
export interface CauseFacts {
  /** The cell, in quotation marks and shortened; '' if it is empty. */
  value: string
  column: string
}

export type CauseMessages = {
  readonly [Kind in Cause['kind']]: (cause: Extract<Cause, { kind: Kind }>, facts: CauseFacts) => string
}

export const en: CauseMessages = {
  noDate: () => 'No date. Left out: without a date it has no place in time.',
  noYear: () => 'No year. Left out; expected a year where a month or a day is given.',
  unreadableDate: ({ problem }, { value }) => `${value} ${DATE_PROBLEMS[problem.kind]}. Left out${expected(problem)}`,
  unreadableEnd: ({ problem }, { value }) =>
    `${value} ${DATE_PROBLEMS[problem?.kind ?? 'unreadable']}. Read without its end${expected(problem)}`,
  outOfRange: (_, { value }) => `${value} is outside of the years that an atlas can hold. Left out.`,
  endsBeforeItBegins: (_, { value }) =>
    `${value} ends before it begins. Left out; expected the last day after the first.`,
  noTitle: () => 'No title. Left out; expected words.',
  cells: ({ found, expected, quoteAt }) =>
    `${figure(found)} ${plural(found, 'cell')}, expected ${figure(expected)}. Left out` +
    (quoteAt === undefined ? '.' : `; a quotation mark may be open at line ${figure(quoteAt)}.`),
  openQuote: () => 'A quotation mark is open. The line is left out; expected a second one.',
  sameRow: ({ as }) => `The same row as line ${figure(as)}. Left out.`,
  sameTitleAndDate: ({ as, joined, isAsked }) =>
    `Same title and date as line ${figure(as)}. ` +
    (joined ? 'Both are one event.' : isAsked ? 'Both kept.' : 'Both kept. Join them?'),
  sameId: ({ id, as, isAsked }, { value }) =>
    `The id ${value} is used before. Both kept; this one has the id “${id}”.` +
    (as === undefined || isAsked ? '' : ' Join them?'),
  sameIdJoined: ({ as }) => `The same id as line ${figure(as)}. Both are one event, of that line’s title and date.`,
  coordinates: ({ problem }, { value }) => `${value} ${COORDINATES_PROBLEMS[problem.kind]} Read without its position.`,
  halfCoordinates: (_, { column }) => `No ${column}. Read without its position; expected latitude and longitude.`,
  swapped: ({ latitude, longitude }, { value }) =>
    `${value}: latitude and longitude are exchanged. Placed at ${latitude}, ${longitude}.`,
  exchanged: ({ rows, others, isAsked }) =>
    isAsked
      ? `Latitude and longitude are exchanged in ${all(rows)}, as decided.`
      : others === 0
        ? `Latitude and longitude are exchanged in ${all(rows)}. Placed the other way round.`
        : `Latitude and longitude look exchanged in ${figure(rows)} rows, which are placed the other way round. ` +
          `Exchange them in ${all(rows + others)}?`,
  nearPlaces: ({ other, line }, { value }) =>
    `${value} is within 2 km of “${other}” (line ${figure(line)}), and differs by a letter. Both kept. One city?`,
  farDate: ({ events, years, side, edtf, line }) =>
    `${figure(events)} ${plural(events, 'event lies', 'events lie')} ${figure(years)} years ${side} all others: ` +
    `${events === 1 ? '' : 'the first in '}line ${figure(line)}, ${edtf}.`,
  unknownPlace: ({ rows, near }, { value }) =>
    `${value}${inRows(rows)} is no place we know. On the timeline, not on the map.` +
    (near ? ` Did you mean ${cityName(near, 'en')}?` : ''),
  ambiguousPlace: ({ rows, candidates }, { value }) =>
    `${value}${inRows(rows)} is the name of ${figure(candidates.length)} cities (${regions(candidates)}). ` +
    'On the timeline, not on the map. Which is it?',
  timeDropped: (_, { value }) => `${value}: the time of day is dropped; the day is kept as written.`,
  zoneDropped: (_, { value }) => `${value}: the time zone is dropped; the day is kept as written.`,
  yearOnly: (_, { value }) =>
    `${value} is read as the year alone, which is all that is known where 1 January is written.`,
  dateOrderUndecided: ({ dates, order }) =>
    `${figure(dates)} ${plural(dates, 'date')} can be read as day/month or month/day. ` +
    `Read as ${order === 'day-first' ? 'day/month' : 'month/day'}.`,
  era: () => 'An era of the timeline, not an event.',
  secondTitle: () => 'A second title slide. Read as an event.',
  notALink: (_, { value }) => `${value} is no address of a web page. Not kept; expected https:// or http://.`,
  encoding: ({ encoding }) => `Not UTF-8: read as ${encoding}, which is a guess.`,
  mixedEncoding: () => 'Not UTF-8, as other lines are. The line is read as Windows-1252.',
  headerLine: ({ line }) => `The names of the columns are in line ${figure(line)}. What is above it is not read.`,
  sheet: ({ sheet, sheets }) => `Of ${figure(sheets)} sheets, “${sheet}” is read: it has the most rows with dates.`,
  unusedColumns: ({ columns }) => `Not used: ${columns.join(', ')}.`,
  point: ({ geometry }) => `A ${geometry}, placed at one of its points.`,
}

function all(rows: number): string {
  return rows === 1 ? 'the one row' : `all ${figure(rows)} rows`
}

function inRows(rows: number): string {
  return rows === 1 ? '' : `, in ${figure(rows)} rows,`
}

/** The first of the cities by their states and countries. */
function regions(candidates: readonly PlaceCandidate[]): string {
  const shown = candidates.slice(0, NAMED).map((one) => cityRegion(one, 'en'))
  return [...shown, ...(candidates.length > NAMED ? [`${candidates.length - NAMED} more`] : [])].join('; ')
}

const DATE_PROBLEMS: Readonly<Record<DateProblem['kind'], string>> = {
  noDay: 'is no day',
  noYear: 'has no year',
  outOfRange: 'is outside of the years that an atlas can hold',
  shortYear: 'has a year of two digits',
  endsBeforeItBegins: 'ends before it begins',
  unreadable: 'can’t be read as a date',
}

function expected(problem: DateProblem | undefined): string {
  return problem?.expected === undefined ? '.' : `; expected ${problem.expected}.`
}

const COORDINATES_PROBLEMS: Readonly<Record<CoordinatesProblem['kind'], string>> = {
  outOfRange: 'is out of range, expected −90 to 90 and −180 to 180.',
  nowhere: 'is a position that tables write for an unknown one.',
  otherGlobe: 'isn’t on the Earth.',
  noPoint: 'is no point.',
  unreadable: 'is no position.',
}
