/** What the sentence says, before any language says it. */

export interface Counted {
  shown: number
  total: number
}

export interface SentenceFacts {
  announcements: Counted
  milestones: Counted
  /** The months of what is shown, in words, or its years where an end is not sure; '' where nothing is shown. */
  period: string
  /** The days of the window in words, where one is set. */
  window: string
  cities: string[]
  partners: string[]
  match: 'any' | 'all'
  without: string[]
  /** Every other filter that is on, in words. */
  filters: string[]
  isFiltered: boolean
}
