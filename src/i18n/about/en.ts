/** Messages of About in English. They define the type for all other languages. */
import { plural, spelled } from '../english.ts'
import { capitalised, figure } from '../lists.ts'

export const en = {
  title: 'About',
  /** `own`: the number of events in the dataset's own words, if it has some. */
  what: (announcements: number, sources: number, own?: string) => {
    const events = own ?? `${capitalised(spelled(announcements))} ${plural(announcements, 'announcement')}`
    return `${events}, as ${spelled(sources)} ${plural(sources, 'document tells it', 'documents tell them')}.`
  },
  how: 'Choose one to read which line says what, and where two sources disagree.',
  madeBy: (name: string) => `Made by ${name}.`,
  report: 'Report a mistake',
  statementsOf: (n: number) => `${figure(n)} ${plural(n, 'claim')}`,
  allClaims: 'all claims',
  moreDisagreements: (n: number) => `${n} more in Evidence`,
  showSource: (source: string) => `${source}: show its evidence`,
  document: 'the document',
  documentOf: (source: string) => `${source}: the document where it was published`,
}

export type AboutMessages = typeof en
