/** Messages of an event's details and evidence in English. They define the type for all other languages. */
import { plural, spelled } from '../english.ts'

export const en = {
  groups: {
    date: 'Date',
    place: 'Place',
    partners: 'Partners',
    people: 'People',
    identity: 'What it is',
    work: 'What it works on',
    programme: 'Programme',
    means: 'Money, people, time',
    promises: 'What is promised',
    terms: 'On what terms',
    words: 'Who says what',
    background: 'Background',
  },
  fields: { title: 'Title', summary: 'Summary', topics: 'Topics' },
  foundIn: 'Found in',
  onlyWith: (name: string) => `Only events with ${name}`,
  chosen: 'Chosen',
  notChosen: 'Also stated',
  sourcesDisagree: 'Sources disagree',
  sourceDisagrees: 'One source disagrees with itself',
  undecided: 'We cannot tell which is right',
  disagreeByDays: (n: number) => `Sources disagree by ${spelled(n)} ${plural(n, 'day')}`,
  lines: (ranges: string[]) =>
    `${ranges.length === 1 && !ranges[0]!.includes('–') ? 'line' : 'lines'} ${ranges.join(', ')}`,
  reference: (source: string, lines: string) => `${source}, ${lines}`,
  quoteStart: '“',
  quoteEnd: '”',
  sourceKinds: { 'press-release': 'press release', article: 'article', table: 'table' },
  bracketed: (messages: string, about: string) => (about ? `${messages} (${about})` : messages),
  listSeparator: '; ',
  eventLine: (place: string, kind: string) => (place ? `${place} · ${kind}` : kind),
  noPlace: 'No document says where.',
  milestoneAbout: 'A milestone of',
  milestonesOf: 'Milestones',
  coordinatesBy: 'Position',
  webPage: 'Web page:',
}

export type DetailsMessages = typeof en
