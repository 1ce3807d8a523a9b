/**
 * Random atlases from a seed: organisations with parts, events of every kind, date and support. For properties that
 * must hold for any atlas, and for pictures and measurements of large ones.
 */
import { dayNumber, dayOf, LATEST_DAY } from '../../src/model/dataset/day.ts'
import { claimId } from '../../src/model/dataset/properties.ts'
import { FORMAT } from '../../src/model/format.ts'
import type {
  Atlas,
  AtlasDate,
  AtlasEvent,
  City,
  Claim,
  Coordinates,
  Dispute,
  Organisation,
  Place,
  Reference,
  Text,
} from '../../src/model/dataset/types.ts'

/** From 0 to 1, excluding 1. */
export type Random = () => number

export interface RandomAtlasOptions {
  seed: number
  /** Default: 40. */
  events?: number
  /** Default: 3. */
  cities?: number
  /** Default: 12; a third of them are parts of others. */
  organisations?: number
}

/** First possible day of an event, and the number of days over which events spread. */
const FIRST_DAY = dayNumber('2018-01-01')
const DAYS = 365

const ADJECTIVES = ['Joint', 'Open', 'Urban', 'Medical', 'Public', 'Northern', 'Quiet', 'Applied']
const NOUNS = ['Laboratory', 'Institute', 'Centre', 'Agreement', 'Programme', 'Academy']
const HAN = ['实验室', '研究院', '中心', '协议', '计划', '学院']

/** Pseudorandom numbers from a seed: mulberry32, https://stackoverflow.com/a/47593316 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Returns an atlas valid by the schema, with everything that filters and layouts distinguish. */
export function randomAtlas(options: RandomAtlasOptions): Atlas {
  const random = seededRandom(options.seed)
  const cities = times(options.cities ?? 3, (i) => randomCity(i, random))
  const places = cities.flatMap((city) => times(3, (i) => randomPlace(city, i, random)))
  const organisations = randomOrganisations(options.organisations ?? 12, random)
  const parts: Parts = {
    places,
    organisations,
    people: times(6, (i) => ({ id: `person-${i}`, name: text(`Person ${i}`, `人物${i}`) })),
    topics: times(5, (i) => ({ id: `topic-${i}`, name: text(`Topic ${i}`, `主题${i}`) })),
    sources: times(4, (i) => ({
      id: `source-${i}`,
      document: `${i}.txt`,
      sha256: String(i).repeat(64),
      title: text(`Source ${i}`, `来源${i}`),
      publisher: text(`Publisher ${i}`, `发布者${i}`),
      language: i % 2 === 0 ? 'en' : 'zh-Hant',
      kind: 'press-release' as const,
    })),
  }
  const events: AtlasEvent[] = []
  for (let i = 0; i < (options.events ?? 40); i++) events.push(randomEvent(i, parts, events, random))
  return {
    format: FORMAT,
    title: text('Random atlas', '随机地图'),
    description: text('Nobody wrote it', '无人所写'),
    languages: ['en', 'zh-Hans'],
    ...parts,
    cities,
    events,
    stories: [],
  }
}

type Parts = Pick<Atlas, 'places' | 'organisations' | 'people' | 'topics' | 'sources'>

function randomCity(i: number, random: Random): City {
  // Every third city is near the antimeridian, and bounds cross it there.
  const longitude = i % 3 === 2 ? 179.5 : Math.round((random() * 340 - 170) * 100) / 100
  const latitude = Math.round((random() * 120 - 60) * 100) / 100
  return {
    id: `city-${i}`,
    name: text(`City ${i}`, `城市${i}`),
    coordinates: [longitude, latitude],
    bounds: [
      [longitude - 0.4, latitude - 0.4],
      [longitude + 0.4, latitude + 0.4],
    ],
  }
}

function randomPlace({ id, coordinates }: City, i: number, random: Random): Place {
  const off = () => (random() - 0.5) * 0.7
  const point: Coordinates = [round(coordinates[0] + off()), round(coordinates[1] + off())]
  return {
    id: `${id}-place-${i}`,
    name: text(`Place ${i} of ${id}`, `地点${i}`),
    city: id,
    coordinates: point,
    precision: pick(['building', 'campus', 'city'], random),
    coordinatesBy: text('Chance', '随机'),
  }
}

