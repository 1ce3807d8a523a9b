/** How English counts. */

const NUMERALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A number in words up to nine, in figures from 10 on. */
export const spelled = (n: number): string => NUMERALS[n] ?? String(n)

/** The noun that goes with a number. */
export const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many)
