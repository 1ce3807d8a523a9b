/** Where a search found an event: in its title, in the names of its partners, in what sources say of its date … */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { PROPERTY_GROUPS, propertyKind, type PropertyGroup } from '../dataset/properties.ts'
import type { Text } from '../dataset/types.ts'
import { findRanges } from './search.ts'

export type FoundField = 'title' | 'summary' | 'topics' | PropertyGroup

/**
 * Returns the fields in which some word of `query` is found, in any language, in reading order; empty before folding is
 * loaded (`loadFolding`).
 */
export function foundIn(
  { event, partners, people, place, city }: IndexedEvent,
  index: AtlasIndex,
  query: string,
): FoundField[] {
  const named = (ids: Iterable<string>, list: ReadonlyMap<string, { name: Text }>) =>
    [...ids].flatMap((id): Text[] => {
      const one = list.get(id)
      return one ? [one.name] : []
    })
  const fields: [FoundField, readonly Text[]][] = [
    ['title', [event.title]],
    ['summary', [event.summary]],
    ['partners', named(partners, index.organisations)],
    ['people', named(people, index.people)],
    ['place', [...(place ? [place.name] : []), ...named(city === undefined ? [] : [city], index.cities)]],
    ['topics', named(event.topics, index.topics)],
    ...event.claims.map(({ property, text }): [FoundField, Text[]] => [groupOf(property), [text]]),
    ...event.disputes.map(({ property, alternatives }): [FoundField, Text[]] => [
      groupOf(property),
      alternatives.map(({ text }) => text),
    ]),
  ]
  const isFound = (text: Text) => Object.values(text).some((one) => findRanges(one, query).length > 0)
  return [...new Set(fields.filter(([, texts]) => texts.some(isFound)).map(([field]) => field))]
}

function groupOf(property: string): PropertyGroup {
  const kind = propertyKind(property)
  return kind === undefined ? 'background' : PROPERTY_GROUPS[kind]
}
