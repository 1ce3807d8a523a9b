/** The file of the gazetteer: a column for each property of its cities, which is a third the size of a list of them. */

export interface GazetteerFile {
  /** The command that writes the file. */
  madeBy: string
  licence: string
  attribution: string
  /** Names as in GeoNames, mostly English, one a line. */
  names: string
  /** Chinese names, one a line; empty where none is known. The traditional one also where it is as the simplified. */
  simplified: string
  traditional: string
  /** Further names: the position of the city, and the name. */
  others: readonly (readonly [position: number, name: string])[]
  /** Hundredths of degrees, each as the difference from the city before. */
  latitudes: readonly number[]
  longitudes: readonly number[]
  /** Inhabitants, thousands. */
  thousands: readonly number[]
  /**
   * Country (ISO 3166-1) and first division of it as GeoNames has it, `US.MA`, and how many cities in a row are there.
   * Divisions of the United States are postal abbreviations.
   */
  divisions: readonly (readonly [division: string, cities: number])[]
  /** The position of the first city that is a section of another. */
  sections: number
}
