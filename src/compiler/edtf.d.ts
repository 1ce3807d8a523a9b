/** The part of the `edtf` package that the compiler uses: its parser. The package brings no declarations. */
declare module 'edtf' {
  export interface Parsed {
    type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set'
    /** Of a season its year and code, of a year the year; of the other types the compiler reads the text itself. */
    values: unknown[]
    /** How many digits of a year count, from the left. */
    significant?: number
  }

  /** Throws on what is no EDTF. It lets 29 February of every year pass, and an interval that ends before it begins. */
  export function parse(text: string): Parsed
}
