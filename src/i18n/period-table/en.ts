/** Messages of the table of periods in English. They define the type for all other languages. */
export const en = {
  open: 'As a table',
  title: 'How many, and when',
  period: 'Years',
  all: 'All',
  longer: 'Longer',
}

export type PeriodTableMessages = typeof en
