/** Groups events into cities, which have lanes, panels and filters of their own. */
import type { City, Language } from '../../model/dataset/types.ts'
import { cityPart } from '../places/city-name.ts'
import { readCoordinates } from '../places/read-coordinates.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import type { NamedPlaces, PlaceChoices } from '../places/named-places.ts'
import type { Finding } from '../report.ts'
import type { RowEvent } from '../rows/read-row.ts'
import { part, type Steps } from '../../model/steps.ts'
import { CityGroups } from './city-groups.ts'
import { nearCities } from './near-cities.ts'
import { findPlaces } from './find-places.ts'

export interface Cities {
  cities: City[]
  /** For each event the position of its city; null for an event without one. */
  positions: (number | null)[]
  named: NamedPlaces
  remarks: Finding[]
}

export interface GroupOptions {
  language: Language
  known: readonly City[]
  places: PlaceChoices
}

/** Events that are grouped in one step. */
const STEP = 2000

/**
 * Groups events with coordinates by the names of their places, and finds the places of the others by name, if asked.
 */
export function* groupCities(events: readonly RowEvent[], { language, known, places }: GroupOptions): Steps<Cities> {
  // Looked up only where a position has no name, or a name no position.
  let loaded: { gazetteer: Gazetteer | undefined } | undefined
  const gazetteer = () => (loaded ??= { gazetteer: places.gazetteer() }).gazetteer
  const groups = new CityGroups({
    language,
    known,
    isSearched: places.isAsked,
    gazetteer: places.isAsked ? gazetteer : () => undefined,
  })
  const placeOf = placeReader(places.names, language)
  const positions: (number | null)[] = []
  for (const [i, event] of events.entries()) {
    if (i % STEP === STEP - 1) yield (0.5 * i) / events.length
    const { coordinates, line } = event
    positions.push(coordinates ? groups.add(placeOf(event), coordinates, line) : null)
  }
  groups.endOfStated()
  const found = yield* part(findPlaces(events, groups, { ...places, gazetteer, language }), 0.5, 1)
  for (const [i, city] of found.cities) positions[i] = city
  const column = places.columns.city.column === undefined ? places.columns.place : places.columns.city
  const remarks = [...found.remarks, ...nearCities(groups.groups, language).map((one) => ({ ...one, ...column }))]
  return { cities: groups.cities(), positions, named: found.named, remarks }
}

/** Returns the name by which an event is grouped: the one that its own, or that of its city, stands for. */
function placeReader(answers: Readonly<Record<string, string>>, language: Language): (event: RowEvent) => string {
  const hasAnswers = Object.keys(answers).length > 0
  return ({ city, place }) => {
    const written = city || place
    if (!hasAnswers) return written
    const answer = answers[written] ?? answers[cityPart(written, language).name] ?? ''
    return answer === '' || 'coordinates' in readCoordinates(answer) ? written : answer
  }
}
