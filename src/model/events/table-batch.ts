/**
 * Events of a table: a row is an event like any other, made of its columns when somebody asks for it. Loaded on demand
 * (`tables.ts`).
 */
import { dayNumber, dayOf, EARLIEST_DAY, LATEST_DAY } from '../dataset/day.ts'
import { areMilestonesSteps } from '../dataset/kind-ids.ts'
import { claimId } from '../dataset/properties.ts'
import { isQualified } from '../dataset/stated-date.ts'
import type { Support } from '../dataset/support.ts'
import type { Atlas, AtlasEvent, Claim, Coordinates, Id, Organisation, Place, Table, Text } from '../dataset/types.ts'
import type { EventBatch, EventFacts } from './event-batch.ts'
import type { IndexedEvent } from './indexed-event.ts'
import { lineage } from './lineage.ts'
import { precisionAt, type Positions } from './positions.ts'

const [EARLIEST, LATEST] = [dayNumber(EARLIEST_DAY), dayNumber(LATEST_DAY)]
const NONE: readonly number[] = []
/** Its one source states each fact, and nobody contradicts. */
const SUPPORTS: readonly Support[] = ['one']

/** The rows of a table by their number in it, from 0. Positions that the atlas's lists don't have are ignored. */
export class TableBatch implements EventBatch {
  readonly length: number
  readonly atlas: Atlas
  readonly #table: Table
  readonly #positions: Positions
  /** By position of an organisation: the positions of itself and all its parents. */
  readonly #lineages: readonly (readonly number[])[]
  readonly #hasParents: boolean
  /** Position of the kind of rows without a kind of their own. */
  readonly #kind: number
  readonly #hasSteps: boolean
  /** Position of its source, if the atlas has it. */
  readonly sources: readonly number[]

