/** English numbers and plurals. */
import { figure } from './lists.ts'

const NUMERALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Returns a number in words up to nine, in digits from 10 on. */
export const spelled = (n: number): string => NUMERALS[n] ?? figure(n)

/** Returns the singular or plural of a noun for a number. */
export const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many)
