/**
 * The search. What folds text (`fold.ts`) comes with a table of Chinese characters, and texts by the thousand take their time: so it is fetched, and texts are
 * folded, when somebody searches.
 */
import type { Text } from './types.ts'

/** From a UTF-16 unit to before another. */
export type Range = readonly [start: number, end: number]

interface Folding {
  fold(text: string): string
  findRanges(text: string, query: string): Range[]
}

/** What serves where the other can't be had. */
const PLAIN: Folding = { fold: (text) => text.toLowerCase(), findRanges: () => [] }

let folding: Folding | undefined

/** Fetches what folds text; where it can't be had, lower case alone serves from then on. Never rejects. */
export async function loadFolding(): Promise<void> {
  folding ??= await import('./fold.ts').catch(() => PLAIN)
}

/** Whether it is there. */
export function hasFolding(): boolean {
  return folding !== undefined
}

/** Where words of `query` stand in `text`, in order and apart from each other. */
export function findRanges(text: string, query: string): readonly Range[] {
  return query === '' || !folding ? [] : folding.findRanges(text, query)
}

/** A search over items by their texts in all languages. */
export class Search<Item> {
  readonly #items: readonly Item[]
  readonly #textsOf: (item: Item) => readonly Text[]
  readonly #haystacks = new Map<Item, string>()
  #folding: Folding | undefined
  #last!: { query: string; words: readonly string[]; found: ReadonlySet<Item> }

  constructor(items: readonly Item[], textsOf: (item: Item) => readonly Text[]) {
    this.#items = items
    this.#textsOf = textsOf
    this.#forget()
  }

  /** Folds texts of `most` characters or a few more, all there are unless told; gives whether none are left. */
  prepare(most = Infinity): boolean {
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

  /** The items that have every word of `query`, anywhere in their texts. A query without words finds all. */
  find(query: string): ReadonlySet<Item> {
    this.prepare()
    if (query === this.#last.query) return this.#last.found
    const words = (folding ?? PLAIN).fold(query).split(' ')
    // Typing goes on from what is there: what lacked a part of a word lacks the word.
    const isNarrower = this.#last.words.every((word) => words.some((other) => other.includes(word)))
    const among = isNarrower ? [...this.#last.found] : this.#items
    const found = new Set(among.filter((item) => words.every((word) => this.#haystacks.get(item)!.includes(word))))
    this.#last = { query, words, found }
    return found
  }

  #forget(): void {
    this.#folding = folding
    this.#haystacks.clear()
    this.#last = { query: '', words: [], found: new Set(this.#items) }
  }
}
