/** Messages of the date fields in English. They define the type for all other languages. */

export const en = {
  dateHint: 'Such as 21 May 2018, 21/5/2018 (day first) or May 2018',
  dateWrong: (typed: string) =>
    `“${typed}” is not a date we can read. Try 21 May 2018, 21/5/2018 (day first) or May 2018.`,
  dateOutside: (days: string) => `Outside the atlas, which covers ${days}.`,
  dateAfterLast: 'After the last day shown.',
  dateBeforeFirst: 'Before the first day shown.',
}

export type DateFieldsMessages = typeof en
