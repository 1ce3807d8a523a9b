/** All source records of an atlas, validated, each value with its place. */
import * as v from 'valibot'
import type { SourceFile, SourceFiles } from './files.ts'
import { formatPlace, type Place, type Problems } from './problems.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'
import * as schema from './record-schema.ts'
import { isRecord, readShape, type Item, type Languages } from './validate.ts'

/** Valid ids of one kind. */
export interface Known {
  /** “organisation” */
  what: string
  ids: Set<string>
  /** False if a file of this kind could not be read: an unknown id may exist in it. */
  complete: boolean
  /** Where to add a new one. */
  home: string
}

export interface Collection<T> extends Known {
  items: Item<T>[]
  /** Where each id was first used, to point at both uses of one. */
  places: Map<string, Place>
}

export interface ClaimItem extends Item<schema.ClaimRecord> {
  /** The source's id and its original's file name. */
  source: string
  document: string
}

export interface Sources extends Collection<schema.SourceRecord> {
  claims: ClaimItem[]
  /** Claims with mistakes in their shape, as they were read; their ids are checked nevertheless. */
  invalidClaims: Item<Record<string, unknown>>[]
}

export interface Records {
  site: Item<schema.SiteRecord> | undefined
  sources: Sources
  organisations: Collection<v.InferOutput<typeof schema.OrganisationRecord>>
  people: Collection<v.InferOutput<typeof schema.PersonRecord>>
  cities: Collection<v.InferOutput<typeof schema.CityRecord>>
  places: Collection<v.InferOutput<typeof schema.PlaceRecord>>
  topics: Collection<v.InferOutput<typeof schema.TopicRecord>>
  events: Collection<schema.EventRecord>
  stories: Collection<schema.StoryRecord>
  aliases: Item<Record<string, string>> | undefined
}

export function readRecords(files: SourceFiles, problems: Problems): Records {
  const list = (name: string) => {
    const file = files.lists.get(name)
    return file && readYaml(file, problems)
  }
  const siteFile = list('site.yaml')
  const languages = { languages: siteFile && siteLanguages(siteFile) }
  const site =
    siteFile?.value === undefined ? undefined : readShape(schema.SiteRecord, siteFile, [], languages, problems)
  const collect = <Schema extends v.GenericSchema>(name: string, what: string, itemSchema: Schema) =>
    readList(list(name), what, `data/${name}`, itemSchema, languages, problems)
  const aliases = list('aliases.yaml')
  return {
    site,
    sources: readSources(files.seeds, languages, problems),
    organisations: collect('organisations.yaml', 'organisation', schema.OrganisationRecord),
    people: collect('people.yaml', 'person', schema.PersonRecord),
    cities: collect('cities.yaml', 'city', schema.CityRecord),
    places: collect('places.yaml', 'place', schema.PlaceRecord),
    topics: collect('topics.yaml', 'topic', schema.TopicRecord),
    events: {
      ...readFiles(files.events, 'event', 'data/events/', schema.EventRecord, languages, problems),
      complete: files.hasEvents,
    },
    stories: readFiles(files.stories, 'story', 'data/stories/', schema.StoryRecord, languages, problems),
    aliases: aliases?.value === undefined ? undefined : readShape(schema.AliasRecord, aliases, [], languages, problems),
  }
}

