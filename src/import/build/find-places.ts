/** Finds places that have a name and no coordinates: among the table's own cities, then among those of the world. */
import type { Language } from '../../model/dataset/types.ts'
import type { Gazetteer, GazetteerCity } from '../places/gazetteer.ts'
import {
  candidateOf,
  candidatesOf,
  type NamedPlaces,
  type PlaceCandidate,
  type PlaceChoices,
  type PlaceQuestion,
} from '../places/named-places.ts'
import { readCoordinates } from '../places/read-coordinates.ts'
import type { Cause, Finding } from '../report.ts'
import type { RowEvent } from '../rows/read-row.ts'
import type { Steps } from '../../model/steps.ts'
import type { CityGroups } from './city-groups.ts'

export interface FoundPlaces {
  /** By the position of an event, the position of its city. */
  cities: ReadonlyMap<number, number>
  named: NamedPlaces
  remarks: Finding[]
}

/** A name, and the events that have it. */
interface Name {
  text: string
  line: number
  events: number[]
}

/** What a name came to: a city, or somebody has to decide. */
type Outcome = { city: number } | { city: undefined; cause?: Cause; candidates?: readonly PlaceCandidate[] }

/** Events whose names are collected in one step, and names that are looked up in one: unknown ones take their time. */
const STEP = 2000
const NAMES = 3
/** Names for which a nearly equal one is looked for: each takes some milliseconds. */
const MOST_NEAR = 500

export function* findPlaces(
  events: readonly RowEvent[],
  groups: CityGroups,
  { isAsked, names: answers, columns, gazetteer, language }: PlaceChoices & { language: Language },
): Steps<FoundPlaces> {
  const names = new Map<string, Name>()
  for (const [i, event] of events.entries()) {
    if (i % STEP === STEP - 1) yield (0.3 * i) / events.length
    const text = event.coordinates ? '' : event.city || event.place
    if (text === '') continue
    const name = names.get(text)
    if (name) name.events.push(i)
    else names.set(text, { text, line: event.line, events: [i] })
  }
  const cities = new Map<number, number>()
  const remarks: Finding[] = []
  const questions: PlaceQuestion[] = []
  const named: NamedPlaces = { names: names.size, questions, isGazetteerMissing: false }
  if (!isAsked) return { cities, named, remarks }

  named.found = 0
  let looked = 0
  let near = 0
  for (const name of names.values()) {
    if (looked++ % NAMES === NAMES - 1) yield 0.3 + (0.7 * looked) / names.size
    const { text, line, events: positions } = name
    const answer = answers[text]
    const outcome = answer === undefined ? lookUp(text, name) : decided(answer, name)
    const rows = positions.length
    if (outcome.city !== undefined) {
      named.found++
      for (const position of positions) cities.set(position, outcome.city)
    }
    if (answer !== undefined) questions.push({ name: text, line, rows, candidates: choicesFor(text, answer), answer })
    if (outcome.city !== undefined) continue
    if (outcome.candidates) questions.push({ name: text, line, rows, candidates: outcome.candidates })
    if (outcome.cause) {
      const { title, city } = events[positions[0]!]!
      const column = city === '' ? columns.place : columns.city
      remarks.push({ line, title: Object.values(title)[0] ?? '', ...column, value: text, cause: outcome.cause })
    }
  }
  return { cities, named, remarks }

  /** A name as it is written, or as somebody has said what it stands for. */
  function lookUp(text: string, { line, events: { length: rows } }: Name): Outcome {
    const own = groups.find(text, line)
    if (own !== undefined) return { city: own }
    const world = gazetteer()
    if (!world) {
      named.isGazetteerMissing = true
      return { city: undefined, cause: { kind: 'unknownPlace', rows } }
    }
    const found = world.find(text, language)
    if (found.kind === 'city') return { city: taken(found.city, line, world) }
    if (found.kind === 'several') {
      const candidates = candidatesOf(found.cities, world)
      return { city: undefined, candidates, cause: { kind: 'ambiguousPlace', rows, candidates } }
    }
    const proposal = near++ < MOST_NEAR ? proposalFor(text, found.near, world) : undefined
    return { city: undefined, cause: { kind: 'unknownPlace', rows, ...(proposal && { near: proposal }) } }
  }

  /** The nearly equal name: of the table's own cities, else of the large ones. */
  function proposalFor(text: string, city: GazetteerCity | undefined, world: Gazetteer): PlaceCandidate | undefined {
    const own = groups.near(text)
    if (own !== undefined) return { answer: own, name: { [language]: own } }
    return city && candidateOf(city, world)
  }

  function decided(answer: string, name: Name): Outcome {
    if (answer === '') return { city: undefined }
    const at = readCoordinates(answer)
    if ('coordinates' in at) return { city: groups.add(name.text, at.coordinates, name.line) }
    return lookUp(answer, name)
  }

  function taken(city: GazetteerCity, line: number, world: Gazetteer): number {
    named.credit = world.attribution
    return groups.addCity(city.name, city.coordinates, line)
  }

  /** What else a decided name can stand for. */
  function choicesFor(text: string, answer: string): readonly PlaceCandidate[] {
    const world = gazetteer()
    const found = world?.find(text, language)
    const candidates = world && found?.kind === 'several' ? candidatesOf(found.cities, world) : []
    if (answer === '' || candidates.some((one) => one.answer === answer)) return candidates
    return [...candidates, { answer, name: { [language]: answer } }]
  }
}
