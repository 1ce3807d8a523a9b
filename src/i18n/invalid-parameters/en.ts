/** Messages about invalid values of an address in English. They define the type for all other languages. */
import { figure } from '../lists.ts'
import { plural } from '../english.ts'

export const en = {
  invalidParameter: (parameter: string, value: string, expected: string) =>
    `“${value}” is not valid for ${parameter}${expected ? `; expected ${expected}` : ''}. It was ignored.`,
  expected: {
    choice: 'one of its choices',
    id: 'something that is in this atlas',
    day: 'a day such as 2018-05-21',
    number: 'a number',
    bounds: 'west,south,east,north in degrees',
    language: 'a language of this atlas',
    text: 'a shorter text',
    once: 'one value; the first is used',
    host: 'a tile address on a host that this atlas names',
  },
  more: (n: number) =>
    `${figure(n)} more ${plural(n, 'value')} ` +
    `${n === 1 ? 'is' : 'are'} not valid and ${n === 1 ? 'was' : 'were'} ignored.`,
  dismiss: 'Dismiss',
}

export type InvalidParameterMessages = typeof en
