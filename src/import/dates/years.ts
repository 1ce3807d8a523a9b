/** How a written year counts. */
import type { DateOptions } from './options.ts'

export type YearOptions = Pick<DateOptions, 'negativeYears' | 'lastShortYear'>

/** Returns the astronomical year, where 0 is 1 BCE, of a year as written. */
export function astronomical(year: number, isBce: boolean, { negativeYears }: YearOptions): number {
  if (isBce) return 1 - year
  return year < 0 && negativeYears !== 'astronomical' ? year + 1 : year
}

/** Returns the year of two digits: the last such year up to the last that they can mean; undefined if none is known. */
export function yearOfTwoDigits(digits: number, { lastShortYear }: YearOptions): number | undefined {
  if (lastShortYear === undefined) return undefined
  const year = Math.floor(lastShortYear / 100) * 100 + digits
  return year > lastShortYear ? year - 100 : year
}
