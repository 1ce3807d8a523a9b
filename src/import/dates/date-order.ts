/** Whether a column of dates is day first or month first. */

/** What the dates of a column prove, with the positions of those that prove each order. */
export interface DateOrder {
  order: 'day-first' | 'month-first' | 'undecided'
  /** Positions of dates that can only be day first, such as 26/11/1965. */
  dayFirst: number[]
  /** Positions of dates that can only be month first, such as 11/26/1965. */
  monthFirst: number[]
  /** Number of dates that can be both, such as 3/4/1965; 4/4 is the same in both. */
  both: number
}

/** Dots are day first anyway. */
const NUMBERS = /^\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/

/** Returns the order that most dates of a column prove. Undecided where none proves any, or as many each. */
export function dateOrderOf(values: Iterable<string>): DateOrder {
  const dayFirst: number[] = []
  const monthFirst: number[] = []
  let both = 0
  let position = 0
  for (const value of values) {
    const [, first, , second] = NUMBERS.exec(value) ?? []
    if (first !== undefined && second !== undefined) {
      const [a, b] = [Number(first), Number(second)]
      if (a > 12 && b <= 12) dayFirst.push(position)
      else if (b > 12 && a <= 12) monthFirst.push(position)
      else if (a !== b && a <= 12) both++
    }
    position++
  }
  const order =
    dayFirst.length === monthFirst.length
      ? 'undecided'
      : dayFirst.length > monthFirst.length
        ? 'day-first'
        : 'month-first'
  return { order, dayFirst, monthFirst, both }
}
