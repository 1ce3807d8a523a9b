/**
 * Filter messages, and filters in words. All languages are loaded together: they are small, and a reader may switch
 * between them.
 */
import type { AtlasIndex } from '../../model/dataset/atlas-index.ts'
import { dayOf } from '../../model/dataset/day.ts'
import { quotable } from '../../model/dataset/quotable.ts'
import { EVENT_KINDS } from '../../model/format.ts'
import { textIn } from '../../model/dataset/text.ts'
import type { Atlas, Id, Language, Text } from '../../model/dataset/types.ts'
import type { FilterName, View } from '../../model/view/view.ts'
import { formatWindow } from '../format-date.ts'
import type { Messages } from '../en.ts'
import { messagesOf } from '../part-messages.ts'
import type { InterfaceLanguage } from '../messages.ts'
import { facetsEn, type FacetMessages } from './en.ts'
import { facetsZhHans } from './zh-hans.ts'
import { facetsZhHant } from './zh-hant.ts'

const MESSAGES: Readonly<Record<InterfaceLanguage, FacetMessages>> = {
  en: facetsEn,
  'zh-Hans': facetsZhHans,
  'zh-Hant': facetsZhHant,
}

/** Returns the filters' messages in `language`, or in the nearest interface language. */
export function facetMessagesFor(language: Language): FacetMessages {
  return messagesOf(MESSAGES, language)
}

/** Data needed to put a filter in words. */
export interface PhraseContext {
  index: AtlasIndex
  view: View
  language: Language
  messages: Messages
}

/** Returns an active filter in words: all of it, or one of its ids. */
export function filterPhrase(filter: FilterName, context: PhraseContext, id?: Id): string {
  const { index, view, messages } = context
  const { filtered } = messages
  const named = (ids: readonly Id[], list: ReadonlyMap<Id, { name: Text }>) =>
    (id === undefined ? ids : [id]).map((one) => textIn(list.get(one)?.name, context.language, index.atlas.languages))
  switch (filter) {
    case 'partners': {
      const partners = named(view.partners, index.organisations)
      return filtered.people(view.match === 'all' ? [messages.and(partners)] : partners)
    }
    case 'not':
      return messages.without(named(view.not, index.organisations))
    case 'cities':
      return filtered.cities(named(view.cities, index.cities))
    case 'kinds':
      return filtered.kinds(
        view.kinds.filter((kind) => id === undefined || kind === id).map((kind) => messages.kinds[kind] ?? kind),
      )
    case 'topics':
      return filtered.topics(named(view.topics, index.topics))
    case 'people':
      return filtered.people(named(view.people, index.people))
    case 'sources':
      return filtered.sources(named(view.sources, titles(index)))
    case 'q':
      return filtered.q(quotable(view.q))
    case 'window':
      return windowPhrase(context)
    case 'certain':
      return filtered.certain
    case 'evidence':
      return view.evidence === 'all' ? '' : filtered.evidence[view.evidence]
    case 'within':
      return filtered.within
  }
}

/** Returns the kinds of events with their names in all languages; the dataset's own names come first. */
export function kindNames({ kinds = [] }: Pick<Atlas, 'kinds'>): ReadonlyMap<Id, { name: Text }> {
  return new Map([
    ...EVENT_KINDS.map((kind): [Id, { name: Text }] => [
      kind,
      { name: Object.fromEntries(Object.entries(MESSAGES).map(([language, { kinds }]) => [language, kinds[kind]])) },
    ]),
    ...kinds.map(({ id, name }): [Id, { name: Text }] => [id, { name }]),
  ])
}

/** Returns the sources with their titles as names, in the form of the other lists. */
export function titles({ atlas }: Pick<AtlasIndex, 'atlas'>): ReadonlyMap<Id, { name: Text }> {
  return new Map(atlas.sources.map(({ id, title }) => [id, { name: title }]))
}

function windowPhrase({ index, view, messages }: PhraseContext): string {
  const [first, last] = (index.extent ?? [0, 0]).map(dayOf)
  const from = view.from ?? first ?? ''
  const to = view.to ?? last ?? ''
  // The default end may lie before the other one. Then there are no events between them.
  if (from > to) return formatWindow(view.from ?? to, view.from ?? to, messages.dates)
  return formatWindow(from, to, messages.dates)
}
