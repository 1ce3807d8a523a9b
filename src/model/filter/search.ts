/**
 * The search. What folds text (`fold.ts`) comes with a table of Chinese characters, and texts by the thousand take their time: so it is fetched, and texts are
 * folded, when somebody searches.
 */
import { late } from '../../late/late.ts'
import type { Text } from '../dataset/types.ts'
import type { Range } from './fold.ts'

interface Folding {
  fold(text: string): string
  findRanges(text: string, query: string): Range[]
}

/** What serves where the other can't be had. */
const PLAIN: Folding = { fold: (text) => text.toLowerCase(), findRanges: () => [] }

let folding: Folding | undefined

/** Fetches what folds text; where it can't be had, lower case alone serves until somebody asks again. Never rejects. */
export async function loadFolding(): Promise<void> {
  if (isFoldingWhole()) return
  folding = await late(() => import('./fold.ts')).catch(() => PLAIN)
}

/** Whether texts are folded by all that there is to fold, and not by lower case alone. */
export function isFoldingWhole(): boolean {
  return folding !== undefined && folding !== PLAIN
}

/** Whether it is there. */
export function hasFolding(): boolean {
  return folding !== undefined
}

/** Where words of `query` stand in `text`, in order and apart from each other. */
export function findRanges(text: string, query: string): readonly Range[] {
  return query === '' || !folding ? [] : folding.findRanges(text, query)
}

/** Texts folded at one go, in characters: a few milliseconds. */
const SLICE = 100_000

/**
 * A search over items by their texts in all languages. It answers at once: over all items where one go is enough to fold them, else over those that
 * `prepare` has folded.
 */
export class Search<Item> {
  readonly #items: readonly Item[]
  readonly #textsOf: (item: Item) => readonly Text[]
  readonly #haystacks = new Map<Item, string>()
  #folding: Folding | undefined
  /** `searched`: among so many of the items, from the first. */
  #last!: { query: string; words: readonly string[]; found: ReadonlySet<Item>; searched: number }

  constructor(items: readonly Item[], textsOf: (item: Item) => readonly Text[]) {
    this.#items = items
    this.#textsOf = textsOf
    this.#forget()
  }

  /** Folds texts of `most` characters or a few more, a slice unless told; gives whether none are left. */
  prepare(most = SLICE): boolean {
    if (this.#folding !== folding) this.#forget()
    const { fold } = folding ?? PLAIN
    let characters = 0
    for (let i = this.#haystacks.size; i < this.#items.length; i++) {
      if (characters >= most) return false
      const item = this.#items[i]!
      const texts = this.#textsOf(item).flatMap((text) => Object.values(text))
      const haystack = fold(texts.join('\n'))
      this.#haystacks.set(item, haystack)
      characters += haystack.length
    }
    return true
  }

  /** Of the items that are prepared, of the first slice where none is, those that have every word of `query` anywhere in their texts. */
  find(query: string): ReadonlySet<Item> {
    if (this.#haystacks.size === 0 || this.#folding !== folding) this.prepare()
    const searched = this.#haystacks.size
    const last = this.#last
    if (query === last.query && searched === last.searched) return last.found
    const words = (folding ?? PLAIN).fold(query).split(' ')
    // Typing goes on from what is there: what lacked a part of a word lacks the word.
    const isNarrower = last.words.every((word) => words.some((other) => other.includes(word)))
    const among = isNarrower
      ? [...last.found, ...this.#items.slice(last.searched, searched)]
      : this.#items.slice(0, searched)
    const found = new Set(among.filter((item) => words.every((word) => this.#haystacks.get(item)!.includes(word))))
    this.#last = { query, words, found, searched }
    return found
  }

  #forget(): void {
    this.#folding = folding
    this.#haystacks.clear()
    this.#last = { query: '', words: [], found: new Set(), searched: 0 }
  }
}
