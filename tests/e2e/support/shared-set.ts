/** A set of texts that the workers of one run share by a file: each adds lines, and reads those that others added. */
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs'

const NEWLINE = 10

export class SharedSet {
  readonly #file: string | undefined
  readonly #texts = new Set<string>()
  /** How much of the file has been read, bytes. */
  #read = 0

  /** @param file one that exists; undefined: the set is this worker's own */
  constructor(file: string | undefined) {
    this.#file = file
  }

  add(texts: readonly string[]): void {
    const news = texts.filter((text) => !this.#texts.has(text))
    for (const text of news) this.#texts.add(text)
    if (this.#file !== undefined && news.length > 0)
      appendFileSync(this.#file, news.map((text) => `${JSON.stringify(text)}\n`).join(''))
  }

  /** Returns the texts that no worker has added so far. */
  without(texts: readonly string[]): string[] {
    this.#readOn()
    return texts.filter((text) => !this.#texts.has(text))
  }

  /** Reads the whole lines that were added since the last time. */
  #readOn(): void {
    if (this.#file === undefined) return
    const file = openSync(this.#file, 'r')
    try {
      const added = Buffer.alloc(fstatSync(file).size - this.#read)
      const length = readSync(file, added, 0, added.length, this.#read)
      const end = added.subarray(0, length).lastIndexOf(NEWLINE) + 1
      this.#read += end
      for (const line of added.toString('utf8', 0, end).split('\n'))
        if (line !== '') this.#texts.add(JSON.parse(line) as string)
    } finally {
      closeSync(file)
    }
  }
}
