/** Messages of a frozen atlas in English. They define the type for all other languages. */
import { figure } from '../lists.ts'
import type { AtlasField, EventField } from '../../model/dataset/changes.ts'
import { plural } from '../english.ts'

const fields: Record<EventField, string> = {
  id: 'id',
  kind: 'kind',
  status: 'status',
  title: 'title',
  summary: 'summary',
  date: 'date',
  place: 'place',
  partners: 'partners',
  people: 'people',
  topics: 'topics',
  about: 'what it belongs to',
  claims: 'claims',
  disputes: 'disagreements',
}

const others: Record<AtlasField, string> = {
  format: 'format',
  title: 'title',
  description: 'description',
  languages: 'languages',
  sources: 'sources',
  organisations: 'organisations',
  people: 'people',
  cities: 'cities',
  places: 'places',
  topics: 'topics',
  stories: 'stories',
  tables: 'tables',
  kinds: 'kinds',
  aliases: 'old ids',
}

export const en = {
  frozen: (revision: string) => `A frozen copy, release ${revision}: its data will not change.`,
  added: (n: number) => `${figure(n)} ${plural(n, 'event')} added`,
  removed: (n: number) => `${figure(n)} removed`,
  changed: (n: number) => `${figure(n)} changed`,
  since: (counts: readonly string[]) => `The atlas has changed since: ${counts.join(', ')}.`,
  otherwise: 'The atlas has changed since, but its events have not.',
  what: 'What changed',
  current: 'This view as it is now',
  addedEvents: 'Added',
  removedEvents: 'Removed',
  changedEvents: 'Changed',
  otherChanges: 'Other changes',
  fields,
  others,
}

export type ReleaseMessages = typeof en
