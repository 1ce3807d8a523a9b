/** Organisations, people and topics of an import: each name once, with an id that stays the same. */
import type { Id, Language, Text } from '../../model/dataset/types.ts'
import { foldName } from '../text/fold-name.ts'
import { Ids, slug } from '../text/slug.ts'

export interface NamedItem {
  id: Id
  name: Text
}

/** Names that differ in case, spaces and accents are one; those of a dataset keep its ids. */
export class NamedList {
  readonly #items: NamedItem[] = []
  readonly #byName = new Map<string, number>()
  readonly #known = new Map<string, NamedItem>()
  readonly #ids: Ids
  readonly #language: Language
  readonly #noun: string

  /** `noun` begins the ids of names without letters. */
  constructor(noun: string, language: Language, known: readonly NamedItem[] = []) {
    this.#noun = noun
    this.#language = language
    this.#ids = new Ids(known.map(({ id }) => id))
    for (const item of known) for (const name of Object.values(item.name)) this.#known.set(foldName(name), item)
  }

  get items(): readonly NamedItem[] {
    return this.#items
  }

  /** Returns the position of a name in `items`, adding it if it is new. */
  position(name: string): number {
    const exact = this.#byName.get(name)
    if (exact !== undefined) return exact
    const key = foldName(name)
    const position = this.#byName.get(key) ?? this.#add(name, key)
    this.#byName.set(name, position)
    return position
  }

  #add(name: string, key: string): number {
    const item = this.#known.get(key) ?? {
      id: this.#ids.take(slug(name, this.#noun)),
      name: { [this.#language]: name },
    }
    this.#byName.set(key, this.#items.length)
    return this.#items.push(item) - 1
  }
}
