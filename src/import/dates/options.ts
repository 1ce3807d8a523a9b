/** How the dates of a column are read. */
export interface DateOptions {
  /** How 03/04 is read; day first by default. */
  order?: 'day-first' | 'month-first'
  /** BCP 47 tag of the language of month names, in addition to English and Chinese. */
  language?: string
  /**
   * How -333 is read: 333 BCE as people count, which is the default, or as in ISO 8601, where 0 is 1 BCE and -333 is
   * 334 BCE.
   */
  negativeYears?: 'bce' | 'astronomical'
  /** The last year that two digits can mean: with 2030, 63 is 1963. Without it, two digits are no year. */
  lastShortYear?: number
  /** Whether the first of January at midnight is only a year, as in Wikidata. */
  isNewYearOnlyAYear?: boolean
  /** Whether the column is EDTF, so that 1136/1141 lasts from 1136 to 1141 and isn't one of these years. */
  isEdtf?: boolean
  /** Whether numbers of five digits are days of a spreadsheet; by which calendar. */
  serials?: 1900 | 1904
}
