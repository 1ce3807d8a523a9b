/** Kinds of events: the format's own, or those that the table names. */
import type { Id, Language, Text } from '../../model/dataset/types.ts'
import { EVENT_KINDS } from '../../model/format.ts'
import { foldName } from '../text/fold-name.ts'
import { Ids, slug } from '../text/slug.ts'

export interface OwnKind {
  id: Id
  name: Text
  plural: Text
}

/** What the format's kinds are called in tables. */
const FORMAT_KINDS: Readonly<Record<(typeof EVENT_KINDS)[number], readonly string[]>> = {
  laboratory: ['laboratory', 'lab', 'labs', '实验室', '實驗室'],
  agreement: ['agreement', '协议', '協議'],
  milestone: ['milestone', '里程碑'],
}

/** What events are called in a table without kinds. */
const EVENT: OwnKind = {
  id: 'event',
  name: { en: 'event', 'zh-Hans': '事件', 'zh-Hant': '事件' },
  plural: { en: 'events', 'zh-Hans': '事件', 'zh-Hant': '事件' },
}

/** Gives an id to each kind that a table names. */
export class Kinds {
  readonly #own = new Map<string, OwnKind>()
  readonly #ids: Ids
  readonly #language: Language

  /** `known` are the kinds of a dataset that the events become a part of. */
  constructor(language: Language, known: readonly OwnKind[] = []) {
    this.#language = language
    this.#ids = new Ids([...EVENT_KINDS, EVENT.id, ...known.map(({ id }) => id)])
    for (const kind of known)
      for (const name of [kind.id, ...Object.values(kind.name)]) this.#own.set(foldName(name), kind)
  }

  /** The kinds that the format doesn't have, known ones first, then in the order of their first use. */
  get own(): OwnKind[] {
    return [...new Set(this.#own.values())]
  }

  /** Returns the id of a kind; that of events in general for ''. */
  idOf(name: string): Id {
    const key = foldName(name)
    const ofFormat = EVENT_KINDS.find((kind) => FORMAT_KINDS[kind].includes(key))
    if (ofFormat) return ofFormat
    const known = this.#own.get(key)
    if (known) return known.id
    const kind = key === '' || key === EVENT.id ? this.#general() : this.#named(name)
    this.#own.set(key, kind)
    return kind.id
  }

  #named(name: string): OwnKind {
    const text = { [this.#language]: name }
    return { id: this.#ids.take(slug(name, 'kind')), name: text, plural: text }
  }

  /** In the atlas's language, too, where we have no word for it. */
  #general(): OwnKind {
    const language = this.#language
    if (language in EVENT.name) return EVENT
    return {
      id: EVENT.id,
      name: { [language]: EVENT.name['en']!, ...EVENT.name },
      plural: { [language]: EVENT.plural['en']!, ...EVENT.plural },
    }
  }
}
