/** Characters that are not seen, or that turn the writing round: controls, formats, halves of characters, line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]/u

/**
 * What somebody else wrote, fit to stand in a sentence of ours: on one line, with U+FFFD for each character that isn't seen, and an
 * ellipsis for what is past `most` characters.
 */
export function quotable(text: string, most = 80): string {
  // Two units are the most that a character takes: a text of millions isn't taken apart for its first few.
  const characters = [...text.slice(0, 2 * (most + 1))].map((one) => (UNSEEN.test(one) ? '\uFFFD' : one))
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('')
}