  constructor(table: Table, atlas: Atlas, organisations: ReadonlyMap<Id, Organisation>, positions: Positions) {
    this.length = table.rows
    this.atlas = atlas
    this.#table = table
    this.#positions = positions
    this.#lineages = atlas.organisations.map(({ id }) =>
      lineage(id, organisations).flatMap((one) => positions.organisations.get(one) ?? []),
    )
    this.#hasParents = this.#lineages.some(({ length }) => length > 1)
    this.#hasSteps = areMilestonesSteps(atlas)
    this.#kind = positions.kinds.get(table.kind) ?? -1
    this.sources = [positions.sources.get(table.source)].filter((source) => source !== undefined)
  }

  start(i: number): number {
    const day = this.#table.columns.start[i]!
    return day <= EARLIEST ? -Infinity : day
  }

  end(i: number): number {
    const day = this.#table.columns.end[i]!
    return day >= LATEST ? Infinity : day
  }

  city(i: number): number {
    const city = this.#table.columns.city?.[i] ?? -1
    return city < this.atlas.cities.length ? city : -1
  }

  isMilestone(i: number): boolean {
    return this.#hasSteps && this.kindId(i) === 'milestone'
  }

  isCertain(i: number): boolean {
    const { start, end, edtf } = this.#table.columns
    return start[i] === end[i] && this.status(i) === 'announced' && !(edtf && isQualified(edtf[i]!))
  }

  partners(i: number): readonly number[] {
    return this.#withParents(this.#statedPartners(i))
  }

  people(i: number): readonly number[] {
    return known(this.#table.columns.people?.[i], this.atlas.people)
  }

  topics(i: number): readonly number[] {
    return known(this.#table.columns.topics?.[i], this.atlas.topics)
  }

  facts(i: number): EventFacts {
    const { kind, edtf } = this.#table.columns
    const city = this.city(i)
    const precision = this.#precision(i, city)
    const stated = this.#statedPartners(i)
    return {
      city,
      laneCity: city,
      kind: kind === undefined ? this.#kind : (this.#positions.kinds.get(kind[i]!) ?? -1),
      longitude: this.#coordinate(i, 0, precision, city),
      latitude: this.#coordinate(i, 1, precision, city),
      isMilestone: this.isMilestone(i),
      isCertain: this.isCertain(i),
      isPlanned: this.status(i) === 'planned',
      isQualified: edtf !== undefined && isQualified(edtf[i]!),
      precision: precisionAt(precision),
      // Those of `atlasEvent`: date, place and partners.
      claims: stated.length + (precision === undefined ? 1 : 2),
      supports: SUPPORTS,
      about: undefined,
      partners: this.#withParents(stated),
      people: this.people(i),
      topics: this.topics(i),
      sources: this.sources,
    }
  }

  otherDays(): readonly number[] {
    return NONE
  }

  event(i: number, row: number): IndexedEvent {
    return new TableRow(this, i, row)
  }

  id(i: number): Id {
    return this.#table.columns.id[i]!
  }

  kindId(i: number): Id {
    return this.#table.columns.kind?.[i] ?? this.#table.kind
  }

  status(i: number): AtlasEvent['status'] {
    return this.#table.columns.status?.[i] ?? 'announced'
  }

  title(i: number): Text {
    return this.#text(this.#table.columns.title, i)
  }

  summary(i: number): Text {
    return this.#text(this.#table.columns.summary, i)
  }

  /** Its link; undefined without one, and for any that isn't of a web page: a built atlas is shown unchecked. */
  url(i: number): string | undefined {
    const url = this.#table.columns.url?.[i] ?? ''
    return /^https?:\/\//i.test(url) ? url : undefined
  }

  /** Its own position, or that of its city; undefined if the table states neither. */
  place(i: number): Place | undefined {
    const at = this.city(i)
    const precision = this.#precision(i, at)
    if (precision === undefined) return undefined
    const coordinates: Coordinates = [this.#coordinate(i, 0, precision, at), this.#coordinate(i, 1, precision, at)]
    const city = this.atlas.cities[at]
    const name = this.#table.columns.place?.[i] ?? ''
    return {
      // Not an id that a place of the atlas can have.
      id: `${this.id(i)}.place`,
      name: name !== '' ? this.#word(name) : (city?.name ?? this.#word(coordinates.join(', '))),
      ...(city && { city: city.id }),
      coordinates,
      precision,
      coordinatesBy: this.atlas.sources[this.sources[0] ?? -1]?.title ?? {},
    }
  }

  /** The words of its date: the table's own, in EDTF. */
  statedDate(i: number): Text {
    return this.#word(this.#edtf(i))
  }

  /** The whole event: its table states its date, place, partners and people at its line. */
  atlasEvent(i: number): AtlasEvent {
    const { columns, source } = this.#table
    const { organisations, people, topics } = this.atlas
    const id = this.id(i)
    const date = { edtf: this.#edtf(i), start: dayOf(columns.start[i]!), end: dayOf(columns.end[i]!) }
    const place = this.place(i)
    const partners = this.#statedPartners(i).map((one) => organisations[one]!.id)
    const line = columns.line?.[i] ?? i + 1
    const references: Claim['references'] = [{ source, lines: [line, line] }]
    const claim = (property: string, value: string, text: Text = {}): Claim => ({
      id: claimId(id, property, value),
      property,
      value,
      text,
      references,
    })
    return {
      id,
      kind: this.kindId(i),
      status: this.status(i),
      title: this.title(i),
      summary: this.summary(i),
      date,
      ...(place && { place: place.id }),
      partners: partners.map((organisation) => ({ organisation, role: {} })),
      people: this.people(i).map((one) => ({ person: people[one]!.id, role: {}, references })),
      topics: this.topics(i).map((one) => topics[one]!.id),
      claims: [
        claim('date', date.edtf, this.statedDate(i)),
        ...(place ? [claim('place', place.id)] : []),
        ...partners.map((organisation) => claim('partner', organisation)),
      ],
      disputes: [],
    }
  }

  #edtf(i: number): string {
    const { columns } = this.#table
    const stated = columns.edtf?.[i] ?? ''
    if (stated !== '') return stated
    const [start, end] = [dayOf(columns.start[i]!), dayOf(columns.end[i]!)]
    const [first, last] = [start === EARLIEST_DAY ? '..' : start, end === LATEST_DAY ? '..' : end]
    return first === last && first !== '..' ? first : `${first}/${last}`
  }

  #statedPartners(i: number): readonly number[] {
    return known(this.#table.columns.partners?.[i], this.atlas.organisations)
  }

  #withParents(partners: readonly number[]): readonly number[] {
    return this.#hasParents ? [...new Set(partners.flatMap((one) => this.#lineages[one] ?? []))] : partners
  }

  /** A row has a position of its own, or that of its city, or no place. */
  #precision(i: number, city: number): Place['precision'] | undefined {
    const { longitude, latitude } = this.#table.columns
    const hasOwn = typeof longitude?.[i] === 'number' && typeof latitude?.[i] === 'number'
    return hasOwn ? 'building' : city >= 0 ? 'city' : undefined
  }

  #coordinate(i: number, axis: 0 | 1, precision: Place['precision'] | undefined, city: number): number {
    const { longitude, latitude } = this.#table.columns
    const own = precision === 'building' ? (axis === 0 ? longitude : latitude)?.[i] : undefined
    return own ?? this.atlas.cities[city]?.coordinates[axis] ?? Number.NaN
  }

  #text(column: Table['columns']['summary'], i: number): Text {
    if (column === undefined) return {}
    if (Array.isArray(column)) return this.#word(column[i]!)
    return Object.fromEntries(
      Object.entries(column).flatMap(([language, texts]) => (texts[i] ? [[language, texts[i]]] : [])),
    )
  }

  /** A word of the table, which is in the atlas's first language. */
  #word(word: string): Text {
    return word === '' ? {} : { [this.atlas.languages[0] ?? 'en']: word }
  }
}

