/**
 * Invisible characters and those that change the text direction: controls, formats, lone surrogates, line separators.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]/u

/**
 * Makes foreign text safe to quote in a sentence: on one line, with U+FFFD for each invisible character, truncated to
 * `most` characters with an ellipsis.
 */
export function quotable(text: string, most = 80): string {
  // A character has at most two units, so a very long text isn't split for its first few characters.
  const characters = [...text.slice(0, 2 * (most + 1))].map((one) => (UNSEEN.test(one) ? '\uFFFD' : one))
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('')
}
