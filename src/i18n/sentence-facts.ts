/** The facts of the sentence, independent of language. */

export interface Counted {
  shown: number
  total: number
}

export interface SentenceFacts {
  announcements: Counted
  milestones: Counted
  /** Months of the events shown, in words, or their years if an end is uncertain; '' if none are shown. */
  period: string
  /** Days of the window in words; '' if none is set. */
  window: string
  cities: string[]
  partners: string[]
  match: 'any' | 'all'
  without: string[]
  /** All other active filters, in words. */
  filters: string[]
  isFiltered: boolean
}
