/** The part of the `edtf` package that the compiler uses: its parser. The package has no declarations. */
declare module 'edtf' {
  export interface Parsed {
    type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set'
    /** Year and code of a season, year of a year; for other types the compiler reads the text itself. */
    values: unknown[]
    /** Number of significant digits of a year, from the left. */
    significant?: number
  }

  /** Throws if the text isn't EDTF. Accepts 29 February in any year, and intervals that end before they begin. */
  export function parse(text: string): Parsed
}
