/** English messages of the timeline’s columns. */
import { plural } from '../english.ts'
import { figure } from '../lists.ts'

export const en = {
  events: (n: number) => `${figure(n)} ${plural(n, 'event')}`,
  /** A lane: its name, how many events it has in view, and when most; without that if it has none. */
  lane: (name: string, n: number, days: string, most: number) =>
    `${name}, ${figure(n)} ${plural(n, 'event')}${most > 0 ? `, most in ${days}: ${figure(most)}` : ''}`,
}

export type FormsMessages = typeof en
