/** The facts of the sentence, independent of language. */

export interface Counted {
  shown: number
  total: number
}

/** What events are called, in the words of the data. */
export interface Noun {
  one: string
  many: string
}

export interface SentenceFacts {
  announcements: Counted
  /** What announcements are called; undefined: announcements. */
  noun?: Noun
  milestones: Counted
  /** Months of the events shown, in words, or their years if an end is uncertain; '' if none are shown. */
  period: string
  /** Days of the window in words; '' if none is set. */
  window: string
  /** All cities of the events shown, in the atlas's order, or only the busiest, or none. */
  cities: string[]
  /** Number of cities of the events shown. */
  cityCount: number
  partners: string[]
  match: 'any' | 'all'
  without: string[]
  /** All other active filters, in words. */
  filters: string[]
  isFiltered: boolean
}