/** Every third is a part of an earlier one, so that some have grandparents. */
function randomOrganisations(count: number, random: Random): Organisation[] {
  return times(count, (i) => ({
    id: `organisation-${i}`,
    name: text(`Organisation ${i}`, `机构${i}`),
    kind: pick(['company', 'university', 'public-body', 'government', 'fund'], random),
    ...(i > 0 && i % 3 === 0 ? { parent: `organisation-${Math.floor(random() * i)}` } : {}),
  }))
}

function randomEvent(i: number, parts: Parts, earlier: readonly AtlasEvent[], random: Random): AtlasEvent {
  const id = `event-${i}`
  const announcements = earlier.filter(({ kind }) => kind !== 'milestone')
  const kind = announcements.length > 0 ? pick(['laboratory', 'agreement', 'milestone'], random) : 'laboratory'
  const about = kind === 'milestone' && random() < 0.8 ? pick(announcements, random).id : undefined
  const date = randomDate(random)
  const place = random() < (kind === 'milestone' ? 0.3 : 0.9) ? pick(parts.places, random).id : undefined
  const partners = some(parts.organisations, kind === 'milestone' ? 1 : 3, random)
  const people = some(parts.people, 2, random)
  const reference = (): Reference => ({
    source: pick(parts.sources, random).id,
    lines: [1, 1 + Math.floor(random() * 4)],
  })
  const claim = (property: string, value: Claim['value'], references = [reference()]): Claim => ({
    id: claimId(id, property, value),
    property,
    value,
    text: text(`${property} is ${value}`, `${property}：${value}`),
    references,
  })
  const disputes = randomDisputes(date, reference, random)
  return {
    id,
    kind,
    status: random() < 0.2 ? 'planned' : 'announced',
    title: text(`${pick(ADJECTIVES, random)} ${pick(NOUNS, random)} ${i}`, `${pick(HAN, random)}${i}`),
    summary: text(`What ${id} is`, `${id}简介`),
    date,
    ...(place === undefined ? {} : { place }),
    partners: partners.map((organisation) => ({ organisation: organisation.id, role: text('partner', '合作方') })),
    people: people.map((person) => ({ person: person.id, role: text('speaks', '发言'), references: [reference()] })),
    topics: some(parts.topics, 2, random).map((topic) => topic.id),
    ...(about === undefined ? {} : { about }),
    claims: [
      claim('date', date.edtf, random() < 0.4 ? [reference(), reference()] : [reference()]),
      ...(place === undefined ? [] : [claim('place', place)]),
      ...partners.map((organisation) => claim('partner', organisation.id)),
      ...(random() < 0.5 ? [claim('staff', 50)] : []),
    ],
    disputes,
  }
}

function randomDisputes(date: AtlasDate, reference: () => Reference, random: Random): Dispute[] {
  const found: Dispute[] = []
  const reason = text('Said so', '如此说')
  if (random() < 0.15) {
    const value = dayOf(dayNumber(date.start) + 4)
    const alternatives = [{ value, text: text('Another day', '另一日'), references: [reference()] }]
    found.push({ property: 'date', chosen: date.edtf, reason, alternatives })
  }
  if (random() < 0.15) {
    const alternatives = [{ value: 'elsewhere', text: text('Elsewhere', '别处'), references: [reference()] }]
    found.push({ property: 'statement', reason, alternatives })
  }
  return found
}

function randomDate(random: Random): AtlasDate {
  const start = dayOf(FIRST_DAY + Math.floor(random() * DAYS))
  const month = start.slice(0, 7)
  const chance = random()
  if (chance < 0.6) return { edtf: start, start, end: start }
  if (chance < 0.7) return { edtf: `${start}?`, start, end: start }
  if (chance < 0.8) return { edtf: month, start: `${month}-01`, end: lastOfMonth(month) }
  if (chance < 0.9) {
    return { edtf: `[${month}-11..${month}-20]`, start: `${month}-11`, end: `${month}-20` }
  }
  if (chance < 0.96) {
    const end = dayOf(dayNumber(start) + 30)
    return { edtf: `${start}/${end}`, start, end }
  }
  return { edtf: `${start}/..`, start, end: LATEST_DAY }
}

function lastOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return dayOf(Date.UTC(year, number, 1) / 86_400_000 - 1)
}

function text(en: string, zhHans: string): Text {
  return { en, 'zh-Hans': zhHans }
}

/** Returns up to `most` distinct members. */
function some<T>(list: readonly T[], most: number, random: Random): T[] {
  return [...new Set(times(Math.floor(random() * (most + 1)), () => pick(list, random)))]
}

export function pick<const T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!
}

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}