/** Returns the values that are positions in a list, each once. */
function known(values: readonly number[] | undefined, list: readonly unknown[]): readonly number[] {
  if (values === undefined || values.length === 0) return NONE
  for (let i = 0; i < values.length; i++)
    if (values[i]! >= list.length || values.indexOf(values[i]!) < i)
      return [...new Set(values)].filter((one) => one < list.length)
  // Nearly all are as they should be, and need no copy.
  return values
}

/** An event of a table: reads the columns when asked. */
class TableRow implements IndexedEvent {
  readonly row: number
  readonly #batch: TableBatch
  readonly #i: number
  #event: AtlasEvent | undefined

  constructor(batch: TableBatch, i: number, row: number) {
    this.row = row
    this.#batch = batch
    this.#i = i
  }

  get event(): AtlasEvent {
    return (this.#event ??= this.#batch.atlasEvent(this.#i))
  }

  get id(): Id {
    return this.#batch.id(this.#i)
  }

  get title(): Text {
    return this.#batch.title(this.#i)
  }

  get isMilestone(): boolean {
    return this.#batch.isMilestone(this.#i)
  }

  get start(): number {
    return this.#batch.start(this.#i)
  }

  get end(): number {
    return this.#batch.end(this.#i)
  }

  get place(): Place | undefined {
    return this.#batch.place(this.#i)
  }

  get city(): Id | undefined {
    return this.#batch.atlas.cities[this.#batch.city(this.#i)]?.id
  }

  get laneCity(): Id | undefined {
    return this.city
  }

  get partners(): ReadonlySet<Id> {
    return this.#ids(this.#batch.partners(this.#i), this.#batch.atlas.organisations)
  }

  get people(): ReadonlySet<Id> {
    return this.#ids(this.#batch.people(this.#i), this.#batch.atlas.people)
  }

  get sources(): ReadonlySet<Id> {
    return this.#ids(this.#batch.sources, this.#batch.atlas.sources)
  }

  get isCertain(): boolean {
    return this.#batch.isCertain(this.#i)
  }

  get url(): string | undefined {
    return this.#batch.url(this.#i)
  }

  texts(): readonly Text[] {
    return [this.title, this.#batch.summary(this.#i), this.#batch.statedDate(this.#i)]
  }

  #ids(positions: readonly number[], list: readonly { id: Id }[]): ReadonlySet<Id> {
    return new Set(positions.map((one) => list[one]!.id))
  }
}
