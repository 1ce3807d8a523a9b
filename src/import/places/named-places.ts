/** What is known of the places that a table names without coordinates. */
import type { Coordinates, Text } from '../../model/dataset/types.ts'
import type { Gazetteer, GazetteerCity } from './gazetteer.ts'

/** How places without coordinates are found. */
export interface PlaceChoices {
  /** Whether they are looked up. */
  isAsked: boolean
  /** By the name in the table: the name or the position that it stands for, or '' for no place. */
  names: Readonly<Record<string, string>>
  /** The columns that the names are in. */
  columns: Readonly<Record<'place' | 'city', { column?: string; columnNumber?: number }>>
  /** Called if the table's own cities don't have a name. */
  gazetteer: () => Gazetteer | undefined
}

/** A city that a name can stand for. */
export interface PlaceCandidate {
  /** What to write for it in `placeNames`. */
  answer: string
  name: Text
  /** ISO 3166-1; undefined for a city of the table itself, or a position. */
  country?: string | undefined
  /** Two letters, in the United States. */
  state?: string | undefined
  /** Inhabitants, in thousands. */
  thousands?: number | undefined
  coordinates?: Coordinates | undefined
}

/** A name that somebody has to decide about, or has decided about. */
export interface PlaceQuestion {
  name: string
  /** The first line, and how many rows have it. */
  line: number
  rows: number
  /** The largest first. */
  candidates: readonly PlaceCandidate[]
  /** What was decided; '' for no place. */
  answer?: string | undefined
}

export interface NamedPlaces {
  /** Different names of places without coordinates. */
  names: number
  /** Those that were found; undefined if they weren't looked up. */
  found?: number
  questions: PlaceQuestion[]
  /** Whose data found some of them, and its licence; undefined if the table's own cities were enough. */
  credit?: string
  /** Whether the gazetteer was needed and wasn't there. */
  isGazetteerMissing: boolean
}

/** Candidates of one question. */
const MOST = 12

export function candidateOf(city: GazetteerCity, gazetteer: Gazetteer): PlaceCandidate {
  const { name, country, state, thousands, coordinates } = city
  return { answer: gazetteer.wordsFor(city), name, country, state, thousands, coordinates }
}

export function candidatesOf(cities: readonly GazetteerCity[], gazetteer: Gazetteer): PlaceCandidate[] {
  return cities.slice(0, MOST).map((city) => candidateOf(city, gazetteer))
}
