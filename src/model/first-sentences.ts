/** The beginning of a text. */

/** A sentence's end: after it, a space and a capital, digit or quotation mark; in Chinese, nothing. */
const END = /[.!?]["'”’)]?(?=\s+["'“‘(]?[\p{Lu}\p{N}])|[。！？][”’」』）]?/gu

/** Returns the first `count` sentences of a text; all of it if there are no more. */
export function firstSentences(text: string, count: number): string {
  const ends = [...text.matchAll(END)].map(({ 0: end, index }) => index + end.length)
  return text.slice(0, ends[count - 1])
}
