/**
 * Full-text search. Folding (`fold.ts`) needs a table of Chinese characters, and folding thousands of texts takes time,
 * so both are deferred until the first search.
 */
import { late } from '../../late/late.ts'
import type { Text } from '../dataset/types.ts'
import { RowSet } from '../events/row-set.ts'
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
const SLICE = 50_000

/** Names that rows share, each of which is folded once. */
export interface SharedNames {
  readonly names: readonly Text[]
  /** Returns the rows that have the name at a position. */
  readonly rowsOf: (position: number) => RowSet
}

/**
 * A search over rows by their own texts, and by the names that they share, in all languages. Answers immediately: over
 * all rows if one slice is enough to fold their texts, else over those folded by `prepare`.
 */
export class Search {
  readonly #length: number
  readonly #textsOf: (row: number) => readonly Text[]
  readonly #shared: readonly SharedNames[]
  /** The folded texts of each row, as far as they are folded. */
  #own: string[] = []
  #names: readonly { folded: readonly string[]; rowsOf: SharedNames['rowsOf'] }[] | undefined
  #folding: Folding | undefined
  /** `searched`: the number of rows whose own texts were searched, from the first. */
  #last: { query: string; words: readonly string[]; found: RowSet; searched: number } | undefined

  /** @param shared what else rows are found by */
  constructor(length: number, textsOf: (row: number) => readonly Text[], shared: readonly SharedNames[] = []) {
    this.#length = length
    this.#textsOf = textsOf
    this.#shared = shared
  }

  /** Folds texts of about `most` characters, by default one slice; returns whether all are done. */
  prepare(most = SLICE): boolean {
    if (this.#folding !== folding) this.#forget()
    let characters = 0
    for (let row = this.#own.length; row < this.#length; row++) {
      if (characters >= most) return false
      const own = folded(this.#textsOf(row))
      this.#own.push(own)
      characters += own.length
    }
    return true
  }

  /**
   * Returns the rows that have every word of `query` in their texts or names, as far as these are prepared. Prepares a
   * first slice if there is none. The same set while nothing changes.
   */
  find(query: string): RowSet {
    if (this.#own.length === 0 || this.#folding !== folding) this.prepare()
    const searched = this.#own.length
    const last = this.#last
    if (last && query === last.query && searched === last.searched) return last.found
    const words = (folding ?? PLAIN).fold(query).split(' ')
    // Narrowing a query reuses the last result: a row without part of a word lacks the word.
    const isNarrower = last?.words.every((word) => words.some((other) => other.includes(word)))
    const among =
      last && isNarrower ? last.found.or(RowSet.range(this.#length, last.searched, searched)) : RowSet.all(this.#length)
    const own = this.#own
    const found = words.reduce((rows, word) => {
      const named = this.#rowsNamed(word)
      return RowSet.where(
        this.#length,
        (row) => rows.has(row) && (named.has(row) || (row < searched && own[row]!.includes(word))),
      )
    }, among)
    this.#last = { query, words, found, searched }
    return found
  }

  /** Returns the rows that have a name with a word in it. */
  #rowsNamed(word: string): RowSet {
    this.#names ??= this.#shared.map(({ names, rowsOf }) => ({
      folded: names.map((name) => folded([name])),
      rowsOf,
    }))
    let rows = RowSet.none(this.#length)
    for (const { folded: names, rowsOf } of this.#names)
      for (const [position, name] of names.entries()) if (name.includes(word)) rows = rows.or(rowsOf(position))
    return rows
  }

  #forget(): void {
    this.#folding = folding
    this.#own = []
    this.#names = undefined
    this.#last = undefined
  }
}

function folded(texts: readonly Text[]): string {
  return (folding ?? PLAIN).fold(texts.flatMap((text) => Object.values(text)).join('\n'))
}
