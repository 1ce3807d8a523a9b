/**
 * Full-text search. Folding (`fold.ts`) needs a table of Chinese characters, and folding thousands of texts takes time,
 * so both are deferred until the first search.
 */
import { late } from '../../late/late.ts'
import type { Text } from '../dataset/types.ts'
import type { Range } from './fold.ts'

interface Folding {
  fold(text: string): string
  findRanges(text: string, query: string): Range[]
}

/** Fallback if folding can't be loaded. */
const PLAIN: Folding = { fold: (text) => text.toLowerCase(), findRanges: () => [] }

let folding: Folding | undefined

/** Loads folding. If that fails, lower-casing is used until the next attempt. Never rejects. */
export async function loadFolding(): Promise<void> {
  if (isFoldingWhole()) return
  folding = await late(() => import('./fold.ts')).catch(() => PLAIN)
}

/** Returns whether full folding is loaded, not the lower-casing fallback. */
export function isFoldingWhole(): boolean {
  return folding !== undefined && folding !== PLAIN
}

/** Returns whether any folding is available. */
export function hasFolding(): boolean {
  return folding !== undefined
}

/** Returns the ranges of the words of `query` in `text`, in order and not overlapping. */
export function findRanges(text: string, query: string): readonly Range[] {
  return query === '' || !folding ? [] : folding.findRanges(text, query)
}

/** Characters folded per slice: a few milliseconds. */
const SLICE = 100_000

/**
 * A search over items by their texts in all languages. Answers immediately: over all items if one slice is enough to
 * fold them, else over those folded by `prepare`.
 */
export class Search<Item> {
  readonly #items: readonly Item[]
  readonly #textsOf: (item: Item) => readonly Text[]
  readonly #haystacks = new Map<Item, string>()
  #folding: Folding | undefined
  /** `searched`: the number of items searched, from the first. */
  #last!: { query: string; words: readonly string[]; found: ReadonlySet<Item>; searched: number }

  constructor(items: readonly Item[], textsOf: (item: Item) => readonly Text[]) {
    this.#items = items
    this.#textsOf = textsOf
    this.#forget()
  }

  /** Folds texts of about `most` characters, by default one slice; returns whether all are done. */
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

  /**
   * Returns the prepared items that have every word of `query` in their texts. Prepares a first slice if there is none.
   */
  find(query: string): ReadonlySet<Item> {
    if (this.#haystacks.size === 0 || this.#folding !== folding) this.prepare()
    const searched = this.#haystacks.size
    const last = this.#last
    if (query === last.query && searched === last.searched) return last.found
    const words = (folding ?? PLAIN).fold(query).split(' ')
    // Narrowing a query reuses the last result: an item without part of a word lacks the word.
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