/** Reads the records of documents. A mistake in the head doesn't prevent its claims from being checked. */
export function readSources(files: SourceFile[], languages: Languages, problems: Problems): Sources {
  const sources: Sources = { ...emptyCollection('source', 'seeds/'), claims: [], invalidClaims: [] }
  for (const file of files.map((file) => readYaml(file, problems))) {
    if (file.value === undefined) {
      sources.complete = false
      continue
    }
    const header = readShape(schema.SourceRecord, file, [], languages, problems)
    if (header) sources.items.push(header)
    else sources.complete = false
    const { id, document, claims } = isRecord(file.value) ? file.value : {}
    if (typeof id === 'string') addId(sources, id, file, ['id'], problems)
    for (const [index, read] of Array.isArray(claims) ? (claims as unknown[]).entries() : []) {
      const claim = readShape(schema.ClaimRecord, file, ['claims', index], languages, problems)
      if (claim) sources.claims.push({ ...claim, source: String(id), document: String(document) })
      else {
        sources.complete = false
        const place: Item<unknown>['place'] = (path = [], part) => file.place(['claims', index, ...path], part)
        if (isRecord(read)) sources.invalidClaims.push({ value: read, place })
      }
    }
  }
  sources.items.sort(({ value: a }, { value: b }) => byDocument(a, b))
  sources.claims.sort(byDocument)
  return sources
}

/** One file with a list of things. */
function readList<Schema extends v.GenericSchema>(
  file: YamlFile | undefined,
  what: string,
  home: string,
  itemSchema: Schema,
  languages: Languages,
  problems: Problems,
): Collection<v.InferOutput<Schema>> {
  const collection: Collection<v.InferOutput<Schema>> = emptyCollection(what, home)
  if (!Array.isArray(file?.value)) {
    collection.complete = false
    if (file?.value !== undefined) readShape(v.array(v.unknown()), file, [], languages, problems)
    return collection
  }
  for (const [index, element] of file.value.entries()) {
    const item = readShape(itemSchema, file, [index], languages, problems)
    if (item) collection.items.push(item)
    const id: unknown = isRecord(element) ? element['id'] : undefined
    if (typeof id === 'string') addId(collection, id, file, [index, 'id'], problems)
    else collection.complete = false
  }
  return collection
}

/** A folder with one file per thing, named by its id. */
function readFiles<Schema extends v.GenericSchema>(
  files: SourceFile[],
  what: string,
  home: string,
  itemSchema: Schema,
  languages: Languages,
  problems: Problems,
): Collection<v.InferOutput<Schema>> {
  const collection: Collection<v.InferOutput<Schema>> = emptyCollection(what, home)
  for (const source of files) {
    const file = readYaml(source, problems)
    const name = source.file
      .split('/')
      .at(-1)!
      .replace(/\.yaml$/, '')
    const item = file.value === undefined ? undefined : readShape(itemSchema, file, [], languages, problems)
    if (item) collection.items.push(item)
    const id: unknown = isRecord(file.value) ? file.value['id'] : undefined
    if (typeof id === 'string' && id !== name) {
      problems.add(file.place(['id']), `the id "${id}" in ${name}.yaml, expected the file's name: "${name}"`)
    }
    collection.ids.add(name)
  }
  return collection
}

/** The languages in the settings, even if other settings are invalid. */
function siteLanguages({ value }: YamlFile): string[] | undefined {
  const languages: unknown = isRecord(value) ? value['languages'] : undefined
  return Array.isArray(languages) && languages.length > 0 ? languages.map(String) : undefined
}

function emptyCollection(what: string, home: string): Collection<never> {
  return { what, home, ids: new Set(), complete: true, items: [], places: new Map() }
}

/** Adds an id. One that is used already is reported at both places, since either may be the newer. */
function addId(
  known: Collection<unknown>,
  id: string,
  file: YamlFile,
  path: (string | number)[],
  problems: Problems,
): void {
  const place = file.place(path)
  const first = known.places.get(id)
  if (first) {
    const another = (other: Place) =>
      `another ${known.what} has the id "${id}" (${formatPlace(other)}), expected an id of its own`
    problems.add(place, another(first))
    problems.add(first, another(place))
  } else known.places.set(id, place)
  known.ids.add(id)
}

/** Order of sources and of first appearances: by the original's file name. */
function byDocument(a: { document: string; id?: string }, b: { document: string; id?: string }): number {
  return a.document < b.document ? -1 : a.document > b.document ? 1 : 0
}
