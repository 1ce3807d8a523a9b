/** Text as it is searched: width and case folded. */

/** `text` in one width (NFKC) and lower case, runs of white space as one blank. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** Whether every word of `query` is found in `haystack`, which has been folded. An empty query finds all. */
export function findsAll(haystack: string, query: string): boolean {
  return fold(query)
    .split(' ')
    .every((word) => haystack.includes(word))
}
